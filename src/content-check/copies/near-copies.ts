import { countWords, sentencesOf } from "#lib/readability.ts";
import { plainId } from "#lib/plain-id.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { mayBeSameDay, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { rememberedOf } from "#content-check/remembered.ts";

/** Questions for two audiences may be the same, with the same answer. */
export const scopeOf = (file: ContentFile): string =>
  file.collection === "questions" ? String(fields(file)["audience"]) : "";

/** Sorts entries by their names, whose numbers count up: s5 is older than s144, and a copy's name extends the original's. */
export const olderFirst = (a: ContentFile, b: ContentFile): number =>
  a.id.localeCompare(b.id, "fr", { numeric: true });

/** The day of an event, of somebody's words, or of a count. */
const dateOf = (file: ContentFile): KnownDate | undefined =>
  dateIn(fields(file)["date"] ?? fields(file)["asOf"]);

/**
 * Sorts two entries that share something into the copy and the original, as far as can be told: the copy is the one of the
 * later date, or else the one whose name comes last.
 */
export function copyAndOriginal(a: ContentFile, b: ContentFile): [ContentFile, ContentFile] {
  if (a.collection !== b.collection) return [a, b];
  const [dayOfA, dayOfB] = [dateOf(a), dateOf(b)];
  const order =
    dayOfA && dayOfB && !mayBeSameDay(dayOfA, dayOfB)
      ? sortKey(dayOfA) - sortKey(dayOfB)
      : olderFirst(a, b);
  return order < 0 ? [b, a] : [a, b];
}

/** The words of an answer as a multiset: repeated words are numbered, "le", "le 2", "le 3". */
const bagOf = rememberedOf((file: ContentFile): ReadonlySet<string> => {
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

/** Smallest number of words to compare, and the share of them that makes two answers near-copies. */
const LEAST_OF_ANSWER = 15;
const SAME_PART = 0.85;

function isNearCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const others = Math.floor(large.size * (1 - SAME_PART));
  if (small.size < LEAST_OF_ANSWER || large.size - small.size > others) return false;
  let missing = 0;
  for (const word of large) if (!small.has(word) && ++missing > others) return false;
  return true;
}

/** Reports a question whose answer is nearly that of another, for the same audience. */
export function nearCopyFaults(
  shown: readonly ContentFile[],
  reported: ReadonlySet<string>,
): Fault[] {
  const questions = shown.filter(({ collection }) => collection === "questions");
  return [...Map.groupBy(questions, scopeOf).values()].flatMap((asked) =>
    asked.flatMap((file, index): Fault[] => {
      const twin = asked.slice(0, index).find((other) => isNearCopy(bagOf(file), bagOf(other)));
      if (!twin) return [];
      const [copy, first] = copyAndOriginal(file, twin);
      if (reported.has(copy.path)) return [];
      return [
        {
          file: copy.path,
          line: copy.bodyLine,
          field: "texte",
          fault: `cette réponse est celle de ${first.path}, à quelques mots près`,
          remedy: "gardez une des deux questions, ou répondez autrement à l'une des deux.",
        },
      ];
    }),
  );
}

/** In words. Shorter sentences may well be the same: « Elle s'en réjouit. » */
const LEAST_OF_SENTENCE = 6;
/** A summary may share a longer sentence that names nobody and no place: « On y apprend un métier du réseau. » */
const LEAST_OF_SUMMARY = 8;
const NAME_OR_NUMBER = /\d|(?<=[^.!?…] (?:[dl]['’])?)\p{Lu}/u;

/** A sentence that only its own entry can say, and a key to compare it. */
interface Sentence {
  key: string;
  words: string;
  field: string;
}

/**
 * The sentences that no two entries of a kind may share: what somebody said, what happened, what is particular in a summary.
 * Roles, notes and answers do repeat each other, and so do the texts of pages, in what holds everywhere.
 */
const ownSentences = rememberedOf((file: ContentFile): readonly Sentence[] => {
  const { said, what, summary } = fields(file);
  const of = (field: string, value: unknown, isOwn: (sentence: string) => boolean): Sentence[] =>
    typeof value === "string"
      ? sentencesOf(value)
          .filter(isOwn)
          .map((words) => ({ key: `${file.collection} ${field} ${plainId(words)}`, words, field }))
      : [];
  const isLong = (sentence: string): boolean => countWords(sentence) >= LEAST_OF_SENTENCE;
  return [
    ...(file.collection === "statements" ? of("said", said, isLong) : []),
    ...(file.collection === "milestones" ? of("what", what, isLong) : []),
    ...of(
      "summary",
      summary,
      (sentence) => countWords(sentence) >= LEAST_OF_SUMMARY && NAME_OR_NUMBER.test(sentence),
    ),
  ];
});

/**
 * Reports a sentence that was left from the entry that was copied. Nothing tells which of the two is the copy, so neither is
 * accused.
 * @param reported the files that are copies altogether
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
    const [at, twin] = copyAndOriginal(file, earlier);
    return [
      faultAt(at, [same.field], {
        fault: `« ${same.words} » est aussi dans ${twin.path}`,
        remedy: "l'une des deux fiches l'a gardée d'une copie : récrivez-la dans celle-là.",
      }),
    ];
  });
}
