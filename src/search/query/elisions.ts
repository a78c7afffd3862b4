/**
 * Pagefind indexes "l’école" as one word, which nobody types. So the build gives Pagefind "l’ école", and the search removes
 * the space from Pagefind's output. No other part of the search handles this space.
 */

/** An elided word and its apostrophe, before another word: "l’" in "l’école", "jusqu’" in "jusqu’ici". */
const ELISION = /(^|[^\p{L}\d])((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)’)(?=\p{L})/giu;

/** For Pagefind's input: "l’école" → "l’ école". */
export const openElisions = (html: string): string => html.replace(ELISION, "$1$2 ");

/** Undoes `openElisions` in Pagefind's output: text, or HTML with `<mark>` around the words found. */
export const closeElisions = (html: string): string => html.replace(/’(<\/mark>)? /g, "’$1");
