import { fold } from "#search/query/fold.ts";
import { commonWordsAsWritten } from "#search/indexing/ordinary-words.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { DICTIONARY_FILE, isFrench, slipsOf } from "./dictionary.ts";
import { FIRST_NAMES } from "#content-check/people/first-names.ts";
import { wordsOf, type FrenchOf, type Word } from "./lost-accents.ts";
import { MISSPELT } from "./misspelt.ts";
import { phraseFault } from "./phrases.ts";

/** In letters. A shorter word has too many neighbours to tell which one was meant. */
const MIN_LETTERS = 5;
/** In letters. A slip in a shorter word may be another word, and is only a notice. */
const MIN_SURE = 6;
/** In letters, at the end of a word. Another letter there may be another form: « référente » is no « référence ». */
const ENDING = 3;
/** Number of files from which on a word is not taken for a slip, as with « datacenter ». */
const MIN_FILES = 2;
/** Number of times that the site uses a word before it counts although it is also in a name. */
const MIN_USES = 4;
/** What is before an apostrophe, apart from single letters. */
const ELIDED = new Set("quelqu lorsqu puisqu quoiqu jusqu presqu aujourd entr prud".split(" "));
/** Fields with the name of a person. */
const OF_PERSON = new Set<unknown>(["person", "name"]);
/** In letters. The least of a name that another may be a slip of. */
const MIN_NAME = 6;

/** A word of a text with the passage that it is in. */
interface Read extends Word {
  passage: Passage;
}

/** The word that was probably meant by one that does not exist. */
interface Correction {
  right: string;
  /** Only accents are missing or wrong. */
  isAccent: boolean;
  /** Whether the word typed can hardly be one that the dictionary lacks. */
  isSure: boolean;
}

const accentsIn = (word: string): number => word.normalize("NFD").match(/\p{M}/gu)?.length ?? 0;

/** Whether two words differ in their endings only, so that they may be forms or relatives of each other. */
const differInEnding = (word: string, other: string): boolean => {
  const first = [...word].findIndex((letter, index) => letter !== other[index]);
  if (first === -1 || other.startsWith(word.slice(0, -1))) return true;
  return word.length >= other.length && first >= word.length - ENDING;
};

/**
 * Returns a function that corrects a word which is not in the dictionary by one of the site, or one of the most common French
 * words: « reseau » by « réseau », « acceuil » by « accueil ». It returns `undefined` for words like no other: « hackathon ».
 * @param uses how often the site uses each word of the dictionary
 */
function corrector(uses: ReadonlyMap<string, number>): (word: string) => Correction | undefined {
  const common = commonWordsAsWritten().filter(isFrench);
  const known = new Set([...uses.keys(), ...common]);
  const byPlain = Map.groupBy(known, fold);
  const mostUsed = (candidates: readonly string[]): string | undefined =>
    candidates
      .filter((word) => known.has(word))
      .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))[0];
  return (word) => {
    const accented = mostUsed(byPlain.get(fold(word)) ?? []);
    if (accented !== undefined)
      return accentsIn(accented) < accentsIn(word)
        ? undefined
        : { right: accented, isAccent: true, isSure: true };
    const { swapped, others } = slipsOf(word);
    const turned = mostUsed(swapped);
    if (turned !== undefined) return { right: turned, isAccent: false, isSure: true };
    const near = word.length < MIN_LETTERS ? undefined : mostUsed(others);
    if (near === undefined || near.startsWith(word.slice(0, -1))) return undefined;
    const isSure = word.length >= MIN_SURE && !differInEnding(word, near);
    return { right: near, isAccent: false, isSure };
  };
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
  return before !== undefined && isKnown(`${before.toLowerCase()}${word}`)
    ? `${before} ${word}`
    : undefined;
}

const capitalized = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Whether a word with a capital is at the start of a sentence, where any word has one. */
const beginsSentence = (text: string, word: string): boolean =>
  new RegExp(`(?:^|[.!?…:»] )${word}(?!\\p{L})`, "u").test(text);

/** Reports a name that looks like that of a school or a partner: « Equinx ». It may be another name, so it is a notice. */
function likeName(file: ContentFile, { word, plain, passage }: Read, names: ReadonlySet<string>) {
  const { swapped, others } = slipsOf(plain);
  const name = [...swapped, ...others].find(
    (each) => names.has(each) && each.length >= MIN_NAME && each.startsWith(plain.slice(0, 1)),
  );
  if (name === undefined) return [];
  const wrong = {
    fault: `« ${word} » ressemble au nom d'une école ou d'un partenaire`,
    remedy: `écrivez « ${capitalized(name)} », si c'est lui.`,
    passing: true as const,
  };
  return [faultIn(file, passage, wrong)];
}

