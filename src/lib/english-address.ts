/**
 * The id of the page at /en/ itself: the page for the press, because most people who type that address look for it. The other
 * English pages have addresses below /en/.
 */
const FIRST = "press";

/** What follows /en/ in the address of a page; undefined for the page at /en/ itself. */
export const englishSlug = (id: string): string | undefined => (id === FIRST ? undefined : id);

/** The address of an English page, by the id of its entry. */
export const englishPath = (id: string): string => {
  const slug = englishSlug(id);
  return slug === undefined ? "/en/" : `/en/${slug}/`;
};
