/** The numbers from two to twelve in words: « nos cinq formations ». */
export const NUMBERS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze".split("|");

/**
 * The value of a number in words or in digits.
 * @param words the words for two, three, four…
 */
export const valueOf = (word: string, words: readonly string[] = NUMBERS): number => {
  const index = words.indexOf(word.toLowerCase());
  return index === -1 ? Number.parseInt(word, 10) : index + 2;
};
