import { faultIn, type Fault } from "#content-check/faults.ts";
import { isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { NUMBER_WORDS, valueOf } from "./number-words.ts";
import { schoolRankFaults } from "./school-ranks.ts";
import { typedFigureFaults } from "./typed-figures.ts";

/**
 * The number of all our courses or schools: « Nos cinq formations ». It does not match if words after it limit it to some of
 * them: « Nos deux formations de fibre », « Nos deux écoles ouvertes ». The groups are the number and the thing.
 */
const COUNT = new RegExp(
  `(?<!\\p{L})[Nn]os (${NUMBER_WORDS.join("|")}|\\d{1,2}) (formations|écoles)(?!\\p{L})(?! (?:d['’]|(?:d[eu]|à|qui|que|sans|avec|pour|en \\p{Lu}\\S*|\\p{L}+es)(?!\\p{L})))`,
  "u",
);

/** The collections that hold what `COUNT` counts. */
const COLLECTION_OF = { formations: "programs", écoles: "schools" } as const;

/** Reports a list page that announces another number of entries than there are: « Nos six formations » if there are five. */
function countFaults(texts: readonly FrenchOf[], shown: readonly ContentFile[]): Fault[] {
  return texts
    .filter(({ file }) => file.collection === "lists")
    .flatMap((text) =>
      text.passages.flatMap((passage): Fault[] => {
        const [said, word = "", thing = ""] = COUNT.exec(passage.text) ?? [];
        const collection = COLLECTION_OF[thing as keyof typeof COLLECTION_OF] as
          | (typeof COLLECTION_OF)[keyof typeof COLLECTION_OF]
          | undefined;
        const count = shown.filter((file) => file.collection === collection).length;
        if (said === undefined || collection === undefined || valueOf(word) === count) return [];
        return [
          faultIn(text.file, passage, {
            fault: `« ${said} » : content/${collection}/ en a ${String(count)}`,
            remedy: "corrigez le nombre.",
          }),
        ];
      }),
    );
}

/** Checks the numbers in texts against the entries: ranks of schools, announced numbers of entries, figures typed by hand. */
export function ownCountFaults(texts: readonly FrenchOf[], files: readonly ContentFile[]): Fault[] {
  const shown = files.filter(isShown);
  return [
    ...schoolRankFaults(texts, shown),
    ...countFaults(texts, shown),
    ...typedFigureFaults(texts, files),
  ];
}
