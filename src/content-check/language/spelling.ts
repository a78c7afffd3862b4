import { distance } from "fastest-levenshtein";
import { fold } from "#search/query/fold.ts";
import { commonWords } from "#search/indexing/ordinary-words.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { wordsOf, type FrenchOf } from "./lost-accents.ts";
import { MISSPELT } from "./misspelt.ts";
import { phraseFault } from "./phrases.ts";
import type { Passage } from "#content-check/reading/prose.ts";

/** Number of files that must use a word before a similar one counts as its misspelling. */
const LEAST_OF_FILES = 4;
/** In letters. Shorter words have too many neighbours. */
const LEAST_OF_WORD = 7;
/** The same for a name. */
const LEAST_OF_NAME = 6;
/** Endings are ignored: a different last letter may only mean another number, gender or person. */
const ENDING = 3;

/** Whether two adjacent letters are swapped: "formatoin". */
const isTurned = (word: string, other: string): boolean => {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return (
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
};

/** Whether a word is another one with a typo in its stem. */
function isSlipOf(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  if (isTurned(word, other)) return true;
  const first = [...word].findIndex((letter, index) => letter !== other[index]);
  if (first < 1 || first >= Math.max(word.length, other.length) - ENDING) return false;
  return distance(word, other) === 1;
}

/** A word and the one before it that make a known word together: « for mation ». */
function halfOf(
  text: string,
  word: string,
  isKnown: (whole: string) => boolean,
): string | undefined {
  const index = text.indexOf(` ${word}`);
  const before =
    index < 1 ? undefined : /(?<![\p{L}’'-])\p{L}{2,}$/u.exec(text.slice(0, index))?.[0];
  return before !== undefined && isKnown(fold(`${before}${word}`))
    ? `${before} ${word}`
    : undefined;
}

const capitalized = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

const at = (
  file: FrenchOf["file"],
  { line, path }: Passage,
  fault: string,
  remedy: string,
): Fault => faultIn(file, { line, path }, { fault, remedy });

/**
 * Reports words with a typo: « stagiares », « formatoin », « for mation ». Such a word occurs in one file only, is not among
 * the ten thousand most common French words, and is one letter away from a word that many files use. It may still be right, so
 * only a word cut in two stops the build.
 */
export function spellingFaults(texts: readonly FrenchOf[], names: ReadonlySet<string>): Fault[] {
  const inFiles = new Map<string, number>();
  const read = texts.map(({ file, passages }) => ({
    file,
    words: passages
      .filter(({ text, path }) => path === undefined || /\s/.test(text.trim()))
      .flatMap((passage) =>
        wordsOf(passage).map(({ word, lower, plain }) => ({
          passage,
          word,
          isName: word !== lower,
          lower,
          plain,
        })),
      ),
  }));
  for (const { words } of read)
    for (const plain of new Set(words.map((one) => one.plain)))
      inFiles.set(plain, (inFiles.get(plain) ?? 0) + 1);
  const used = new Map<string, string[]>();
  for (const [word, count] of inFiles)
    if (count >= LEAST_OF_FILES && word.length >= LEAST_OF_WORD - 1)
      used.set(word.slice(0, 1), [...(used.get(word.slice(0, 1)) ?? []), word]);
  const inUse = new Set([...used.values()].flat());
  const common = commonWords();
  const isCommon = (plain: string): boolean =>
    ["", "s", "e", "es"].some(
      (ending) =>
        plain.endsWith(ending) && common.has(plain.slice(0, plain.length - ending.length)),
    );
  const isOdd = (plain: string): boolean =>
    /^[a-z]+$/.test(plain) && inFiles.get(plain) === 1 && !isCommon(plain);
  const rightOf = (meant: string): string =>
    read.flatMap((other) => other.words).find((one) => one.plain === meant)?.lower ?? meant;
  return read.flatMap(({ file, words }): Fault[] =>
    words.flatMap(({ passage, word, isName, lower, plain }): Fault[] => {
      if (!isOdd(plain)) return [];
      const half = isName ? undefined : halfOf(passage.text, lower, (whole) => inUse.has(whole));
      if (half !== undefined)
        return [
          at(
            file,
            passage,
            `« ${half} » est un mot coupé en deux`,
            `écrivez « ${half.replace(" ", "")} ».`,
          ),
        ];
      if (isName) {
        const name = [...names].find(
          (known) => known.length >= LEAST_OF_NAME && isSlipOf(plain, known),
        );
        return name === undefined
          ? []
          : [
              {
                ...at(
                  file,
                  passage,
                  `« ${word} » ressemble au nom d'une école ou d'un partenaire`,
                  `écrivez « ${capitalized(rightOf(name))} », si c'est lui.`,
                ),
                passing: true,
              },
            ];
      }
      if (phraseFault(lower, MISSPELT)) return [];
      if (plain.length < LEAST_OF_WORD || /(?:ions|iez)$/.test(plain)) return [];
      const meant = used.get(plain.slice(0, 1))?.find((other) => isSlipOf(plain, other));
      if (meant === undefined) return [];
      return [
        {
          ...at(
            file,
            passage,
            `« ${lower} » n'est ni ailleurs sur le site, ni un mot courant`,
            `écrivez « ${rightOf(meant)} », sans doute ; si le mot est juste, laissez-le.`,
          ),
          passing: true,
        },
      ];
    }),
  );
}
