/** The ranks that texts give to our schools: « notre sixième école ». Each school has one, and no two schools have the same. */
import { sentencesOf } from "#lib/readability.ts";
import { townOf, wholeName } from "#content-check/schools/cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { cachedByText } from "#content-check/caches.ts";
import { valueOf } from "./number-words.ts";

/** The ordinals from two to twelve. */
const ORDINALS =
  "deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième".split(
    "|",
  );

/** « notre sixième école », « notre 14e école », « notre première école ». The group is the ordinal. */
const RANK = new RegExp(
  `(?<!\\p{L})notre (${ORDINALS.join("|")}|première|\\d{1,2}e) école(?!\\p{L})`,
  "giu",
);
/**
 * What follows a rank that counts all our schools: the end of a clause, or words such as « à Lyon » or « a ouvert ». Any other
 * words may limit the rank to a kind or a region: « de fibre », « au programme complet », « du Nord ».
 */
const OF_ALL =
  /^(?:$|[.,;:!?)]| (?:a|avait|est|était|ouvr\p{L}+|née|à \p{Lu}[\p{L}-]*|près d)(?!\p{L}))/u;
/** Words of a sentence that may limit a rank to a trade or a region: « Dans la Drôme, notre deuxième école ». */
const LIMITED =
  /(?<!\p{L})(?:métiers?|fibre|datacenters?|programme|smart city|région|département|[Ee]n \p{Lu}|[Dd]ans (?:l[ae]s? |l['’])\p{Lu})/u;
/** No trade and no region has more schools than this, so a higher rank counts all our schools. */
const MAX_LIMITED_RANK = 4;
/** « notre deuxième école à Marseille » may be the second one there; no town has more. */
const MAX_RANK_IN_TOWN = 2;

/** A rank in a sentence, with what stands before and after it. */
interface Said {
  words: string;
  rank: number;
  before: string;
  after: string;
  /** Whether it may be a rank in a trade, a region or a town only. */
  isLimited: boolean;
}

/** The ranks in a text. */
const ranksIn = cachedByText((text: string): readonly Said[] =>
  sentencesOf(text.replace(/\s+/g, " ")).flatMap((sentence) =>
    [...sentence.matchAll(RANK)].map(({ 0: words, 1: word = "", index }) => {
      const rank = word.toLowerCase() === "première" ? 1 : valueOf(word, ORDINALS);
      const [before, after] = [sentence.slice(0, index), sentence.slice(index + words.length)];
      const isLimited =
        (rank <= MAX_LIMITED_RANK && LIMITED.test(sentence)) ||
        (rank <= MAX_RANK_IN_TOWN && (/^ à \p{Lu}/u.test(after) || /^À \p{Lu}/u.test(before)));
      return { words, rank, before, after, isLimited };
    }),
  ),
);

/** A rank that a text gives to the school of a town. */
interface Rank extends Said {
  town: string;
  file: ContentFile;
  passage: Passage;
}

/** Whether a sentence names a town only to compare: « Après Chelles, … », but not « Après Chelles, notre première école, … ». */
function isCompared(town: string, { before, after }: Said): boolean {
  const compared = new RegExp(
    `(?<!\\p{L})(?:après|avant|comme) (?:celle d[eu] |l['’]école d[eu] )?${RegExp.escape(town)}(?![\\p{L}-])`,
    "iu",
  );
  const isApposed = before.endsWith(`${town}, `) && /^(?:$|[,.;:!?)])/.test(after);
  return !isApposed && (compared.test(before) || compared.test(after));
}

/**
 * The town whose school has a rank: « Chelles, notre première école », « notre sixième école, à Romans-sur-Isère », or the only
 * town of the sentence; `undefined` if it is not certain.
 * @param named the towns that the sentence names
 */
function townOfRank({ before, after }: Said, named: readonly string[]): string | undefined {
  const anyTown = `(${named.map((town) => RegExp.escape(town)).join("|")})(?![\\p{L}-])`;
  if (named.length <= 1) return named[0];
  return (
    new RegExp(`^ (?:a ouvert|est née|ouvre)[^,.;:]* à ${anyTown}`, "u").exec(after)?.[1] ??
    new RegExp(`(?<![\\p{L}-])${anyTown},? (?:est |était |a été )?$`, "u").exec(before)?.[1] ??
    new RegExp(`^(?:[^.;:]*?,)?[^,.;:]*? à ${anyTown}`, "u").exec(after)?.[1]
  );
}

/** The ranks in all texts, those on the pages of schools first. */
function ranksOf(texts: readonly FrenchOf[], towns: readonly string[]): Rank[] {
  const ownFirst = texts.toSorted(
    (a, b) => Number(b.file.collection === "schools") - Number(a.file.collection === "schools"),
  );
  return ownFirst.flatMap(({ file, passages }) =>
    passages.flatMap((passage) => {
      if (!passage.text.includes("école")) return [];
      return ranksIn(passage.text).flatMap((said): Rank[] => {
        const named = towns.filter(
          (town) => wholeName(town).test(`${said.before} ${said.after}`) && !isCompared(town, said),
        );
        const own = file.collection === "schools" ? townOf(file) : undefined;
        // A school's page may give the rank of another school.
        const town = named.length > 0 ? townOfRank(said, named) : own;
        return town === undefined || town === "" ? [] : [{ ...said, town, file, passage }];
      });
    }),
  );
}

const faultOf = ({ words, file, passage }: Rank, other: Rank, of: string): Fault =>
  faultIn(file, passage, {
    fault: `« ${words} » : pour ${of}, ${other.file.path} dit « ${other.words} »`,
    remedy: "corrigez celui des deux qui se trompe.",
  });

/**
 * Reports a rank that texts give to the schools of two towns: « notre sixième école à Lyon » where others say « notre sixième
 * école à Romans-sur-Isère ». The town to which more texts give the rank is assumed to be right.
 */
function sameRankFaults(ranks: readonly Rank[]): Map<Rank, Fault> {
  const faults = new Map<Rank, Fault>();
  for (const same of Map.groupBy(
    ranks.filter(({ isLimited, after }) => !isLimited && OF_ALL.test(after)),
    ({ rank }) => rank,
  ).values()) {
    const byTown = [...Map.groupBy(same, ({ town }) => town).values()];
    const [[right] = [], ...wrong] = byTown.toSorted((a, b) => b.length - a.length);
    if (right) for (const rank of wrong.flat()) faults.set(rank, faultOf(rank, right, right.town));
  }
  return faults;
}

/**
 * Reports a school to which two texts give different ranks: « notre huitième école à Toulon » where the page of the school says
 * « notre septième école ». The first text is assumed to be right; the pages of schools come before all other texts.
 * « première » is left out: it may be the first of a region.
 */
function otherRankFaults(ranks: readonly Rank[]): Fault[] {
  const known = new Map<string, Rank>();
  return ranks.flatMap((rank) => {
    if (rank.rank === 1 || rank.isLimited) return [];
    const other = known.get(rank.town);
    if (!other) known.set(rank.town, rank);
    return other && other.rank !== rank.rank ? [faultOf(rank, other, rank.town)] : [];
  });
}

/** Reports a rank that two schools have, and a school that has two ranks. */
export function schoolRankFaults(
  texts: readonly FrenchOf[],
  shown: readonly ContentFile[],
): Fault[] {
  const towns = shown
    .filter(({ collection }) => collection === "schools")
    .map(townOf)
    .filter((town) => town !== "");
  const ranks = ranksOf(texts, towns);
  const sameRanks = sameRankFaults(ranks);
  return [...sameRanks.values(), ...otherRankFaults(ranks.filter((rank) => !sameRanks.has(rank)))];
}
