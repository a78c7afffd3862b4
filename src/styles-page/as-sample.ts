/** What a part goes through to stand on a page with many others: nothing of how it looks. */
export interface SampleOptions {
  /** Short and plain, different for each sample of the page. Ex.: "fil-d-ariane". */
  id: string;
  /** Told apart by their names: two landmarks of one page. */
  name: string;
  /** Whether to show what waits for a script. */
  reveals: boolean;
}

const REFERRING = /(\s(?:for|aria-labelledby|aria-describedby|aria-controls)=")([^"]*)(")/g;

/**
 * The HTML of a part, with `id`s and names of its own, and without a heading of the first rank: the page has one. `id`s that the
 * part only points to, such as those of sources, stay.
 */
export function asSample(html: string, { id, name, reveals }: SampleOptions): string {
  const own = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, found = ""]) => found));
  const renamed = (found: string): string => (own.has(found) ? `${id}-${found}` : found);
  return (reveals ? html.replace(/ hidden(?=[\s>])/g, "") : html)
    .replace(/(\sid=")([^"]*)(")/g, (_, before: string, found: string, after: string) =>
      [before, renamed(found), after].join(""),
    )
    .replace(REFERRING, (_, before: string, list: string, after: string) =>
      [before, list.split(" ").map(renamed).join(" "), after].join(""),
    )
    .replace(/(\shref="#)([^"]*)(")/g, (_, before: string, found: string, after: string) =>
      [before, renamed(found), after].join(""),
    )
    .replace(/(<nav[^>]*\saria-label=")([^"]*)(")/g, `$1$2 (${name})$3`)
    .replace(/<(\/?)h1(?=[\s>])/g, "<$1h2");
}
