import { countWords, sentencesOf } from "#lib/readability.ts";
import { plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { mayBeSameDay, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { cachedByFields } from "#content-check/caches.ts";

/** An entry is only compared with entries of the same scope. For a question, the scope is its audience; otherwise it is "". */
export const scopeOf = (file: ContentFile): string =>
  file.collection === "questions" ? String(fields(file)["audience"]) : "";

/** Sorts entries by their names: s5 before s144, and « roubaix-2020 » before its copy, « roubaix-2020 (1) ». */
export const olderFirst = (a: ContentFile, b: ContentFile): number =>
  a.id.localeCompare(b.id, "fr", { numeric: true });

/** The day of an event, of somebody's words, of a count, or of a school's opening. */
function dateOf(file: ContentFile): KnownDate | undefined {
  const { date, asOf, opened } = fields(file);
  return dateIn(date ?? asOf ?? (opened as { value?: unknown } | null | undefined)?.value);
}

/** The place of a question in its list; 0 for other entries. Editors add new questions at the end. */
function rankOf({ collection, data }: ContentFile): number {
  const { order } = (data ?? {}) as { order?: unknown };
  return collection === "questions" && typeof order === "number" ? order : 0;
}

/**
 * Returns the copy, then the original, of two entries that share something. The copy is probably the entry with the later date,
 * or the question further down, or else the entry whose name comes last. Two entries of different collections are returned as
 * given.
 */
export function copyAndOriginal(a: ContentFile, b: ContentFile): [ContentFile, ContentFile] {
  if (a.collection !== b.collection) return [a, b];
  const [dayOfA, dayOfB] = [dateOf(a), dateOf(b)];
  const order =
    dayOfA && dayOfB && !mayBeSameDay(dayOfA, dayOfB)
      ? sortKey(dayOfA) - sortKey(dayOfB)
      : rankOf(a) - rankOf(b) || olderFirst(a, b);
  return order < 0 ? [b, a] : [a, b];
}

/** The words of an answer, each with a count of its occurrences so far: « le 1 », « le 2 ». */
const countedWords = cachedByFields((file: ContentFile): ReadonlySet<string> => {
  const count = new Map<string, number>();
  const words = plainId(file.body)
    .split("-")
    .filter((word) => word !== "");
  return new Set(
    words.map((word) => {
      const times = (count.get(word) ?? 0) + 1;
      count.set(word, times);
      return `${word} ${String(times)}`;
    }),
  );
});

/** In words. Shorter answers are not compared. */
const MIN_ANSWER_WORDS = 15;
/** If the shorter of two answers has this share of the longer one's words, one of them is reported as a copy of the other. */
const MIN_SHARED = 0.85;

function isNearCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const maxMissing = Math.floor(large.size * (1 - MIN_SHARED));
  if (small.size < MIN_ANSWER_WORDS || large.size - small.size > maxMissing) return false;
  let missing = 0;
  for (const word of large) if (!small.has(word) && ++missing > maxMissing) return false;
  return true;
}

/**
 * Reports a question whose answer is nearly the same as the answer to another question for the same audience. Two audiences may
 * get the same answer.
 * @param reported the files that are already reported as copies
 */
export function nearCopyFaults(
  shown: readonly ContentFile[],
  reported: ReadonlySet<string>,
): Fault[] {
  const questions = shown.filter(({ collection }) => collection === "questions");
  return [...Map.groupBy(questions, scopeOf).values()].flatMap((asked) =>
    asked.flatMap((file, index): Fault[] => {
      const similar = asked
        .slice(0, index)
        .find((other) => isNearCopy(countedWords(file), countedWords(other)));
      if (!similar) return [];
      const [copy, original] = copyAndOriginal(file, similar);
      if (reported.has(copy.path)) return [];
      return [
        {
          file: copy.path,
          line: copy.bodyLine,
          field: "texte",
          fault: `cette réponse est celle de ${original.path}, à quelques mots près`,
          remedy: "gardez une des deux questions, ou répondez autrement à l'une des deux.",
        },
      ];
    }),
  );
}

/** In words. Shorter sentences may well be the same: « Elle s'en réjouit. » */
const MIN_SENTENCE_WORDS = 6;
/** In words. Shorter sentences of a summary may well be the same: « Nous y formons avec l'Afpa. » */
const MIN_SUMMARY_WORDS = 8;
/**
 * A number, or a capital within the sentence. Summaries may share sentences that have neither: « On y apprend un métier du
 * réseau. »
 */
const NAME_OR_NUMBER = /\d|(?<=[^.!?…] (?:[dl]['’])?)\p{Lu}/u;

/** A sentence that no other entry may contain. */
interface Sentence {
  /** Two entries contain the same sentence if their keys are equal. */
  key: string;
  words: string;
  field: string;
}

/**
 * The sentences that no two entries of a collection may share: what somebody said, what happened, why figures differ, and
 * sentences of a summary that contain a name or a number. Other fields and page texts are not compared: they may repeat general
 * facts.
 */
const ownSentences = cachedByFields((file: ContentFile): readonly Sentence[] => {
  const { said, what, reason, summary } = fields(file);
  const sentencesIn = (
    field: string,
    value: unknown,
    isOwn: (sentence: string) => boolean,
  ): Sentence[] =>
    typeof value === "string"
      ? sentencesOf(value)
          .filter(isOwn)
          .map((words) => ({ key: `${file.collection} ${field} ${plainId(words)}`, words, field }))
      : [];
  const isLong = (sentence: string): boolean => countWords(sentence) >= MIN_SENTENCE_WORDS;
  return [
    ...(file.collection === "statements" ? sentencesIn("said", said, isLong) : []),
    ...(file.collection === "milestones" ? sentencesIn("what", what, isLong) : []),
    ...(file.collection === "figure-groups" ? sentencesIn("reason", reason, isLong) : []),
    ...sentencesIn(
      "summary",
      summary,
      (sentence) => countWords(sentence) >= MIN_SUMMARY_WORDS && NAME_OR_NUMBER.test(sentence),
    ),
  ];
});

/**
 * Reports a sentence that two entries share, because one of them was probably copied from the other: « Deux entreprises du
 * secteur ont voulu cette école en 2018. » in the summaries of two schools. The fault is placed at the entry that is probably
 * the copy, but its remedy speaks of both.
 * @param reported the files that are already reported as complete copies
 */
export function copiedSentenceFaults(
  shown: readonly ContentFile[],
  reported: ReadonlySet<string>,
): Fault[] {
  const seen = new Map<string, ContentFile>();
  return shown.flatMap((file): Fault[] => {
    const own = ownSentences(file);
    const same = own.find(({ key }) => seen.has(key));
    const earlier = same && seen.get(same.key);
    for (const { key } of own) if (!seen.has(key)) seen.set(key, file);
    if (!same || !earlier || earlier === file || reported.has(file.path)) return [];
    if (reported.has(earlier.path)) return [];
    const [copy, original] = copyAndOriginal(file, earlier);
    return [
      faultAt(copy, [same.field], {
        fault: `« ${same.words} » est aussi dans ${original.path}`,
        remedy: "l'une des deux fiches l'a gardée d'une copie : récrivez-la dans celle-là.",
      }),
    ];
  });
}
