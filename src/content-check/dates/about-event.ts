/** Whether a sentence of an announcement is about the announcement's own event. */
import { plainLetters } from "#lib/plain-id.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** Words for another event of the same kind, with the next word, which is the noun: « deuxième réunion ». */
const OTHER_EVENT =
  /(?<!\p{L})(?:autre|second|deuxième|troisième|prochain|suivant)\p{L}*(?: \p{L}+)?/giu;
/** Each pattern matches the nouns and verbs for one kind of event. Their first five letters differ: « signature » and « signé ». */
const FAMILIES: readonly RegExp[] = [
  /^ouvr|^ouvert/,
  /^(?:debut|commenc|demarr)/,
  /^sign(?!al|if)/,
  /^rem(?:is|et)/,
  /^cre(?:e|ation)/,
];
/** The beginning of a sentence about the same event as the sentence before: « Elle a lieu le 11 février 2027 ». */
const GOES_ON =
  /^(?:Elle|Il|Celle-ci|Celui-ci|Rendez-vous|Venez|Nous vous (?:y )?(?:attendons|accueillons|recevons))(?!\p{L})/u;

/** Whether a sentence is about the entry's own event, judged by its words and by the sentence before it. */
export type IsAbout = (sentence: string, before: string) => boolean;

/**
 * Returns a function that tells whether a sentence is about the event of an announcement (field `event`), in these cases:
 * - A word begins with the same five letters as the event's first word: « Nous avons remis les attestations », for the event
 *   « Remise des attestations ».
 * - A word belongs to the same family as the event's first word (`FAMILIES`), and the sentence has another word of the event:
 *   « Nous avons signé la convention », for « Signature de la convention ».
 * - The sentence begins with « Elle », « Venez »… (`GOES_ON`), and one of the first two cases applies to the sentence before it.
 * The first two cases do not apply to a sentence that names another event of the same kind (`OTHER_EVENT`).
 */
export function isAboutEvent(file: ContentFile): IsAbout {
  const { event, title, summary } = fields(file);
  const [first = "", ...others] = String(event)
    .split(/[\s'’]+/)
    .map(plainLetters);
  const stem = first.slice(0, 5);
  const family = FAMILIES.find((each) => each.test(first));
  const objects = others.filter((word) => word.length >= 5);
  // « Notre deuxième école » is not another event if the title or the summary says « deuxième école » too.
  const head = [title, summary].join(" ").toLowerCase();
  const isOther = (sentence: string): boolean =>
    [...sentence.matchAll(OTHER_EVENT)].some(([words]) => !head.includes(words.toLowerCase()));
  const namesEvent = (sentence: string): boolean => {
    const words = sentence.split(/[\s'’]+/).map(plainLetters);
    return (
      stem.length === 5 &&
      !isOther(sentence) &&
      (words.some((word) => word.startsWith(stem)) ||
        (words.some((word) => family?.test(word)) && objects.some((each) => words.includes(each))))
    );
  };
  return (sentence, before) =>
    namesEvent(sentence) || (GOES_ON.test(sentence) && namesEvent(before));
}
