/** The words for two to twelve: « nos cinq formations ». Not « un », which is mostly an article. */
export const NUMBER_WORDS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze".split("|");

/** Any number but a year: « dont trois à Grigny ». */
export const ANY_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d-])(?:${NUMBER_WORDS.join("|")}|(?!20\d\d)\d+)(?![\p{L}\d])`,
  "giu",
);

/** « et demi » after a unit, as the source of a pattern with one group: « 5 mois et demi ». */
export const AND_A_HALF = String.raw`( et demie?(?!\p{L}))?`;

/**
 * The value of a number in words or in digits (« 14e » too); `NaN` for any other word.
 * @param words the words for two, three, four…
 */
export const valueOf = (word: string, words: readonly string[] = NUMBER_WORDS): number => {
  const index = words.indexOf(word.toLowerCase());
  return index === -1 ? Number.parseFloat(word.replace(",", ".")) : index + 2;
};

/** The value of a number with what `AND_A_HALF` found after its unit: 5.5 for « 5 mois et demi ». */
export const withHalf = (value: number, half: string | undefined): number =>
  half === undefined ? value : value + 0.5;
