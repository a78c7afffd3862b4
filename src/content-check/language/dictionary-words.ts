/** The words that editors added to the dictionary: if one of them is misspelt, the mistake is accepted on every page. */
import { fold } from "#search/query/fold.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { cachedByText } from "#content-check/caches.ts";
import { classicOf } from "./classics.ts";
import { commonFrench } from "./corrector.ts";
import { DICTIONARY_FILE, frenchBeside, isFrench } from "./dictionary.ts";

/** In letters. A shorter word may be right although it resembles another: « tier » is not a misspelt « tire ». */
const MIN_LETTERS = 5;
/**
 * In letters. A word at least this long that becomes a common word by doubling one letter is misspelt: « dévelopement ». A shorter
 * word may be right.
 */
const MIN_DOUBLED_LETTERS = 7;

/**
 * An accent at the end of a word. A word without it may be right (« racke » is not « racké »), unless the word with the accent
 * is common (« qualité »).
 */
const ACCENT_AT_END = /ée?s?$/u;

/** Whether a word has all letters of another one, but not its accent: « reseau », « réseau ». */
const lacksAccent = (word: string, known: string): boolean =>
  word.length === known.length && fold(known) === fold(word) && fold(known) !== known;

/** Whether a word becomes another one by doubling one of its letters: « dévelopement », « développement ». */
const isDoubled = (word: string, known: string): boolean =>
  word.length >= MIN_DOUBLED_LETTERS &&
  known.length === word.length + 1 &&
  [...word].some((letter, index) => word.slice(0, index) + letter + word.slice(index) === known);

/**
 * The right spelling of a word that is certainly misspelt: two letters are swapped, an accent is missing or a letter should be
 * double. `undefined` for any other word, even if a similar one is French: « courriel » is not « courrier », and « badger » is
 * not « badge ».
 */
const misspelt = cachedByText((word: string): string | undefined => {
  if (word.length < MIN_LETTERS || isFrench(word)) return undefined;
  const { swapped, others } = frenchBeside(word);
  const isCommon = (known: string): boolean => commonFrench().has(known);
  return (
    others.find(
      (known) => lacksAccent(word, known) && (!ACCENT_AT_END.test(known) || isCommon(known)),
    ) ??
    swapped.find(isCommon) ??
    others.find((known) => isDoubled(word, known) && isCommon(known))
  );
});

/** Reports words of `content/dictionnaire.yaml` that are misspelt French words: « acceuil », « reseau », « connection ». */
export function dictionaryWordFaults(typed: TypedYaml): Fault[] {
  const { words } = (typed.data ?? {}) as { words?: unknown };
  if (!Array.isArray(words)) return [];
  return words.flatMap((word: unknown, index): Fault[] => {
    const right = typeof word === "string" ? (classicOf(word) ?? misspelt(word)) : undefined;
    return right === undefined
      ? []
      : [
          faultAt({ path: DICTIONARY_FILE, ...typed }, ["words", index], {
            fault: `« ${String(word)} » est une faute pour « ${right} », et passerait pour un mot juste sur tout le site`,
            remedy: `retirez cette ligne, et écrivez « ${right} » dans les textes.`,
          }),
        ];
  });
}
