import type { Fault } from "#content-check/faults.ts";
import { fields } from "#content-check/reading/files.ts";
import { bodyPassages } from "#content-check/reading/prose.ts";
import { walk, type PageText } from "#content-check/reading/page-text.ts";

const PHOTO = "photo|photographie";
const DRAWING = "image|illustration|dessin|schéma|carte|plan|graphique|logo";
/** Excludes a page of another document: « la page 12 du rapport », « de l'étude », « d'un guide ». */
const OF_DOCUMENT = "(?! d[eu'’])";
/**
 * Words that say where in a document a picture or table is: « ci-dessous », « jointe plus haut », « de la page 3 », « n° 2 ».
 */
const WHERE = String.raw`(?: \p{L}+)? (?:ci-(?:dessus|dessous|contre|après|avant)|plus (?:haut|bas)|de la page \d+(?!\d)${OF_DOCUMENT}|n ?° ?\d+)`;
const referenceTo = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})s?${WHERE}(?!\\p{L})`, "iu");
const PHOTO_REFERENCE = referenceTo(PHOTO);
const DRAWING_REFERENCE = referenceTo(DRAWING);
/** A reference to a table: « le tableau ci-dessous », « tableau 2 ». */
const TABLE_REFERENCE = new RegExp(
  `(?<!\\p{L})tableaux?(?:${WHERE}| \\d{1,2})(?![\\p{L}\\d])`,
  "iu",
);
/** A reference to a page of the text itself, as on paper: « voir page 12 », « (p. 3 ». */
const PAGE_REFERENCE = new RegExp(
  String.raw`(?:cf\.?|voir|lire|voyez|lis|\(|à la) ?(?:la )?(?:pages?|p\.) ?\d{1,3}(?![\p{L}\d])${OF_DOCUMENT}`,
  "iu",
);

/**
 * Reports the first reference to a picture, a table or a page that the text does not have, because it was probably pasted
 * without them: « la photo ci-dessous » in a text without a picture. A picture in the front matter counts too.
 */
export function absentPieceFaults(text: PageText): Fault[] {
  const { file, tree } = text;
  const types = new Set(walk(tree).map(({ type }) => type));
  const { picture, drawing } = fields(file);
  const hasPhoto = types.has("image") || picture !== undefined;
  for (const { text: words, line } of bodyPassages(text)) {
    const absent =
      (hasPhoto ? undefined : PHOTO_REFERENCE.exec(words)?.[0]) ??
      (hasPhoto || drawing !== undefined ? undefined : DRAWING_REFERENCE.exec(words)?.[0]) ??
      (types.has("table") ? undefined : TABLE_REFERENCE.exec(words)?.[0]) ??
      PAGE_REFERENCE.exec(words)?.[0];
    if (absent === undefined) continue;
    return [
      {
        file: file.path,
        line,
        fault: `« ${absent.replace(/^\(/, "")} » : il n'y en a pas ici`,
        remedy:
          "ajoutez ce que la phrase annonce, ou dites-le sans y renvoyer ; une page du site se nomme par un lien.",
      },
    ];
  }
  return [];
}
