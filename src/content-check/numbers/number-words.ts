/** The numbers from two to twelve in words, as in « Nos cinq formations ». */
export const NUMBERS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze".split("|");

/** The value of a number in words or in digits. @param words words for the numbers from two on */
export const valueOf = (word: string, words: readonly string[] = NUMBERS): number => {
  const place = words.indexOf(word.toLowerCase());
  return place === -1 ? Number.parseInt(word, 10) : place + 2;
};
