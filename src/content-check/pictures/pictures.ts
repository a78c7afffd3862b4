import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";
import { splitPictureTitle } from "#lib/picture-title.ts";
import { formatPath, type Fault, type Mistake } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { nearest } from "#content-check/language/nearest.ts";
import { walk, type PageText } from "#content-check/reading/page-text.ts";
import { isRead, type Content } from "#content-check/content.ts";
import { twinPictureFaults } from "./twin-pictures.ts";
import { alternativeFault, captionFault, creditFault, sameWordsFault } from "./picture-words.ts";

/** By extension, the formats that all browsers show, as named by sharp. */
const FORMATS: Readonly<Record<string, string>> = {
  ".jpg": "jpeg",
  ".jpeg": "jpeg",
  ".png": "png",
  ".webp": "webp",
};

/** In bytes. Phone photographs have 2 to 6 MB; larger files are slow to store, upload and build. */
const MAX_BYTES = 7_000_000;

/** In pixels. A narrower picture would be enlarged on a phone. */
const MIN_WIDTH = 320;

const SAVE_AS = "enregistrez-la en JPEG (photo) ou en PNG (dessin)";

/** The first bytes of a file, which tell its format; empty if it cannot be read. */
function readStart(file: string): Buffer {
  const start = Buffer.alloc(12);
  if (!existsSync(file) || !statSync(file).isFile()) return start;
  const opened = openSync(file, "r");
  readSync(opened, start, 0, start.length, 0);
  closeSync(opened);
  return start;
}

/** The picture in the folder that was probably meant: other capitals, another extension, a typo. */
function pictureMeant(name: string, beside: readonly string[]): string | undefined {
  const bare = (file: string) => plainId(basename(file, extname(file)));
  const kind = (file: string) => FORMATS[extname(file).toLowerCase()];
  const pictures = beside.filter((file) => extname(file).toLowerCase() in FORMATS);
  return (
    pictures.find((file) => file.toLowerCase() === name.toLowerCase()) ??
    pictures.find((file) => bare(file) === bare(name) && kind(file) === kind(name)) ??
    pictures.find((file) => bare(file) === bare(name)) ??
    nearest(
      name,
      pictures.filter((file) => distance(bare(file), bare(name)) <= 2 && bare(name).length > 4),
    )
  );
}

/** Checks the picture file itself: its place, name, format, weight and width, and that it can be read. */
async function fileFault(root: string, page: string, src: string): Promise<Mistake | undefined> {
  const fault = (what: string, remedy: string): Mistake => ({
    fault: `l'image « ${src} » ${what}`,
    remedy,
  });
  // A path with Windows separators, or on a disk of the editor's machine.
  const name = basename(src.replaceAll("\\", "/"));
  const extension = extname(name).toLowerCase();
  if (/^(?:[a-z]+:)?\/\//i.test(src) || /^(?:data|blob|javascript):/i.test(src))
    return fault(
      "est sur un autre site, ou dans le texte",
      "mettez le fichier à côté de la page et écrivez ./ devant son nom.",
    );
  if (!src.startsWith("./") || src.slice(2).includes("/"))
    return fault(
      "n'est pas à côté de la page",
      `mettez le fichier dans ${dirname(page)}/ et écrivez ./${name}.`,
    );
  if (
    /heic|heix|hevc|mif1|msf1/.test(
      readStart(join(root, dirname(page), name)).toString("latin1", 4, 12),
    )
  )
    return fault(
      "est une photo d'iPhone (HEIC), que les navigateurs ne montrent pas tous, quel que soit son nom",
      `${SAVE_AS} avec une application de photos : changer le nom ne suffit pas.`,
    );
  if (!/^[a-z0-9][a-z0-9._-]*$/i.test(name))
    return fault(
      "a un nom avec une espace, un accent ou un autre signe",
      `renommez le fichier ${plainId(basename(name, extname(name)))}${extension}, et écrivez ce nom ici.`,
    );
  const folder = join(root, dirname(page));
  const file = join(folder, name);
  if (!existsSync(file) || !readdirSync(folder).includes(name)) {
    const meant = pictureMeant(name, readdirSync(folder));
    return meant === undefined
      ? fault("n'existe pas", "mettez le fichier à côté de la page et écrivez ./ devant son nom.")
      : fault(
          `n'existe pas ; le fichier se nomme « ${meant} »`,
          `écrivez ./${meant}, majuscules et fin comprises.`,
        );
  }
  const expected = FORMATS[extension];
  if (expected === undefined)
    return fault(
      extension === ".svg"
        ? "est un dessin SVG, qui peut contenir un script"
        : `est en ${extension.slice(1).toUpperCase() || "format inconnu"}, que les navigateurs ne montrent pas tous`,
      `${SAVE_AS}, et changez son nom ici.`,
    );
  const { size } = statSync(file);
  if (size > MAX_BYTES)
    return fault(
      `pèse ${(size / 1_000_000).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Mo, 7 Mo au plus`,
      "réduisez-la : 2 000 pixels de large suffisent, en JPEG.",
    );
  // Loaded only when there is a picture, because it is slow to start.
  const { default: sharp } = await import("sharp");
  try {
    const image = sharp(file, { failOn: "truncated" });
    const { format, width, height, orientation = 1, pages = 1 } = await image.metadata();
    if (format !== expected)
      return fault(
        `se nomme ${extension} et contient autre chose (${format})`,
        `${SAVE_AS} avec une application de photos : changer le nom ne suffit pas.`,
      );
    if (pages > 1) return fault("est animée", `${SAVE_AS}, d'une seule vue.`);
    const shownWidth = orientation >= 5 ? height : width;
    if (shownWidth < MIN_WIDTH)
      return fault(
        `n'a que ${String(shownWidth)} pixels de large`,
        `prenez-en une de ${String(MIN_WIDTH)} pixels au moins ; 1 300 sont bien.`,
      );
    await image.resize(32).raw().toBuffer(); // a truncated file fails only here
    return undefined;
  } catch {
    return fault(
      "ne se lit pas : le fichier est abîmé ou incomplet",
      `copiez-la de nouveau, ou ${SAVE_AS}.`,
    );
  }
}

/** The picture in a page's front matter. The schema checks that its fields are there. */
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
      report("alt", alternativeFault(alt, src) ?? sameWordsFault(alt, String(caption)));
  }
  if (typeof caption === "string") report("caption", captionFault(caption, today));
  if (typeof credit === "string") report("credit", creditFault(credit));
  return faults;
}

/** The pictures in the text of a page. */
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
      alternativeFault(node.alt ?? "", src) ?? sameWordsFault(node.alt ?? "", title?.caption ?? ""),
      await fileFault(root, file.path, src),
      title
        ? (captionFault(title.caption, today) ?? creditFault(title.credit))
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

/** Checks every picture of a page: that its file can be displayed, and that its text describes it. */
const pictureFaults = async (
  root: string,
  file: ContentFile,
  text: PageText | undefined,
  today: number,
): Promise<Fault[]> => [
  ...(await headFaults(root, file, today)),
  ...(text ? await textFaults(root, text, today) : []),
];

/** Checks every picture, and then compares those that have no fault with each other. */
export async function allPictureFaults({ root, files, texts, today }: Content): Promise<Fault[]> {
  const faults: Fault[] = [];
  const faulty = new Set<string>();
  for (const file of files.filter(isRead)) {
    const found = await pictureFaults(root, file, texts.get(file), today);
    if (found.length > 0) faulty.add(file.path);
    faults.push(...found);
  }
  return [...faults, ...twinPictureFaults(root, files, [...texts.values()], faulty)];
}
