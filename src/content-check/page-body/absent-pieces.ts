import type { Fault } from "#content-check/faults.ts";
import { fields } from "#content-check/reading/files.ts";
import { bodyPassages } from "#content-check/reading/prose.ts";
import { walk, type PageText } from "#content-check/reading/page-text.ts";

const PHOTO = "photo|photographie";
const DRAWING = "image|illustration|dessin|schéma|carte|plan|graphique|logo";
const WHERE = String.raw`(?: \p{L}+)? (?:ci-(?:dessus|dessous|contre|après|avant)|plus (?:haut|bas)|de la page \d+|n ?° ?\d+)`;
const sendsTo = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})s?${WHERE}(?!\\p{L})`, "iu");
const [OF_PHOTO, OF_DRAWING] = [sendsTo(PHOTO), sendsTo(DRAWING)];
const OF_TABLE = new RegExp(`(?<!\\p{L})tableaux?(?:${WHERE}| \\d{1,2})(?![\\p{L}\\d])`, "iu");
/** A page number of a paper document. */
const OF_PAPER =
  /(?:cf\.?|voir|lire|voyez|lis|\(|à la) ?(?:la )?(?:pages?|p\.) ?\d{1,3}(?![\p{L}\d])/iu;

/** Reports the first sentence that refers to a picture, a table or a page that the text does not have: it was pasted without them. */
export function absentPieceFaults(text: PageText): Fault[] {
  const { file, tree } = text;
  const types = new Set(walk(tree).map(({ type }) => type));
  const { picture, drawing } = fields(file);
  const hasPhoto = types.has("image") || picture !== undefined;
  for (const { text: words, line } of bodyPassages(text)) {
    const absent =
      (hasPhoto ? undefined : OF_PHOTO.exec(words)?.[0]) ??
      (hasPhoto || drawing !== undefined ? undefined : OF_DRAWING.exec(words)?.[0]) ??
      (types.has("table") ? undefined : OF_TABLE.exec(words)?.[0]) ??
      OF_PAPER.exec(words)?.[0];
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
