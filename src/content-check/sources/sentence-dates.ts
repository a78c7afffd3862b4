/** Sentences about a date that is later than every source that they cite. */
import { formatDateOf } from "#lib/date-words.ts";
import { DATE_PATTERN, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { cachedByNode } from "#content-check/caches.ts";
import { dateIn, latestDay } from "#content-check/dates/dates.ts";
import { END_OF_PERIOD, PLANNED } from "#content-check/dates/dates-in-text.ts";
import { FUTURE, PAST } from "#content-check/dates/tenses.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { TreeNode } from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import type { BodyText } from "#content-check/reading/prose.ts";
import { latestOf } from "./after-sources.ts";
import { textBySource } from "./text-by-source.ts";

/** « 3 mars 2026 », « mars 2026 », « en 2026 ». The group is the date. */
const DATE = new RegExp(`(?<!\\d|\\d )(${DATE_PATTERN}|(?<=(?<!\\p{L})en )20\\d\\d)(?!\\d)`, "giu");
/** Words before a date for which something was only planned: « pour mars 2026 », « à partir de 2026 ». */
const AIMED_AT =
  /(?<!\p{L})(?:pour|avant|dès|vers|horizon|jusqu['’]\p{L}+|d['’]ici|à partir d[e'’])(?: \p{L}+){0,2} ?$/iu;
/**
 * Words of a sentence that is accepted although its date is after its sources: it tells what we deduced or looked up ourselves,
 * or it is about a law, which stays in force.
 */
const NOT_ONLY_TOLD =
  /(?<!\p{L})(?:déduction|consult\p{L}+|vérifi\p{L}+|nouvelles?|lois?|décrets?|arrêtés?|codes?|barèmes?|droits?|règles?)(?!\p{L})/iu;
/** What we do, in the present: « nous formons », « nous y accueillons ». Not « nous ouvrons », which may be a plan. */
const WE_DO =
  /(?<!\p{L})nous (?:y |en |les? |l['’])?(?!ouvr|lanç|commenç|démarr|prévoy)\p{L}+ons(?!\p{L})/iu;
/** In years. A sentence in the present may be about a plan, and few plans are made longer in advance. */
const MAX_YEARS_PLANNED = 2;
/** In years. If we have deduced the date of a source, it may be wrong by this much. */
const MAX_YEARS_OFF = 1;
/** One year in a sort key, which is a number YYYYMMDD. */
const SORT_KEYS_PER_YEAR = 10_000;

/** A date in a sentence about the past or the present, with the sources cited after the sentence. */
interface Told {
  typed: string;
  date: KnownDate;
  isPast: boolean;
  sources: readonly string[];
}

/**
 * The first date in a sentence about the past or the present; none in another sentence. Skipped are the end of a period
 * (« du 3 mars au 5 juin 2020 ») and a date for which something was planned (« pour mars 2026 »).
 */
function toldIn(sentence: string, sources: readonly string[]): Told[] {
  const isPast = PAST.test(sentence);
  if (!(isPast || WE_DO.test(sentence)) || FUTURE.test(sentence) || NOT_ONLY_TOLD.test(sentence))
    return [];
  for (const { 1: typed = "", index } of sentence.matchAll(DATE)) {
    const before = sentence.slice(0, index);
    const date = dateIn(typed);
    if (date && !PLANNED.test(sentence) && !END_OF_PERIOD.test(before) && !AIMED_AT.test(before))
      return [{ typed, date, isPast, sources }];
  }
  return [];
}

/**
 * The first date in the sentences of a text that are in the past tense, as the editor typed it: « 2020 » in « En 2020, chaque
 * élève recevait… ».
 */
export const pastDateIn = (text: string): string | undefined =>
  sentencesOf(text.replace(/\s+/gu, " "))
    .flatMap((sentence) => toldIn(sentence, []))
    .find(({ isPast }) => isPast)?.typed;

/** The dates in a block's sentences that cite sources. The marks after a sentence belong to this sentence only. */
const toldInBlock = cachedByNode((node: TreeNode): readonly Told[] =>
  textBySource(node).flatMap(({ text, sources }) => {
    const sentence =
      sources.length > 0 ? sentencesOf(text.replace(/\s+/gu, " ")).at(-1) : undefined;
    return sentence === undefined ? [] : toldIn(sentence, sources);
  }),
);

/**
 * Reports a sentence in the past or present tense about a day, a month or a year that is later than every source that it cites:
 * « En février 2026, nous formons… » with a source of July 2020. Accepted are the future tense, what was planned, and a sentence
 * that cites a source without a date. In the present tense, the latest source may be up to two years older than the date.
 * @param today the day of the build, as returned by `buildDay`; dates after it are left to another rule
 */
export function sentenceDateFaults(
  file: ContentFile,
  passages: readonly BodyText[],
  entries: Entries,
  today: number,
): Fault[] {
  return passages.flatMap((passage) =>
    toldInBlock(passage.node).flatMap(({ typed, date, isPast, sources }): Fault[] => {
      const latest = latestOf(sources, entries);
      if (!latest || latest.date.qualifier === "after" || sortKey(date) > latestDay(today))
        return [];
      const deduced = latest.date.deduced ? MAX_YEARS_OFF : 0;
      const years = isPast ? deduced : Math.max(deduced, MAX_YEARS_PLANNED);
      if (sortKey(date) <= latest.end + years * SORT_KEYS_PER_YEAR) return [];
      return [
        faultIn(file, passage, {
          fault: `« ${typed} » est après la source de la phrase (${latest.id} est ${formatDateOf(latest.date)})`,
          remedy:
            "citez la source qui le dit, ou corrigez la date ; si la source l'annonçait, écrivez « prévu ».",
          // If the file of the source has a fault of its own, its date may be wrong.
          comparedFiles: sources.map((id) => `content/sources/${id}.yaml`),
        }),
      ];
    }),
  );
}
