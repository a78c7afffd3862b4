/** The number of each source of a page or document, from 1, and whether marks are shown beside its facts. */
export interface Ranking {
  readonly ranks: ReadonlyMap<string, number>;
  readonly marks: boolean;
}

/** What `SourceMark.astro` leaves in the page. */
const MARK = /<source-mark data-source="([^"]*)"><\/source-mark>/g;

/**
 * Puts the source marks into rendered HTML: « 106 [9] ». The brackets prevent the number from being copied or read aloud as
 * part of the fact. Pages for young people have no marks; the list at the foot says what each source supports.
 * @param ranking `locals.ranking`, as set by `citeSources`; undefined on a page that cites nothing
 * @throws {Error} if a source is not in the list of the page
 */
export const withRankedMarks = (html: string, ranking: Ranking | undefined): string =>
  html.replace(MARK, (_, source: string) => {
    const rank = ranking?.ranks.get(source);
    if (rank === undefined)
      throw new Error(`La source ${source} n'est pas dans la liste de cette page.`);
    if (!ranking?.marks) return "";
    return `<a href="#source-${source}" class="source-mark" aria-label="Source ${String(rank)}">[${String(rank)}]</a>`;
  });
