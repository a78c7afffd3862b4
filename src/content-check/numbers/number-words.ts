/** The words for two to twelve: « nos cinq formations ». Not « un », which is mostly an article. */
export const NUMBER_WORDS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze".split("|");

/**
 * The value of a number in words or in digits (« 14e » too); `NaN` for any other word.
 * @param words the words for two, three, four…
 */
export const valueOf = (word: string, words: readonly string[] = NUMBER_WORDS): number => {
  const index = words.indexOf(word.toLowerCase());
  return index === -1 ? Number.parseFloat(word) : index + 2;
};
