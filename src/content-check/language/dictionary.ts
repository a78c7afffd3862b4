import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "astro/zod";
import { cachedByText } from "#content-check/caches.ts";
import { readYaml } from "#content-check/reading/yaml.ts";

/** A package that lists French words in all their forms, accented and in lower case. It writes « oe » for « œ ». */
const FRENCH = "an-array-of-french-words";

/** The file of the words that editors added because the dictionary lacks them. */
export const DICTIONARY_FILE = "content/dictionnaire.yaml";

export const dictionarySchema = z.strictObject({
  words: z
    .array(
      z
        .string()
        .regex(
          /^\p{Ll}+(?:-\p{Ll}+)*$/u,
          "un mot s'y écrit seul, en minuscules. Ex. : visioconférence.",
        ),
    )
    .describe("Les mots, un par ligne, chacun derrière un tiret."),
});

/** The words of `content/dictionnaire.yaml`; none if the file is missing or wrong (the schema check reports a wrong one). */
export function readOwnWords(root: string): ReadonlySet<string> {
  const file = join(root, DICTIONARY_FILE);
  if (!existsSync(file)) return new Set();
  const where = { path: DICTIONARY_FILE, firstLine: 1, asText: true };
  const { data } = readYaml(readFileSync(file, "utf8"), where, []);
  return new Set(dictionarySchema.safeParse(data).data?.words);
}

/** Usual words that the package lacks. Each would be taken for a typo of a similar word: « autrice », of « actrice ». */
const MORE_WORDS =
  "abondement abondements autrice autrices burn ciblage ciblages convection coparent coparents designer designers emailing emailings esport factuellement fixable fixables flyer flyers levers ménagers patin patins slide slides trader traders".split(
    " ",
  );
/** The stems of usual verbs that the package lacks: « cibl » of « cibler ». */
const MORE_VERBS =
  "bloguer catégoriser cibler coacher cosigner formater nominer réassembler réguler"
    .split(" ")
    .map((verb) => verb.slice(0, -2));
const VERB_ENDINGS =
  "er e es ons ez ent é ée és ées ant ais ait aient era eras erons erez eront erait eraient".split(
    " ",
  );

let frenchWords: ReadonlySet<string> | undefined;

/** The words of the dictionary. It is read at its first use, because reading takes a third of a second. */
const readFrench = (): ReadonlySet<string> =>
  (frenchWords ??= new Set([
    ...(JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(FRENCH)), "utf8")) as string[]),
    ...MORE_WORDS,
    ...MORE_VERBS.flatMap((stem) => VERB_ENDINGS.map((ending) => stem + ending)),
  ]));

/**
 * The forms of a word with a circumflex added on one i or u: « connaitre » → « connaître ». The spelling of 1990 drops such a
 * circumflex.
 */
const withCircumflexes = (word: string): string[] =>
  [...word].flatMap((letter, index) => {
    const accented = { i: "î", u: "û" }[letter];
    return accented === undefined
      ? []
      : [`${word.slice(0, index)}${accented}${word.slice(index + 1)}`];
  });

/** « è » in words that had « é » before 1990: « intègrera », « règlementation ». */
const GRAVE_OF_1990 =
  /è(?=[^aeiouyéè]{1,2}(?:er(?:ai[st]?|as?|aient|i?ons|i?ez|ont)|ement(?:s|er|aires?|ations?)?)$)/u;

/** Whether the dictionary has a word, given in lower case. The spelling of 1990 counts too: « connaitre » for « connaître ». */
export function isFrench(word: string): boolean {
  const written = word.replaceAll("œ", "oe");
  const words = readFrench();
  return (
    words.has(written) ||
    words.has(written.replace(GRAVE_OF_1990, "é")) ||
    withCircumflexes(written).some((form) => words.has(form))
  );
}

/** Every letter of French words. */
const LETTERS = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûü";

/** The words of the dictionary that differ from a word by one slip: two letters swapped, or one left out, replaced or added. */
export const frenchBeside = cachedByText(
  (word: string): { swapped: readonly string[]; others: readonly string[] } => {
    const { swapped, others } = slipsOf(word);
    return { swapped: swapped.filter(isFrench), others: others.filter(isFrench) };
  },
);

/**
 * All strings that one slip makes of a word: two letters swapped (`swapped`), or one left out, replaced or added (`others`).
 */
function slipsOf(word: string): { swapped: string[]; others: string[] } {
  const swapped: string[] = [];
  const others: string[] = [];
  for (let index = 0; index <= word.length; index++) {
    const [start, letter = "", next = "", rest] = [
      word.slice(0, index),
      word[index],
      word[index + 1],
      word.slice(index + 2),
    ];
    if (next !== "") swapped.push(start + next + letter + rest);
    if (letter !== "") others.push(start + next + rest);
    for (const other of LETTERS) {
      others.push(start + other + letter + next + rest);
      if (letter !== "") others.push(start + other + next + rest);
    }
  }
  return { swapped, others };
}
