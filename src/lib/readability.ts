/**
 * How easy a French text is, measured as its sentences' lengths. Words are what spaces separate; a sentence ends on . ! ? …
 * or with its block (a list item, a heading). The thresholds are the project's own (docs/architecture.md).
 */
export const YOUNG_LIMITS = { meanWords: 12, mostWords: 20 } as const;

/** The sentences of one block of text. */
export const sentencesOf = (block: string): string[] =>
  block
    .replace(/[\u00a0\u202f]/g, " ")
    .split(/(?<=[.!?…])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

/** The number of words of a sentence; lone signs ("?", "«", "–") are not words. */
export const countWords = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
