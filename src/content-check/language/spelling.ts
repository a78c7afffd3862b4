import { isSwap } from "#search/query/correction.ts";
import { faultIn, type Fault, type Mistake } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { anySentenceFault } from "./any-sentence.ts";
import { classicFault, classicOf } from "./classics.ts";
import { makeCorrector, type Correct, type Correction } from "./corrector.ts";
import { distance } from "fastest-levenshtein";
import { DICTIONARY_FILE } from "./dictionary.ts";
import { FIRST_NAMES } from "#content-check/people/first-names.ts";
import {
  beginsSentence,
  capitalized,
  wordsOf,
  type FrenchOf,
  type PlacedWord,
} from "./french-words.ts";

/** In letters. Shorter words are not checked: many are not in the dictionary, such as « km ». */
const MIN_LETTERS = 3;
/** In letters. A shorter word that has a capital and seems to lack an accent may be a name: « Rene ». */
const MIN_ACCENTED_LETTERS = 5;
/** In files. A word that at least this many files use is not a typo: « datacenter ». */
const MIN_FILES = 2;
/**
 * A typed word that is also part of a name, such as « Ecole », is corrected if the site uses the right word at least this
 * often.
 */
const MIN_USES = 4;
/** In letters. A shorter name is never suggested: it resembles too many other words. */
const MIN_NAME_LETTERS = 6;

/** Words of several letters that stand before an apostrophe: « lorsqu » in « lorsqu'il ». */
const ELIDED = new Set("quelqu lorsqu puisqu quoiqu jusqu presqu aujourd entr prud".split(" "));
/** Fields that hold the name of a person or an organisation. */
const NAME_FIELDS = new Set<unknown>(["person", "name"]);

/** What is known about the words of the site. */
interface Vocabulary {
  /** How often the site uses each word of the dictionary. */
  uses: ReadonlyMap<string, number>;
  /** How many files contain each word, whether the dictionary has the word or not. */
  fileCounts: ReadonlyMap<string, number>;
  /** The words in the names of schools and partners, without accents and in lower case. */
  names: ReadonlySet<string>;
  /** The words that editors added to the dictionary. */
  ownWords: ReadonlySet<string>;
}

/** The words of a file's texts. A field that is a single word, such as the name of a partner, is left out. */
const placedWords = ({ passages }: FrenchOf): PlacedWord[] =>
  passages
    .filter(({ text, path }) => path === undefined || /\s/.test(text.trim()))
    .flatMap((passage) => wordsOf(passage).map((word) => ({ ...word, passage })));

const countAll = (words: Iterable<string>, counts: Map<string, number>): void => {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
};

/** The word that was meant, with a capital if the typed word has one. */
const likeTyped = ({ word, lower }: PlacedWord, { right }: Correction): string =>
  word === lower ? right : capitalized(right);