/** Reports a word that does not exist, and the one that was meant; a notice if it may exist after all. */
function noWord(file: ContentFile, { word, passage }: Read, { right, isSure }: Correction): Fault {
  const wrong = {
    fault: `« ${word} » n'est pas dans le dictionnaire`,
    remedy: `écrivez « ${right} » ; si le mot est juste, ajoutez-le à ${DICTIONARY_FILE}.`,
  };
  return faultIn(file, passage, isSure ? wrong : { ...wrong, passing: true });
}

/** Reports, once for a file, the words whose accents are missing or wrong. */
function accentFaults(file: ContentFile, wrong: ReadonlyMap<Read, string>): Fault[] {
  const [first] = wrong.keys();
  if (!first) return [];
  return [
    faultIn(file, first.passage, {
      fault: `des accents manquent, ou sont faux : ${[...new Set([...wrong.keys()].map(({ word }) => word))].join(", ")}`,
      remedy: `écrivez ${[...new Set(wrong.values())].join(", ")}.`,
    }),
  ];
}

/**
 * Reports words that do not exist, and what was probably meant: « reseau », « stagiares », « for mation ». Words of the trade
 * that the dictionary lacks, such as « datacenter », are like no common word, and pass.
 * @param names the words in the names of schools and partners, without accents and capitals
 * @param ownWords the words that editors added to the dictionary
 */
export function spellingFaults(
  texts: readonly FrenchOf[],
  names: ReadonlySet<string>,
  ownWords: ReadonlySet<string>,
): Fault[] {
  const read = texts.map(({ file, passages }) => ({
    file,
    words: passages
      // A field of a single word, such as an entry's name, is not a text.
      .filter(({ text, path }) => path === undefined || /\s/.test(text.trim()))
      .flatMap((passage) => wordsOf(passage).map((word): Read => ({ ...word, passage }))),
  }));
  const isWord = (lower: string): boolean =>
    isFrench(lower) || ownWords.has(lower) || ELIDED.has(lower);
  const uses = new Map<string, number>();
  const files = new Map<string, number>();
  for (const { words } of read) {
    for (const { lower } of words) if (isFrench(lower)) uses.set(lower, (uses.get(lower) ?? 0) + 1);
    for (const lower of new Set(words.map((one) => one.lower)))
      files.set(lower, (files.get(lower) ?? 0) + 1);
  }
  let correct: ReturnType<typeof corrector> | undefined; // made only if it is needed
  return read.flatMap(({ file, words }): Fault[] => {
    const ofAccents = new Map<Read, string>();
    const others = words.flatMap((one): Fault[] => {
      const { word, lower, plain, passage } = one;
      if (isWord(lower) || OF_PERSON.has(passage.path?.at(-1))) return [];
      const isCapital = word !== lower;
      const half = isCapital ? undefined : halfOf(passage.text, lower, (whole) => uses.has(whole));
      if (half !== undefined)
        return [
          faultIn(file, passage, {
            fault: `« ${half} » est un mot coupé en deux`,
            remedy: `écrivez « ${half.replace(" ", "")} ».`,
          }),
        ];
      if (lower.length < 3 || FIRST_NAMES.has(plain)) return [];
      if (phraseFault(passage.text, MISSPELT)?.fault.includes(word)) return []; // reported with its reason
      const meant = (correct ??= corrector(uses))(lower);
      const right = isCapital && meant ? capitalized(meant.right) : meant?.right;
      // « Ecole » is in names, but is a word that the site uses.
      if (names.has(plain) && (uses.get(meant?.right ?? "") ?? 0) < MIN_USES) return [];
      if (meant?.isAccent && right !== undefined && (!isCapital || lower.length >= MIN_LETTERS)) {
        ofAccents.set(one, right);
        return [];
      }
      if ((files.get(lower) ?? 0) >= MIN_FILES) return [];
      const isName =
        isCapital && !(uses.has(meant?.right ?? "") && beginsSentence(passage.text, word));
      if (isName) return likeName(file, one, names);
      return meant && right !== undefined ? [noWord(file, one, { ...meant, right })] : [];
    });
    return [...others, ...accentFaults(file, ofAccents)];
  });
}
