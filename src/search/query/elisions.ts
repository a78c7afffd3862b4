/**
 * Pagefind takes "l’école" for one word, which nobody types: it is given "l’ école", and what it gives back is closed again. Nothing else
 * of the search knows of that space.
 */

/** An elided word before another. */
const ELISION = /(^|[^\p{L}\d])((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)’)(?=\p{L})/giu;

/** For Pagefind to read: "l’école" → "l’ école". */
export const openElisions = (html: string): string => html.replace(ELISION, "$1$2 ");

/** What Pagefind has kept, as it was written: text, or HTML with marks around the words that were found. */
export const closeElisions = (html: string): string => html.replace(/’(<\/mark>)? /g, "’$1");
