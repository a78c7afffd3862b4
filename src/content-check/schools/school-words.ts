import { plainId } from "#lib/plain-id.ts";
import { townOf } from "./cohorts.ts";
import type { Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { textOf, type PageText } from "#content-check/reading/page-text.ts";

/** The school as the subject of a sentence, with up to one word after it: « l'école », « l'école ne ». */
const SCHOOL = String.raw`(?<!\p{L})(?:l['’]école|cette école|notre école|ici, nous)(?: \p{L}+)?`;
/** What a school does that has closed, as the source of a pattern: « a fermé »; not « a fermé pendant l'été ». */
export const IS_CLOSED = String.raw`(?:a (?:définitivement )?fermé(?! (?:pendant|durant|pour|quelques|une?|deux|l['’]été))|est (?:désormais |maintenant |aujourd['’]hui )?fermée(?! (?:le|la|les|en|au|du|pendant))|n['’]existe plus|ne forme plus|n['’]accueille plus)`;
/** What an open school does: « est toujours ouverte ». */
export const IS_OPEN = "(?:est|reste) (?:toujours |encore |de nouveau )?ouverte";
/** By value of `state`: words that contradict it (« l'école a fermé » for `open`), and the French for the value. */
const CONTRARY: Readonly<Record<string, [RegExp, string]>> = {
  open: [new RegExp(`${SCHOOL} ${IS_CLOSED}`, "iu"), "ouverte"],
  closed: [new RegExp(`${SCHOOL} ${IS_OPEN}`, "iu"), "fermée"],
};

/** Reports a school's summary that names another school's town and not its own, as in a copied file. */
export function otherTownFaults(files: readonly ContentFile[]): Fault[] {
  const schools = files.filter((file) => file.collection === "schools" && file.data !== undefined);
  const towns = schools.map(townOf).filter((town) => town !== "");
  return schools.flatMap((file): Fault[] => {
    const { summary } = fields(file);
    const own = townOf(file);
    if (typeof summary !== "string" || own === "" || namesTown(summary, own)) return [];
    const other = towns.find((town) => !namesTown(own, town) && namesTown(summary, `à ${town}`));
    if (other === undefined) return [];
    return [
      {
        file: file.path,
        line: file.lineOf(["summary"]),
        field: "summary",
        fault: `le résumé nomme ${other}, et pas ${own}`,
        remedy: `dites-y ce qui est de cette école-ci, à ${own}.`,
      },
    ];
  });
}

/** Whether a text names a town, with any accents and hyphens. */
const namesTown = (text: string, town: string): boolean =>
  `-${plainId(text)}-`.includes(`-${plainId(town)}-`);

/** Words for a school that has opened again: « rouvre », « réouverte ». */
export const OPENED_AGAIN = /r(?:é|e)?ouv(?:re|ert|rir)/iu;

/**
 * Reports a text that says a school is closed while its `state` says open, or the other way round: « L'école a fermé » with
 * `value: open`. « L'école a fermé pendant l'été » is fine.
 */
export function stateFaults({ file, tree, lineOf }: PageText): Fault[] {
  const { state } = fields(file) as { state?: { value?: unknown } | null };
  const [pattern, is] = CONTRARY[String(state?.value)] ?? [];
  if (file.collection !== "schools" || !pattern || is === undefined) return [];
  if (OPENED_AGAIN.test(file.body)) return [];
  for (const block of tree.children ?? []) {
    const words = pattern.exec(textOf(block))?.[0];
    if (words !== undefined)
      return [
        {
          file: file.path,
          line: lineOf(block),
          fault: `« ${words} », et l'en-tête la dit ${is} (state › value)`,
          remedy:
            "corrigez l'un des deux ; une école qui ferme a value: closed, et la date de la source dans asOf.",
        },
      ];
  }
  return [];
}
