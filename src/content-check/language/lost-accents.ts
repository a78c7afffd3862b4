import { fold } from "#search/query/fold.ts";
import type { Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { rememberedText } from "#content-check/remembered.ts";

/** Number of files that must write a word with accents before other spellings of it are reported. */
const LEAST_OF_FILES = 3;

/** Words that also exist without accents, and words that may drop their circumflex in the spelling of 1990. */
const HOMOGRAPHS = new Set(
  "tache taches male males pate pates mat mats hale cote cotes foret forets repartir repartis reparti repartie reformer reforme denier deniers sale sales pale pales chasse chasses roder jeune jeunes notre votre des les la a ou du sur mur murs mais ces peche peches gene genes interne".split(
    " ",
  ),
);

const withoutAccents = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/**
 * Whether the word without its accents is another word, or valid in the spelling of 1990: "aidé" and "aide", "goût" and
 * "gout".
 */
const mayBeRight = (accented: string): boolean =>
  HOMOGRAPHS.has(withoutAccents(accented)) ||
  withoutAccents(accented.replace(/és?$/u, "")) === accented.replace(/és?$/u, "") ||
  withoutAccents(accented.replace(/[îû]/gu, "i")) === accented.replace(/[îû]/gu, "i");

/** Not French text: addresses, and the names of entries and files. */
const NO_FRENCH = /\S*(?:@|:\/\/|www\.|\/)\S*|(?<!\S)\S+\.(?:jpe?g|png|webp)(?!\S)/giu;

/** A word as typed, in small letters, and without its accents. */
interface Word {
  word: string;
  lower: string;
  plain: string;
}

const split = rememberedText((text: string): readonly Word[] =>
  (text.replace(NO_FRENCH, " ").match(/(?<![\p{L}\d])\p{L}\p{Ll}+(?![\p{L}\d])/gu) ?? []).map(
    (word) => {
      const lower = word.toLowerCase();
      return { word, lower, plain: fold(lower) };
    },
  ),
);

const ofPassage = new WeakMap<Passage, readonly Word[]>();

/** The words of a passage. All-capitals words are left out, since capitals may lack their accents; "Ecole" counts. */
export const wordsOf = (passage: Passage): readonly Word[] => {
  const known = ofPassage.get(passage) ?? split(passage.text);
  ofPassage.set(passage, known);
  return known;
};

/** All the French text of a file. */
export interface FrenchOf {
  file: ContentFile;
  passages: readonly Passage[];
}

/**
 * Reports words without the accents that the rest of the content gives them: « metier ». Once a file. Words that the content
 * never writes with accents are not checked.
 */
export function lostAccentFaults(texts: readonly FrenchOf[]): Fault[] {
  const inFiles = new Map<string, number>();
  const read = texts.map(({ file, passages }) => ({
    file,
    // A field of a single word, such as an entry's name, is not a text.
    words: passages
      .filter(({ text, path }) => path === undefined || /\s/.test(text.trim()))
      .map((passage) => ({ passage, words: wordsOf(passage) })),
  }));
  for (const { words } of read)
    for (const word of new Set(words.flatMap((each) => each.words.map(({ lower }) => lower))))
      inFiles.set(word, (inFiles.get(word) ?? 0) + 1);
  const accented = new Map<string, string>();
  for (const [word, count] of inFiles) {
    const bare = withoutAccents(word);
    if (bare === word || count < LEAST_OF_FILES || mayBeRight(word)) continue;
    const known = accented.get(bare);
    if (known === undefined || (inFiles.get(known) ?? 0) < count) accented.set(bare, word);
  }
  return read.flatMap(({ file, words }): Fault[] => {
    const lost = new Map<string, string>();
    let first: Passage | undefined;
    for (const { passage, words: typed } of words)
      for (const { word, lower } of typed) {
        const right = accented.get(lower);
        if (right === undefined || (inFiles.get(lower) ?? 0) * 5 > (inFiles.get(right) ?? 0))
          continue;
        const isName = word !== lower;
        if (isName && withoutAccents(right.slice(0, 1)) === right.slice(0, 1)) continue;
        first ??= passage;
        lost.set(word, isName ? right.slice(0, 1).toUpperCase() + right.slice(1) : right);
      }
    if (!first) return [];
    return [
      {
        file: file.path,
        line: first.line,
        ...(first.path ? { field: first.path.map(String).join(" › ") } : {}),
        fault: `des accents manquent : ${[...lost.keys()].join(", ")}`,
        remedy: `écrivez ${[...lost.values()].join(", ")}.`,
      },
    ];
  });
}
