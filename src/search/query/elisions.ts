/**
 * Pagefind indexes "l’école" as one word, which nobody types. So it is given "l’ école", and the space is removed from what it
 * returns. No other part of the search knows of that space.
 */

/** An elided word before another. */
const ELISION = /(^|[^\p{L}\d])((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)’)(?=\p{L})/giu;

/** For Pagefind's input: "l’école" → "l’ école". */
export const openElisions = (html: string): string => html.replace(ELISION, "$1$2 ");

/** Undoes `openElisions` in Pagefind's output: text, or HTML with `<mark>` around the words found. */
export const closeElisions = (html: string): string => html.replace(/’(<\/mark>)? /g, "’$1");
