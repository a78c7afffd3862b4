/**
 * Every character in the two typefaces: French, foreign letters in the names we mention, the units of the trade, and the
 * no-break spaces and hyphen of French typography.
 */
export const CHARACTERS =
  " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
  "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŒŸàâäæçèéêëîïôöùûüœÿ" +
  "ÁÍÑÓÚáãíìñòóõú" +
  "«»‹›‘’“”–—…·•°²³µ×÷±−€№" +
  "\u00a0\u202f\u2011";
