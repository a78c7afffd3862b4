import { selfCheckFields } from "#application/core/self-check-fields.ts";
import { plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";

/** Irregular verbs: the form for « je », and the form for « tu ». Other verbs add an « s ». */
const ODD_VERBS: Readonly<Record<string, string>> = { vais: "vas", suis: "es", ai: "as" };

/**
 * The words with which advice may repeat an answer, as `plainId` writes them: « Je travaille » → "tu-travailles", « 26 ans ou
 * plus » → "26-ans-ou-plus" and "tu-as-26-ans-ou-plus".
 */
function repeatedAs(label: string): string[] {
  const [, verb, more = ""] = /^Je (\p{L}+)([^,]*)/u.exec(label) ?? [];
  if (verb !== undefined) return [plainId(`tu ${ODD_VERBS[verb] ?? `${verb}s`}${more}`)];
  return /\d/.test(label) ? [plainId(label), plainId(`tu as ${label}`)] : [];
}

/** The answers of the self-check. `openings`: the words with which advice begins if it repeats the answer. */
const ANSWERS = selfCheckFields.flatMap(({ name, options }) =>
  (options ?? []).map(({ value, label }) => ({
    question: name,
    when: `${name}:${value}`,
    label,
    openings: repeatedAs(label),
  })),
);

/** The answers that exist, such as "situation:ecole". The schema reports any other. */
const KNOWN = new Set(ANSWERS.map(({ when }) => when));

/**
 * Reports advice that begins with another answer than its `when`: « Tu travailles, … » with « situation:ecole ». Advice that
 * repeats no answer, or repeats one after its beginning, is fine.
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
          ({ question, openings }) =>
            own.some((answer) => KNOWN.has(answer) && answer.startsWith(`${question}:`)) &&
            openings.some((opening) => said.startsWith(`${opening}-`)),
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
