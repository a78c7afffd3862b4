/** Every sign that the two typefaces hold: French, the names it meets, the trade's units, and the spaces of French typography. */
export const SIGNS =
  " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
  "ÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜŒŸàâäæçèéêëîïôöùûüœÿ" +
  "ÁÍÑÓÚáãíìñòóõú" +
  "«»‹›‘’“”–—…·•°²³µ×÷±−€№" +
  "\u00a0\u202f\u2011";
