/** A text with its title: an answer with its question, or a whole page, which contains headings of its own. */
export interface CitingText {
  title?: string;
  body: string | undefined;
}

const HEADING = /^##+ (?<heading>.+)$/;
const CITATION = /<(?<kind>Source|Figure) id="(?<id>[a-z0-9-]+)"/g;

/**
 * The headings below which each source is cited, in page order: by `<Source id>`, or by a `<Figure id>` with that source.
 * `sourcesOfFigure` maps figures to their sources.
 */
export function whereCited(
  texts: readonly CitingText[],
  sourcesOfFigure: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const places = new Map<string, Set<string>>();
  for (const { title, body = "" } of texts) {
    let heading = title;
    for (const line of body.split("\n")) {
      heading = HEADING.exec(line)?.groups?.["heading"] ?? heading;
      if (heading === undefined) continue;
      for (const { groups } of line.matchAll(CITATION)) {
        const id = groups?.["id"] ?? "";
        const cited = groups?.["kind"] === "Source" ? [id] : (sourcesOfFigure.get(id) ?? []);
        for (const source of cited)
          places.set(source, (places.get(source) ?? new Set()).add(heading));
      }
    }
  }
  return new Map([...places].map(([source, headings]) => [source, [...headings]]));
}
