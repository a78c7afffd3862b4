import { splitPictureTitle } from "#lib/picture-title.ts";
import { formatPath, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { walk, type PageText } from "#content-check/reading/page-text.ts";
import { isRead, type Content } from "#content-check/content.ts";
import { fileFault } from "./picture-file.ts";
import {
  alternativeFault,
  areExchanged,
  captionFault,
  creditFault,
  altLikeCaptionFault,
} from "./picture-words.ts";
import { repeatedPictureFaults } from "./repeated-pictures.ts";

const exchanged = (right: string): Mistake => ({
  fault: "la légende et l'auteur de l'image sont à la place l'un de l'autre",
  remedy: `écrivez ${right}.`,
});

/** Reports a mistake in the caption or the author of a picture in the text of a page. */
const titleFault = (caption: string, credit: string, today: number): Mistake | undefined =>
  areExchanged(caption, credit)
    ? exchanged(`"${credit} | ${caption}"`)
    : (captionFault(caption, today) ?? creditFault(credit));

/** Checks the picture in a page's front matter. The schema reports missing fields. */
async function headFaults(root: string, file: ContentFile, today: number): Promise<Fault[]> {
  const picture = fields(file)["picture"] as Record<string, unknown> | null | undefined;
  if (typeof picture !== "object" || picture === null) return [];
  const { src, alt, caption, credit } = picture;
  const faults: Fault[] = [];
  const report = (field: string, wrong: Mistake | undefined) => {
    const path = ["picture", field];
    if (wrong)
      faults.push({ file: file.path, line: file.lineOf(path), field: formatPath(path), ...wrong });
  };
  if (typeof src === "string") {
    report("src", await fileFault(root, file.path, src));
    if (typeof alt === "string")
      report("alt", alternativeFault(alt, src) ?? altLikeCaptionFault(alt, String(caption)));
  }
  if (typeof caption === "string" && typeof credit === "string" && areExchanged(caption, credit)) {
    report("caption", exchanged(`caption: ${credit}, et credit: ${caption}`));
    return faults;
  }
  if (typeof caption === "string") report("caption", captionFault(caption, today));
  if (typeof credit === "string") report("credit", creditFault(credit));
  return faults;
}

/** Checks the pictures in the text of a page. */
async function textFaults(
  root: string,
  { file, tree, lineOf }: PageText,
  today: number,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const node of walk(tree)) {
    if (node.type !== "image" && node.type !== "imageReference") continue;
    const src = node.url ?? "";
    const title = splitPictureTitle(node.title ?? "");
    const wrong = [
      alternativeFault(node.alt ?? "", src) ??
        altLikeCaptionFault(node.alt ?? "", title?.caption ?? ""),
      await fileFault(root, file.path, src),
      title
        ? titleFault(title.caption, title.credit, today)
        : {
            fault: `l'image « ${src} » n'a pas sa légende et son auteur`,
            remedy: `écrivez-les entre guillemets après son nom, séparés par une barre : ![Une baie ouverte](./baie.jpg "La baie de l'atelier, en 2025 | Photo Afpa").`,
          },
    ];
    for (const each of wrong)
      if (each) faults.push({ file: file.path, line: lineOf(node), ...each });
  }
  return faults;
}

/** Checks every picture of a page: its file, alternative text, caption and author. */
const pictureFaults = async (
  root: string,
  file: ContentFile,
  text: PageText | undefined,
  today: number,
): Promise<Fault[]> => [
  ...(await headFaults(root, file, today)),
  ...(text ? await textFaults(root, text, today) : []),
];

/**
 * Checks each picture by itself, then compares the pictures with each other. If a picture of a page has a fault by itself, all
 * pictures of that page are left out of the comparison.
 */
export async function allPictureFaults({ root, files, texts, today }: Content): Promise<Fault[]> {
  const faults: Fault[] = [];
  const faulty = new Set<string>();
  for (const file of files.filter(isRead)) {
    const found = await pictureFaults(root, file, texts.get(file), today);
    if (found.length > 0) faulty.add(file.path);
    faults.push(...found);
  }
  return [...faults, ...repeatedPictureFaults(root, files, [...texts.values()], faulty)];
}
