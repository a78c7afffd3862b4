/** Where the site shows each entry: on a page of its own, on pages with others, and under which anchors. */
import { englishPath } from "#lib/english-address.ts";
import { plainId } from "#lib/plain-id.ts";
import { questionAnchor } from "#lib/question-anchor.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";

const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/**
 * The page of an entry, and the anchors that the page's template has for this entry; `undefined` for an entry without a page of
 * its own. Anchors that depend on other entries are in `placesOf`: « #modules » on the page of a course.
 */
export function pageOf(file: ContentFile): { path: string; anchors: string[] } | undefined {
  const data = fields(file);
  switch (file.collection) {
    case "programs":
      return { path: `/formations/${file.id}/`, anchors: [] };
    case "modules":
      return {
        path: `/formations/${String(data["program"])}/${file.id}/`,
        anchors: ["outils", "baie"],
      };
    case "schools":
      return file.body.trim() === ""
        ? undefined
        : { path: `/ecoles/${file.id}/`, anchors: ["partenaires"] };
    case "partners":
      return data["summary"] === undefined
        ? undefined
        : { path: `/partenaires/${file.id}/`, anchors: [] };
    case "press": {
      const { ours, statements, figures, partners, changes } = data as Record<string, unknown>;
      const parts: [string, unknown][] = [
        ["citations", (ours as { quotations?: unknown } | undefined)?.quotations],
        ["paroles", statements],
        ["chiffres", figures],
        ["partenaires", partners],
        ["changements", changes],
      ];
      return {
        path: `/presse/${file.id}/`,
        anchors: [
          "fait",
          "contact-presse",
          ...parts.filter(([, list]) => isFilled(list)).map(([anchor]) => anchor),
          ...asIds(figures),
        ],
      };
    }
    case "audiences":
      return { path: `/questions/${String(data["slug"])}/`, anchors: [] };
    case "pages":
      return { path: `/${file.id}/`, anchors: [] };
    case "english":
      return { path: englishPath(file.id), anchors: [] };
    default:
      return undefined;
  }
}

/** Whether a course has an intake with known steps: its page then shows « Ton parcours », and not « En bref ». */
const hasSteps = ({ id }: ContentFile, shown: readonly ContentFile[]): boolean =>
  shown.some((file) => {
    const { program, steps } = fields(file);
    return file.collection === "cohorts" && program === id && isFilled(steps);
  });

/**
 * The pages to which an entry adds anchors, each with these anchors. Most are pages about many entries (« /ecoles/ »). A module
 * adds one to the page of its course, and a course to its own page.
 * @param shown the files that visitors can see
 * @param slugs by audience: the last part of its page's address
 */
export function placesOf(
  file: ContentFile,
  shown: readonly ContentFile[],
  slugs: ReadonlyMap<string, string>,
): [path: string, anchors: string[]][] {
  const data = fields(file);
  switch (file.collection) {
    case "partners": {
      const engagements = Array.isArray(data["engagements"])
        ? (data["engagements"] as unknown[])
        : [];
      const first = (engagements[0] as { does?: unknown } | undefined)?.does;
      return [["/partenaires/", [file.id, `acte-${String(first)}`]]];
    }
    case "questions": {
      const slug = slugs.get(String(data["audience"]));
      if (slug === undefined) return [];
      const anchors = [questionAnchor(file), `theme-${String(data["theme"])}`];
      return [[`/questions/${slug}/`, anchors]];
    }
    case "figures":
      return [["/presse/chiffres/", [file.id]]];
    case "figure-groups":
      return [["/presse/chiffres/", [`groupe-${file.id}`]]];
    case "schools": {
      // The row of a school with a page of its own has a link to that page, and no anchor.
      const row = pageOf(file) ? [] : [file.id];
      return [["/ecoles/", [plainId(String(data["region"])), ...row]]];
    }
    case "programs":
      return [[`/formations/${file.id}/`, [hasSteps(file, shown) ? "parcours" : "en-bref"]]];
    case "modules":
      return [[`/formations/${String(data["program"])}/`, ["modules"]]];
    default:
      return [];
  }
}
