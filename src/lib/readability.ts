/**
 * Readability of a French text, measured by the length of its sentences. Words are separated by spaces; a sentence ends after
 * one of .!?… or at the end of its block (a list item, a heading). The limits are the project's own (docs/architecture.md).
 */
export const YOUNG_LIMITS = { meanWords: 12, mostWords: 20 } as const;

/** The sentences of one block of text. */
export const sentencesOf = (block: string): string[] =>
  block
    .replace(/[\u00a0\u202f]/g, " ")
    .split(/(?<=[.!?…])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

/** The number of words in a sentence, without lone punctuation marks ("?", "«", "–"). */
export const countWords = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
