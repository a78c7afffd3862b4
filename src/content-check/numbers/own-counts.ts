import { sentencesOf } from "#lib/readability.ts";
import { townOf } from "#content-check/schools/cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { NUMBER_WORDS, valueOf } from "./number-words.ts";
import { typedFigureFaults } from "./typed-figures.ts";

/** The ordinals from two to twelve. */
const ORDINALS =
  "deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième".split(
    "|",
  );

/** « notre sixième école », « notre 14e école ». « première » is left out: it may be the first of a region. */
const RANK = new RegExp(`(?<!\\p{L})notre (${ORDINALS.join("|")}|\\d{1,2}e) école(?!\\p{L})`, "iu");

/** « Nos cinq formations ». The groups are the number and the thing. */
const COUNT = new RegExp(
  `(?<!\\p{L})nos (${NUMBER_WORDS.join("|")}|\\d{1,2}) (formations|écoles)(?!\\p{L})`,
  "iu",
);

/** The collections that hold what `COUNT` counts. */
const COLLECTION_OF = { formations: "programs", écoles: "schools" } as const;

interface Rank {
  readonly rank: number;
  readonly said: string;
  readonly path: string;
}

/**
 * Reports a school to which two texts give different ranks: « notre huitième école à Toulon » where the page of the school says
 * « notre septième école ». The page of the school is assumed to be right.
 */
function rankFaults(texts: readonly FrenchOf[], schools: readonly ContentFile[]): Fault[] {
  const towns = schools.map(townOf).filter((town) => town !== "");
  const known = new Map<string, Rank>();
  const faults: Fault[] = [];
  const ownFirst = texts.toSorted(
    (a, b) => Number(b.file.collection === "schools") - Number(a.file.collection === "schools"),
  );
  for (const text of ownFirst)
    for (const passage of text.passages.filter((each) => RANK.test(each.text)))
      for (const sentence of sentencesOf(passage.text)) {
        const [said, word = ""] = RANK.exec(sentence) ?? [];
        if (said === undefined) continue;
        const { file } = text;
        const named = towns.filter((name) => sentence.includes(name));
        const own = file.collection === "schools" ? townOf(file) : undefined;
        // A school's page may give the rank of another school.
        const isOwnRank = own !== undefined && (named.length === 0 || named.includes(own));
        const town = isOwnRank ? own : named[0];
        if (town === undefined) continue;
        const rank = valueOf(word, ORDINALS);
        const other = known.get(town);
        if (!other) known.set(town, { rank, said, path: file.path });
        else if (other.rank !== rank)
          faults.push(
            faultIn(text.file, passage, {
              fault: `« ${said} » : pour ${town}, ${other.path} dit « ${other.said} »`,
              remedy: "corrigez celui des deux qui se trompe.",
            }),
          );
      }
  return faults;
}

/** Reports a list page that announces another number of entries than there are: « Nos six formations » if there are five. */
function countFaults(texts: readonly FrenchOf[], shown: readonly ContentFile[]): Fault[] {
  return texts
    .filter(({ file }) => file.collection === "lists")
    .flatMap((text) =>
      text.passages.flatMap((passage): Fault[] => {
        const [said, word = "", thing = ""] = COUNT.exec(passage.text) ?? [];
        const collection = COLLECTION_OF[thing.toLowerCase() as keyof typeof COLLECTION_OF] as
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
  const schools = shown.filter(({ collection }) => collection === "schools");
  return [
    ...rankFaults(texts, schools),
    ...countFaults(texts, shown),
    ...typedFigureFaults(texts, files),
  ];
}
