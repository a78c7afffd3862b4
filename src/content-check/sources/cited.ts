import { COLLECTIONS } from "#collections.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { attributeOf, textOf, walk, type PageText } from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { pastDateIn } from "./sentence-dates.ts";

/** The ids in a list, or a single one. */
const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((id) => typeof id === "string" || typeof id === "number")
    .map(String);

/** The ids of the sources in a part of the front matter: in `sources` and `article`, at any depth. */
function sourcesIn(data: unknown): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([field, value]) =>
    field === "sources" || field === "article" ? idsIn(value) : sourcesIn(value),
  );
}

/** The ids of the sources that a text cites by `<Source>`, and those of the figures that it shows by `<Figure>`. */
function sourcesInText(text: PageText | undefined, entries: Entries): string[] {
  if (!text) return [];
  return walk(text.tree).flatMap((node) => {
    const id = attributeOf(node, "id");
    if (id === undefined) return [];
    if (node.name === "Source") return [id];
    const figure = node.name === "Figure" ? entries.find("figures", id) : undefined;
    return figure ? idsIn(fields(figure)["sources"]) : [];
  });
}

/** The ids of all sources of a file: those in its front matter and those that its text cites. */
export const sourcesOfFile = (
  file: ContentFile,
  text: PageText | undefined,
  entries: Entries,
): string[] => [...new Set([...sourcesIn(file.data), ...sourcesInText(text, entries)])];

/** Collections whose texts state facts and must therefore cite a source. */
const TEACHING = new Set(["programs", "modules", "english"]);
/** Collections whose texts need no source if they only give advice. A text that tells of a dated event must cite one. */
const ANSWERING = new Set(["questions", "pages"]);

/**
 * Reports the first paragraph that tells of a date in the past tense: « En 2020, on visait 80 jeunes ». Called for texts without
 * any source.
 */
function pastFaults({ file, tree, lineOf }: PageText): Fault[] {
  for (const paragraph of walk(tree).filter(({ type }) => type === "paragraph")) {
    const date = pastDateIn(textOf(paragraph));
    if (date === undefined) continue;
    return [
      {
        file: file.path,
        line: lineOf(paragraph),
        fault: `le texte raconte un fait (« ${date} ») et ne cite aucune source`,
        remedy:
          'après chaque fait, écrivez la sienne : <Source id="s1" /> ; ou retirez ce que personne n\'a publié.',
      },
    ];
  }
  return [];
}

/**
 * Reports three mistakes:
 * - a source in the top-level `sources` of a file is also cited by a fact or the text: « sources: [s1] » above a text with
 *   `<Source id="s1" />`
 * - a text of `TEACHING` cites no source
 * - a text of `ANSWERING` cites no source, and tells of a dated event in the past tense
 */
export function citedFaults(
  file: ContentFile,
  text: PageText | undefined,
  entries: Entries,
): Fault[] {
  if (COLLECTIONS[file.collection].body === "none") return [];
  const { sources, ...others } = fields(file);
  const listed = idsIn(sources ?? []);
  const inText = new Set(sourcesInText(text, entries));
  const inFacts = new Set(sourcesIn(others));
  const twice = listed.filter((id) => inText.has(id) || inFacts.has(id));
  if (twice.length > 0) {
    const many = twice.length > 1;
    const where = twice.every((id) => inText.has(id))
      ? "dans le texte"
      : "ailleurs dans le fichier";
    return [
      faultAt(file, ["sources"], {
        fault: `${many ? "les sources" : "la source"} ${twice.join(", ")} ${many ? "sont déjà données" : "est déjà donnée"} ${where}`,
        remedy:
          twice.length === listed.length
            ? "retirez la ligne : une source se donne une fois, là où est ce qu'elle prouve."
            : `retirez ${twice.join(", ")} de la liste : une source se donne une fois, là où est ce qu'elle prouve.`,
      }),
    ];
  }
  if (!text || listed.length > 0 || inText.size > 0) return [];
  if (ANSWERING.has(file.collection)) return inFacts.size > 0 ? [] : pastFaults(text);
  if (!TEACHING.has(file.collection)) return [];
  return [
    {
      file: file.path,
      line: file.bodyLine,
      fault: "le texte ne cite aucune source",
      remedy: 'après chaque fait, écrivez la sienne : <Source id="s1" />.',
    },
  ];
}
