/**
 * The characters that `npm run fonts` keeps in the files of both typefaces: French, foreign letters in the names we mention,
 * the units of the trade, and the no-break spaces of French typography. Ÿ, µ and № are not here, because one typeface or both
 * lack them.
 */
export const CHARACTERS =
  " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
  "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŒàâäæçèéêëîïôöùûüœÿ" +
  "ÁÍÑÓÚáãíìñòóõú" +
  "«»‹›‘’“”–—…·•°²³×÷±−€" +
  "\u00a0\u202f";
