import { selfCheckFields } from "#application/core/self-check-fields.ts";
import { plainId } from "#lib/plain-id.ts";
import { asIds } from "#content-check/schools/other-school.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** Verbs whose form for « tu » is not that for « je » and an s. */
const ODD_VERBS: Readonly<Record<string, string>> = { vais: "vas", suis: "es", ai: "as" };

/** How advice calls an answer, in plain letters: « Je travaille » → "tu-travailles", « 26 ans ou plus » → "tu-as-26-ans-ou-plus". */
function callsOf(label: string): string[] {
  const [, verb, more = ""] = /^Je (\p{L}+)([^,]*)/u.exec(label) ?? [];
  if (verb !== undefined) return [plainId(`tu ${ODD_VERBS[verb] ?? `${verb}s`}${more}`)];
  return /\d/.test(label) ? [plainId(label), plainId(`tu as ${label}`)] : [];
}

/** The answers that advice may begin with, by the words of their question. */
const ANSWERS = selfCheckFields.flatMap(({ name, options }) =>
  (options ?? []).map(({ value, label }) => ({
    question: name,
    when: `${name}:${value}`,
    label,
    calls: callsOf(label),
  })),
);

/** An answer that does not exist is reported by the schema. */
const KNOWN = new Set(ANSWERS.map(({ when }) => when));

/**
 * Reports advice that begins with the words of another answer than those that lead to it: « Tu travailles » for who goes to
 * school. Advice that does not repeat an answer's words, or only later on, passes.
 */
export function adviceFaults(file: ContentFile): Fault[] {
  if (file.collection !== "self-check") return [];
  return ["talk", "elsewhere"].flatMap((list) => {
    const advices = fields(file)[list];
    return (Array.isArray(advices) ? (advices as unknown[]) : []).flatMap(
      (each, index): Fault[] => {
        const { when, advice } = (each ?? {}) as { when?: unknown; advice?: unknown };
        const [own, said] = [asIds(when), `${plainId(String(advice))}-`];
        const other = ANSWERS.find(
          ({ question, calls }) =>
            own.some((answer) => KNOWN.has(answer) && answer.startsWith(`${question}:`)) &&
            calls.some((call) => said.startsWith(`${call}-`)),
        );
        if (!other || own.includes(other.when)) return [];
        return [
          faultAt(file, [list, index, "when"], {
            fault: `ce conseil commence comme la réponse « ${other.label} », et « when » dit ${own.join(", ")}`,
            remedy: `écrivez when: [${other.when}], ou corrigez le conseil.`,
          }),
        ];
      },
    );
  });
}
