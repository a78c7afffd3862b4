/** The page for the press is the first that somebody who types /en/ looks for; the others stand under it. */
const FIRST = "press";

/** What stands after /en/ in the address of a page; nothing for the first. */
export const englishSlug = (id: string): string | undefined => (id === FIRST ? undefined : id);

export const englishPath = (id: string): string => {
  const slug = englishSlug(id);
  return slug === undefined ? "/en/" : `/en/${slug}/`;
};
