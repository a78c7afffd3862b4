import type { Mistake } from "#content-check/faults.ts";

/**
 * A phrase that is refused in any text: its pattern, what is wrong with the words found, and the remedy. In the last two, `$&`
 * is replaced by the words found, and `$1` by the first group of the pattern.
 */
type Phrase = readonly [RegExp, string, string];
export type Phrases = readonly Phrase[];

/** The start of a word without anything joined to it: not « -il » in « a-t-il ». */
export const WORD_START = String.raw`(?<![\p{L}\d'’-])`;
/** The end of a word without anything joined to it: not « jeune » in « jeunes ». */
export const WORD_END = String.raw`(?![\p{L}\d'’-])`;
/** The start of a sentence, or of the text after a colon. */
export const SENTENCE_START = String.raw`(?<=^|[.!?…:] )`;
/**
 * The start of a clause, where a pronoun is the subject: « …, *il* monte », « *qu'il* monte », but not « avec elle viennent ».
 */
export const CLAUSE_START = String.raw`(?<=^|[.!?…:,;] |(?<!\p{L})(?:qu['’]|[Qq]uand |[Ss]i |[Ss]['’]|où ))`;
/** Words between a subject and its verb: « tu *ne les* as pas ». */
export const BETWEEN = String.raw`(?:(?:ne|me|te|se|le|la|les|lui|leur|y|en|nous|vous) |[nmtsl]['’])*`;
/** A whole word, as a capturing group. */
export const NEXT_WORD = String.raw`(\p{L}+)(?![\p{L}'’-])`;

/** A refused phrase. By default its flags are "iu": capitals and small letters are the same. */
export const phrase = (pattern: string, why: string, remedy: string, flags = "iu"): Phrase => [
  new RegExp(pattern, flags),
  why,
  remedy,
];

/** A refused phrase of whole words. */
export const wholeWords = (pattern: string, why: string, remedy: string, flags = "iu"): Phrase =>
  phrase(`${WORD_START}(?:${pattern})${WORD_END}`, why, remedy, flags);

/** Reports the first of these phrases that is in a text. */
export function phraseFault(text: string, phrases: Phrases): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const [pattern, why, remedy] of phrases) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const filled = (sentence: string): string =>
      sentence.replace(/\$([&\d])/g, (_, group: string) =>
        group === "&" ? found[0].trim() : (found[Number(group)] ?? ""),
      );
    return { fault: `« ${found[0].trim()} » ${filled(why)}`, remedy: filled(remedy) };
  }
  return undefined;
}
