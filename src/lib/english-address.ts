/**
 * The page at /en/ itself is the one for the press, since most people who type that address look for it. The others are below
 * it.
 */
const FIRST = "press";

/** What follows /en/ in the address of a page; undefined for the page at /en/ itself. */
export const englishSlug = (id: string): string | undefined => (id === FIRST ? undefined : id);

/** The address of an English page, by the id of its entry. */
export const englishPath = (id: string): string => {
  const slug = englishSlug(id);
  return slug === undefined ? "/en/" : `/en/${slug}/`;
};