/** Reports a word of the site that was cut in two: « for mation » is refused. */
function cutInTwoFault(
  { word, lower, passage: { text } }: PlacedWord,
  { uses }: Vocabulary,
): Mistake | undefined {
  const index = text.indexOf(` ${lower}`);
  if (word !== lower || index < 1) return undefined;
  const before = /(?<![\p{L}’'-])\p{L}{2,}$/u.exec(text.slice(0, index))?.[0];
  return before !== undefined && uses.has(before.toLowerCase() + lower)
    ? {
        fault: `« ${before} ${lower} » est un mot coupé en deux`,
        remedy: `écrivez « ${before}${lower} ».`,
      }
    : undefined;
}

/** Whether two words differ by one slip: a letter left out, added or replaced, or two letters swapped. */
const isOneSlipAway = (word: string, name: string): boolean =>
  distance(word, name) === 1 || isSwap(word, name);

/**
 * Reports, as a notice, a word that is nearly the name of a school or a partner: « Equinx » for « Equinix ». It may be another
 * name.
 */
function likeNameFault({ word, plain }: PlacedWord, { names }: Vocabulary): Mistake | undefined {
  const name = [...names].find(
    (each) => each.length >= MIN_NAME_LETTERS && each[0] === plain[0] && isOneSlipAway(plain, each),
  );
  return name === undefined
    ? undefined
    : {
        fault: `« ${word} » ressemble au nom d'une école ou d'un partenaire`,
        remedy: `écrivez « ${capitalized(name)} », si c'est lui.`,
        isNotice: true,
      };
}

/** Reports a word that does not exist (« stagiares ») if a similar word is known. */
function noWordFault(
  placed: PlacedWord,
  meant: Correction | undefined,
  vocabulary: Vocabulary,
): Mistake | undefined {
  const { word, lower, passage } = placed;
  if ((vocabulary.fileCounts.get(lower) ?? 0) >= MIN_FILES) return undefined;
  const isName =
    word !== lower &&
    !(vocabulary.uses.has(meant?.right ?? "") && beginsSentence(passage.text, word));
  if (isName) return likeNameFault(placed, vocabulary);
  return (
    meant && {
      fault: `« ${word} » n'est pas dans le dictionnaire`,
      remedy: `écrivez « ${likeTyped(placed, meant)} » ; si le mot est juste, ajoutez-le à ${DICTIONARY_FILE}.`,
      ...(meant.isSure ? {} : { isNotice: true }),
    }
  );
}

/** Reports all words of a file whose accents are missing or wrong, in one fault. */
function accentFaults(file: ContentFile, accented: ReadonlyMap<PlacedWord, string>): Fault[] {
  const [first] = accented.keys();
  if (!first) return [];
  const typed = new Set([...accented.keys()].map(({ word }) => word));
  return [
    faultIn(file, first.passage, {
      fault: `des accents manquent, ou sont faux : ${[...typed].join(", ")}`,
      remedy: `écrivez ${[...new Set(accented.values())].join(", ")}.`,
    }),
  ];
}

/** Whether a word exists, or is in a field that holds a name. */
const exists = ({ lower, isFrench, passage }: PlacedWord, { ownWords }: Vocabulary): boolean =>
  isFrench || ownWords.has(lower) || ELIDED.has(lower) || NAME_FIELDS.has(passage.path?.at(-1));

/** Whether a word is too short to be checked, or a first name. */
const isSkipped = ({ lower, plain }: PlacedWord): boolean =>
  lower.length < MIN_LETTERS || FIRST_NAMES.has(plain);

/** Whether a word is part of words that another rule reports: « ils peuves ». */
const isReported = ({ word, passage }: PlacedWord): boolean =>
  anySentenceFault(passage.text)?.fault.includes(word) === true;

/** The faults of one file: one for each word that does not exist, and one for all missing accents. */
function fileFaults(
  file: ContentFile,
  words: readonly PlacedWord[],
  vocabulary: Vocabulary,
  correct: Correct,
): Fault[] {
  const { uses, names } = vocabulary;
  const accented = new Map<PlacedWord, string>();
  const faults = words.flatMap((placed, index): Fault[] => {
    if (classicOf(placed.lower) !== undefined) {
      const isKnown = names.has(placed.plain) || vocabulary.ownWords.has(placed.lower);
      const classic = classicFault(placed, [words[index - 1], words[index + 1]]);
      return classic && !isKnown ? [faultIn(file, placed.passage, classic)] : [];
    }
    if (exists(placed, vocabulary)) return [];
    const cut = cutInTwoFault(placed, vocabulary);
    if (cut) return [faultIn(file, placed.passage, cut)];
    if (isSkipped(placed)) return [];
    const meant = correct(placed.lower);
    const isInName = names.has(placed.plain) && (uses.get(meant?.right ?? "") ?? 0) < MIN_USES;
    if (isInName) return [];
    const { word, lower } = placed;
    if (meant?.isAccent && (word === lower || word.length >= MIN_ACCENTED_LETTERS)) {
      if (!isReported(placed)) accented.set(placed, likeTyped(placed, meant));
      return [];
    }
    const wrong = noWordFault(placed, meant, vocabulary);
    return wrong && !isReported(placed) ? [faultIn(file, placed.passage, wrong)] : [];
  });
  return [...faults, ...accentFaults(file, accented)];
}

/**
 * Reports words that do not exist, with the word that was probably meant: « reseau », « stagiares » and « for mation » are
 * refused. « hackathon » is fine: the dictionary lacks it, but it resembles neither a word of the site nor a common French
 * word.
 * @param names the words in the names of schools and partners, without accents and in lower case
 * @param ownWords the words that editors added to the dictionary
 */
export function spellingFaults(
  texts: readonly FrenchOf[],
  names: ReadonlySet<string>,
  ownWords: ReadonlySet<string>,
): Fault[] {
  const files = texts.map((text) => ({ file: text.file, words: placedWords(text) }));
  const uses = new Map<string, number>();
  const fileCounts = new Map<string, number>();
  for (const { words } of files) {
    countAll(
      words.filter(({ isFrench }) => isFrench).map(({ lower }) => lower),
      uses,
    );
    countAll(new Set(words.map(({ lower }) => lower)), fileCounts);
  }
  const vocabulary = { uses, fileCounts, names, ownWords };
  let corrector: Correct | undefined; // made when the first unknown word is found
  /** Each correction is kept: it takes a millisecond, and an unknown word, such as the name of a town, may be in every file. */
  const corrections = new Map<string, Correction | undefined>();
  const correct: Correct = (word) => {
    if (!corrections.has(word)) corrections.set(word, (corrector ??= makeCorrector(uses))(word));
    return corrections.get(word);
  };
  return files.flatMap(({ file, words }) => fileFaults(file, words, vocabulary, correct));
}
