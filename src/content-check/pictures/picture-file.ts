import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { distance } from "fastest-levenshtein";
import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";
import { nearest } from "#content-check/language/nearest.ts";

/** The formats that all browsers show: by extension, the name that sharp gives to the format. */
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

/** The first 12 bytes of a file, which show its format; zeros if the file does not exist. */
function readStart(file: string): Buffer {
  const start = Buffer.alloc(12);
  if (!existsSync(file) || !statSync(file).isFile()) return start;
  const opened = openSync(file, "r");
  readSync(opened, start, 0, start.length, 0);
  closeSync(opened);
  return start;
}

/** The picture in the folder that was probably meant by a name with other capitals, another extension or a typo. */
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

/**
 * Checks the picture file itself: its place, name, format, weight and width, and that it can be read.
 * @param page the path of the content file that shows the picture
 * @param src the path of the picture, as typed in that file
 */
export async function fileFault(
  root: string,
  page: string,
  src: string,
): Promise<Mistake | undefined> {
  const fault = (what: string, remedy: string): Mistake => ({
    fault: `l'image « ${src} » ${what}`,
    remedy,
  });
  // `src` may be a path of Windows: « C:\photos\baie.jpg ».
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
