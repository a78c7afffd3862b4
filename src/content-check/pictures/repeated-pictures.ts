import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { plainId } from "#lib/plain-id.ts";
import { splitPictureTitle } from "#lib/picture-title.ts";
import { formatPath, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { walk, type PageText } from "#content-check/reading/page-text.ts";

/** A picture as a page shows it. */
interface ShownPicture {
  file: string;
  line: (field: string) => number | undefined;
  /** Returns the property `field` of a fault, or an empty object for a picture in the text. */
  field: (name: string) => { field?: string };
  /** The alternative text as `plainId` writes it, for comparison. */
  altKey: string;
  credit: string;
  /** The size of the picture file: files of the same size are taken for the same picture. */
  bytes: number;
}

/**
 * The author in a credit, with any words after the name: "afpa-avec-son-accord" in « Crédit photo : Afpa, avec son accord ».
 */
const authorIn = (credit: string): string =>
  plainId(credit).replace(/^(?:(?:credits?|photos?|c|par)-)+/, "");

/** Whether one of two credits contains the author of the other: « © Afpa », « Photo Afpa, avec son accord ». */
const isWithin = (a: string, b: string): boolean =>
  authorIn(a).includes(authorIn(b)) || authorIn(b).includes(authorIn(a));

const sizeOf = (root: string, page: string, src: unknown): number | undefined => {
  const path = join(root, dirname(page), basename(String(src)));
  return existsSync(path) ? statSync(path).size : undefined;
};

function headPictures(root: string, file: ContentFile): ShownPicture[] {
  const picture = fields(file)["picture"];
  const { src, alt, credit } = (picture ?? {}) as Record<string, unknown>;
  const bytes = src === undefined ? undefined : sizeOf(root, file.path, src);
  if (bytes === undefined) return [];
  return [
    {
      file: file.path,
      line: (name) => file.lineOf(["picture", name]),
      field: (name) => ({ field: formatPath(["picture", name]) }),
      altKey: plainId(String(alt)),
      credit: String(credit),
      bytes,
    },
  ];
}

const textPictures = (root: string, { file, tree, lineOf }: PageText): ShownPicture[] =>
  walk(tree).flatMap((node): ShownPicture[] => {
    const bytes = node.type === "image" ? sizeOf(root, file.path, node.url) : undefined;
    const words = splitPictureTitle(node.title ?? "");
    if (bytes === undefined || !words) return [];
    const line = () => lineOf(node);
    return [
      {
        file: file.path,
        line,
        field: () => ({}),
        altKey: plainId(node.alt ?? ""),
        credit: words.credit,
        bytes,
      },
    ];
  });

/**
 * Reports two pictures with the same alternative text, and one picture with two authors: the lines of a picture were probably
 * copied and not completely changed.
 * @param faulty the files in which a picture is already reported
 */
export function repeatedPictureFaults(
  root: string,
  files: readonly ContentFile[],
  texts: readonly PageText[],
  faulty: ReadonlySet<string>,
): Fault[] {
  const shown = [
    ...files.flatMap((file) => headPictures(root, file)),
    ...texts.flatMap((text) => textPictures(root, text)),
  ].filter(({ file }) => !faulty.has(file));
  return shown.flatMap(({ file, line, field, altKey, credit, bytes }, index): Fault[] => {
    const earlier = shown.slice(0, index);
    const sameText = earlier.find((other) => other.bytes !== bytes && other.altKey === altKey);
    if (sameText)
      return [
        {
          file,
          line: line("alt"),
          ...field("alt"),
          fault: `ce texte de remplacement est déjà celui d'une autre image, dans ${sameText.file}`,
          remedy:
            "dites de chacune ce qu'elle montre, et corrigez aussi la légende, si l'une a gardé celle de l'autre.",
        },
      ];
    const otherwiseCredited = earlier.find(
      (other) => other.bytes === bytes && !isWithin(other.credit, credit),
    );
    if (!otherwiseCredited) return [];
    return [
      {
        file,
        line: line("credit"),
        ...field("credit"),
        fault: `la même image a un autre auteur dans ${otherwiseCredited.file} (« ${otherwiseCredited.credit} »)`,
        remedy: "corrigez l'un des deux.",
      },
    ];
  });
}
