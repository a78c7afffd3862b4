/**
 * Pagefind indexes "l’école" as one word, but the search asks for "école". So the build gives Pagefind "l’ école", and the
 * search removes the space from Pagefind's output. No other part of the search handles this space.
 */

/** An elided word and its apostrophe: "l’" in "l’école", "jusqu’" in "jusqu’ici". */
const ELIDED = "(^|[^\\p{L}\\d])((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)’)";
const CLOSED = new RegExp(`${ELIDED}(?=\\p{L})`, "giu");
const OPENED = new RegExp(`${ELIDED}(</mark>)? `, "giu");

/** For Pagefind's input: "l’école" → "l’ école". */
export const openElisions = (html: string): string => html.replace(CLOSED, "$1$2 ");

/**
 * Undoes `openElisions` in Pagefind's output: text, or HTML with `<mark>` around the words found. The space in "trainees’ pay"
 * stays.
 */
export const closeElisions = (html: string): string => html.replace(OPENED, "$1$2$3");
