/** How to prepare a part for a page with many others, without changing how it looks. */
interface SampleOptions {
  /** Short and plain, and unique on the page. Ex.: "fil-d-ariane". */
  id: string;
  /** Distinguishes navigation landmarks on the same page. */
  name: string;
  /** Whether to show what is hidden until a script runs. */
  reveals: boolean;
}

const REFERRING = /(\s(?:for|aria-labelledby|aria-describedby|aria-controls)=")([^"]*)(")/g;

/**
 * The HTML of a part with unique `id`s and landmark names, and with `h1` replaced by `h2`, because the page has an `h1`
 * already. References to `id`s outside the part, such as the `id`s of sources, are not changed.
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
