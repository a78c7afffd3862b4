/** A text with its title: an answer and its question, or a whole page, which has titles of its own. */
export interface CitingText {
  title?: string;
  body: string | undefined;
}

const HEADING = /^##+ (?<heading>.+)$/;
const CITATION = /<(?<kind>Source|Figure) id="(?<id>[a-z0-9-]+)"/g;

/**
 * The headings under which each source is cited, in the order of the page: by `<Source id>`, or by a `<Figure id>` that
 * rests on it. `sourcesOfFigure` gives the sources of each figure.
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
