import { sentencesOf } from "#lib/readability.ts";
import { townOf } from "#content-check/schools/cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/lost-accents.ts";
import { NUMBERS, valueOf } from "./number-words.ts";
import { typedFigureFaults } from "./typed-figures.ts";

const ORDINALS =
  "deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième".split(
    "|",
  );

/** « notre sixième école », « notre 14e école »; « première » may be the first of a region, and « 2e Chance » is no rank. */
const RANK = new RegExp(`(?<!\\p{L})notre (${ORDINALS.join("|")}|\\d{1,2}e) école(?!\\p{L})`, "iu");

/** « Nos cinq formations », at the head of the page that lists them. */
const COUNT = new RegExp(
  `(?<!\\p{L})nos (${NUMBERS.join("|")}|\\d{1,2}) (formations|écoles)(?!\\p{L})`,
  "iu",
);

const COUNTED = { formations: "programs", écoles: "schools" } as const;

interface Rank {
  readonly rank: number;
  readonly said: string;
  readonly path: string;
}

/** Reports a school that two files give different ranks. The one of its own page is taken to be right. */
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
        // A school's page may speak of another school.
        const isOfOwn = own !== undefined && (named.length === 0 || named.includes(own));
        const town = isOfOwn ? own : named[0];
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

/** Reports the head of a list that announces another number of entries than there are. */
function countFaults(texts: readonly FrenchOf[], shown: readonly ContentFile[]): Fault[] {
  return texts
    .filter(({ file }) => file.collection === "lists")
    .flatMap((text) =>
      text.passages.flatMap((passage): Fault[] => {
        const [said, word = "", thing = ""] = COUNT.exec(passage.text) ?? [];
        const collection = COUNTED[thing.toLowerCase() as keyof typeof COUNTED] as
          | (typeof COUNTED)[keyof typeof COUNTED]
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

/** Reports ranks and numbers of our own schools and courses that do not agree with their entries, or their figures. */
export function ownCountFaults(texts: readonly FrenchOf[], files: readonly ContentFile[]): Fault[] {
  const shown = files.filter(isShown);
  const schools = shown.filter(({ collection }) => collection === "schools");
  return [
    ...rankFaults(texts, schools),
    ...countFaults(texts, shown),
    ...typedFigureFaults(texts, files),
  ];
}
