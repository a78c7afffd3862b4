import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { plainId } from "#lib/plain-id.ts";
import { splitPictureTitle } from "#lib/picture-title.ts";
import { formatPath, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { walk, type PageText } from "#content-check/reading/page-text.ts";

interface Shown {
  file: string;
  line: (field: string) => number | undefined;
  /** The name of the field, if the picture stands in the head. */
  field: (name: string) => { field?: string };
  /** Its alternative text, in the form in which it is compared. */
  altKey: string;
  credit: string;
  /** Tells one picture from another, under whatever name: its size in bytes. */
  bytes: number;
}

/** Whether one credit only says more than the other: « Photo Afpa », « Photo Afpa, avec son accord ». */
const isWithin = (a: string, b: string): boolean =>
  plainId(a).includes(plainId(b)) || plainId(b).includes(plainId(a));

const sizeOf = (root: string, page: string, src: unknown): number | undefined => {
  const path = join(root, dirname(page), basename(String(src)));
  return existsSync(path) ? statSync(path).size : undefined;
};

function inHead(root: string, file: ContentFile): Shown[] {
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

const inText = (root: string, { file, tree, lineOf }: PageText): Shown[] =>
  walk(tree).flatMap((node): Shown[] => {
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
 * Reports what a copied picture left behind: two pictures with one description, and one picture with two authors.
 * @param faulty the files whose picture is reported for itself
 */
export function twinPictureFaults(
  root: string,
  files: readonly ContentFile[],
  texts: readonly PageText[],
  faulty: ReadonlySet<string>,
): Fault[] {
  const shown = [
    ...files.flatMap((file) => inHead(root, file)),
    ...texts.flatMap((text) => inText(root, text)),
  ].filter(({ file }) => !faulty.has(file));
  return shown.flatMap(({ file, line, field, altKey, credit, bytes }, index): Fault[] => {
    const earlier = shown.slice(0, index);
    const twin = earlier.find((other) => other.bytes !== bytes && other.altKey === altKey);
    if (twin)
      return [
        {
          file,
          line: line("alt"),
          ...field("alt"),
          fault: `ce texte de remplacement est déjà celui d'une autre image, dans ${twin.file}`,
          remedy:
            "dites de chacune ce qu'elle montre, et corrigez aussi la légende, si l'une a gardé celle de l'autre.",
        },
      ];
    const same = earlier.find((other) => other.bytes === bytes && !isWithin(other.credit, credit));
    if (!same) return [];
    return [
      {
        file,
        line: line("credit"),
        ...field("credit"),
        fault: `la même image a un autre auteur dans ${same.file} (« ${same.credit} »)`,
        remedy: "corrigez l'un des deux.",
      },
    ];
  });
}
