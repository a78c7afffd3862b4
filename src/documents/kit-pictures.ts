import { availableParallelism } from "node:os";
import sharp from "sharp";
import markSvg from "#brand/mark.svg?raw";
import oneColourSvg from "#brand/mark-one-colour.svg?raw";
import { drawings } from "#drawings/all.ts";
import { colour, paintOnce } from "#drawings/paint.ts";
import { workQueue } from "#lib/at-once.ts";
import { oncePerBuild } from "#lib/once-per-build.ts";
import { kit, KIT_PAGE } from "#press/kit.ts";
import { documentCache } from "./cache.ts";

/** A picture of the press kit, as files that work outside the site. */
export interface KitPicture {
  /** The base name of its files. Ex.: "marque-couleur". */
  readonly name: string;
  readonly alternative: string;
  readonly caption: string;
  /** Made for a dark background. */
  readonly reversed?: boolean;
  /** With fixed values instead of CSS variables: programs that do not support the variables would show black. */
  readonly svg: string;
  /** Made in the background while pages are rendered, because all the pictures together take seconds. */
  readonly png: Promise<Uint8Array<ArrayBuffer>>;
  /** Width of the PNG, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Longest side of a PNG, in pixels: enough for half a printed page at 300 dpi. */
const LONG_SIDE = 1600;
/** More effort takes twice as long and saves nothing. */
const PNG = { palette: true, effort: 7 } as const;

/** The address of a press kit picture in one format. */
export const kitFile = ({ name }: KitPicture, ending: "svg" | "png"): string =>
  `${KIT_PAGE}${name}.${ending}`;

const MARK_ALTERNATIVE = "La marque : un câble jaune branché dans une prise, sur fond sombre.";
const MARKS = [
  {
    name: "marque-couleur",
    alternative: MARK_ALTERNATIVE,
    caption: "En couleur, sur tous les fonds.",
    svg: markSvg,
  },
  {
    name: "marque-une-couleur",
    alternative: "La marque en une couleur, sombre sur fond clair.",
    caption: "En une couleur, pour l'impression en noir ou la gravure.",
    svg: oneColourSvg.replaceAll("currentColor", colour("color-encre")),
  },
  {
    name: "marque-inversee",
    alternative: "La marque en une couleur, claire sur fond sombre.",
    caption: "Inversée, pour un fond sombre.",
    svg: oneColourSvg.replaceAll("currentColor", colour("color-papier")),
    reversed: true,
  },
];

const inTurn = workQueue(availableParallelism());

function pictureOf(
  picture: Pick<KitPicture, "name" | "alternative" | "caption" | "svg" | "reversed">,
): KitPicture {
  const svg = paintOnce(picture.svg).trim();
  const [, wide = 1, high = 1] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const scale = LONG_SIDE / Math.max(wide, high);
  const [width, height] = [Math.round(wide * scale), Math.round(high * scale)];
  const sized = svg.replace("<svg ", `<svg width="${String(width)}" height="${String(height)}" `);
  return { ...picture, svg, png: inTurn(() => pngOf(sized)), width, height };
}

async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const source = JSON.stringify([svg, PNG, sharp.versions]);
  const cache = documentCache();
  const kept = cache?.find(source);
  if (kept) return new Uint8Array(kept);
  const png = await sharp(Buffer.from(svg)).png(PNG).toBuffer();
  cache?.keep(source, png);
  return new Uint8Array(png);
}

/** The logo in its variants. */
export const kitMarks = oncePerBuild(() => Promise.resolve(MARKS.map(pictureOf)));

/** The drawings that the press kit lists. */
export const kitDrawings = oncePerBuild(() =>
  Promise.resolve(
    kit.drawings.map(({ drawing, alternative, caption }) =>
      pictureOf({
        name: `dessin-${drawing}`,
        alternative,
        caption,
        svg: drawings.get(drawing) ?? "",
      }),
    ),
  ),
);

/** Every picture of the press kit, the logo first. */
export const kitPictures = async (): Promise<KitPicture[]> => [
  ...(await kitMarks()),
  ...(await kitDrawings()),
];
