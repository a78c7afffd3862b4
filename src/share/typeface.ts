import { readFileSync } from "node:fs";
import { Blob, Buffer as Run, Face, Font, shape, Variation } from "harfbuzzjs";
import { decompress } from "wawoff2";

/** A typeface of the site as outlines, so that pictures do not depend on the fonts of the machine that makes them. */
export interface Typeface {
  /** The width of a text, as a share of its size. */
  readonly measure: (text: string) => number;
  /**
   * The text as SVG paths, kerned; the colour is inherited.
   * @param x left edge, `y` baseline, both in pixels like `size`
   */
  readonly outline: (text: string, x: number, y: number, size: number) => string;
}

/**
 * HarfBuzz's id for a character that the typeface lacks. The spaces of French typography never get it, because HarfBuzz
 * synthesises them.
 */
const NO_GLYPH = 0;
const NARROW_SPACE = "\u202f";
/**
 * Width of the narrow no-break space, as a share of the size. HarfBuzz's own width is hardly visible between heavy, tightly set
 * letters.
 */
const NARROW_WIDTH = 0.16;

/**
 * Loads a typeface from its file.
 * @param file a WOFF2 file
 * @param weight for a variable typeface
 * @param tracking added after each character, as a share of the size
 */
export async function openTypeface(
  file: URL,
  { weight, tracking = 0 }: { weight?: number; tracking?: number } = {},
): Promise<Typeface> {
  const face = new Face(new Blob(await decompress(readFileSync(file))));
  const font = new Font(face);
  if (weight !== undefined) font.setVariations([new Variation("wght", weight)]);

  const glyphsOf = (text: string) => {
    const run = new Run();
    run.addText(text);
    run.guessSegmentProperties();
    shape(font, run);
    const infos = run.getGlyphInfos();
    const missing = infos.filter(({ codepoint }) => codepoint === NO_GLYPH);
    if (missing.length > 0)
      throw missingCharacters(
        text,
        missing.map(({ cluster }) => text.codePointAt(cluster) ?? 0),
        file,
      );
    const positions = run.getGlyphPositions();
    let x = 0;
    const glyphs = infos.map(({ codepoint: id, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0 } = positions[index] ?? {};
      const at = x + xOffset;
      const isNarrow = text[cluster] === NARROW_SPACE;
      x += isNarrow ? NARROW_WIDTH * face.upem : xAdvance + tracking * face.upem;
      return { id, at };
    });
    return { glyphs, width: x - tracking * face.upem };
  };

  return {
    measure: (text) => glyphsOf(text).width / face.upem,
    outline: (text, x, y, size) => {
      const scale = size / face.upem;
      const paths = glyphsOf(text).glyphs.map(
        ({ id, at }) =>
          `<path transform="translate(${at.toFixed(1)} 0)" d="${font.glyphToPath(id)}"/>`,
      );
      return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)} -${scale.toFixed(5)})">${paths.join("")}</g>`;
    },
  };
}

/**
 * The error for characters that a typeface lacks. It stops the build, because networks keep pictures for years, and the
 * characters would be empty boxes there.
 */
function missingCharacters(text: string, codes: readonly number[], file: URL): Error {
  const characters = [...new Set(codes)].map(
    (code) =>
      `« ${String.fromCodePoint(code)} » (U+${code.toString(16).toUpperCase().padStart(4, "0")})`,
  );
  return new Error(
    `« ${text} » a un signe que la police ${file.pathname.replace(/.*\//, "")} n'a pas : ${characters.join(", ")}. Remède : l'écrire autrement, ou l'ajouter dans src/styles/fonts/characters.ts puis lancer npm run fonts.`,
  );
}
