import { SHARE_SIZE } from "./address.ts";
import {
  drawCable,
  drawPanel,
  LABEL_CABLE,
  LABEL_CABLE_WIDTH,
  PANEL_TOP,
  RUNS,
  type CableRun,
} from "./cable.ts";
import { setTitle, type SetTitle } from "./lines.ts";
import type { Typeface } from "./typeface.ts";

/** What the picture of a page says. */
export interface ShareWords {
  readonly title: string;
  /** Words of the title that are underlined, as on the page. */
  readonly highlight?: string | undefined;
  /** A few words above it. */
  readonly label?: string | undefined;
  /** The section of the site, which has its own way to lay the cable. */
  readonly section?: string | undefined;
}

export interface ShareParts {
  readonly heading: Typeface;
  readonly text: Typeface;
  /** The mark, an SVG of 40 by 40. */
  readonly mark: string;
  readonly siteName: string;
}

const RUN_OF: Readonly<Record<string, CableRun>> = {
  Formations: RUNS.below,
  "Se former": RUNS.below,
  Candidater: RUNS.below,
  Accueil: RUNS.above,
  Modules: RUNS.above,
  Écoles: RUNS.above,
  Partenaires: RUNS.above,
};

const LEFT = 72;
const TITLE_TOP = 140;
const TITLE = { sizes: [132, 120, 108, 98, 90, 82, 76, 70, 64, 58, 52], leading: 1.04 };
const LABEL = { size: 34, baseline: 100, widest: 860 };

/** Words on a picture: letters of one typeface in one size on one line, in pixels. */
export interface Lettering {
  readonly face: "heading" | "text";
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  /** A token. Ex.: "color-encre". */
  readonly ink: string;
}

/** Behind words; in whole pixels. */
export interface Underline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is on a picture: many have the same ground, none the same words. */
export interface ShareDrawing {
  /** An SVG, whose texts are outlines and whose colours are tokens. */
  readonly ground: string;
  readonly underline: Underline | undefined;
  readonly lettering: readonly Lettering[];
}

/** What is drawn onto the ground, by tokens: `paint.ts` needs the steps between these colours. */
export const PAPER = "color-papier";
export const UNDERLINE = "color-os2";
const TITLE_INK = "color-encre";
const LABEL_INK = "color-aqua";
export const BLENDS = [
  [PAPER, TITLE_INK, 32],
  [UNDERLINE, TITLE_INK, 24],
  [PAPER, LABEL_INK, 20],
] as const;

/** The picture of a page. */
export function drawShare(words: ShareWords, parts: ShareParts): ShareDrawing {
  const { label = "", section = "" } = words;
  const run = RUN_OF[section] ?? RUNS.beside;
  const labelLeft = run.fromLabel ? LEFT : LEFT + LABEL_CABLE_WIDTH;
  const labelSize = Math.min(LABEL.size, LABEL.widest / parts.text.measure(label || " "));
  const labelEnd = labelLeft + parts.text.measure(label) * labelSize;
  const { width, height } = SHARE_SIZE;
  const ground = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">`,
    `<path d="M0 0h${String(width)}v${String(height)}H0z" fill="var(--color-papier)"/>`,
    drawPanel(run),
    drawCable(run, labelEnd + 40),
    label && !run.fromLabel ? LABEL_CABLE : "",
    drawSignature(parts),
    `</svg>`,
  ].join("");
  const { underline, lines } = setOnPicture(words, run, parts.heading);
  const labelLine: Lettering = {
    face: "text",
    text: label,
    x: labelLeft,
    baseline: LABEL.baseline,
    size: labelSize,
    ink: LABEL_INK,
  };
  return { ground, underline, lettering: label ? [labelLine, ...lines] : lines };
}

/** The title where it stands, and what underlines its words that count. */
function setOnPicture(
  { title, highlight }: ShareWords,
  run: CableRun,
  face: Typeface,
): { underline: Underline | undefined; lines: Lettering[] } {
  const set = setTitle(title, face.measure, { ...run.title, ...TITLE });
  const { size, lines } = set;
  const used = (1 + (lines.length - 1) * TITLE.leading) * size;
  const top = TITLE_TOP + (run.title.height - used) / 2;
  const x = LEFT - size * 0.035; // the white that a letter has on its left
  const baseline = (index: number): number => top + size * (0.77 + index * TITLE.leading);
  return {
    underline: underlineOf(set, highlight, face, x, baseline),
    lines: lines.map((text, index) => ({
      face: "heading",
      text,
      x,
      baseline: baseline(index),
      size,
      ink: TITLE_INK,
    })),
  };
}

/** The yellow behind the words that count, where they stand on one line. */
function underlineOf(
  { size, lines }: SetTitle,
  highlight: string | undefined,
  face: Typeface,
  left: number,
  baseline: (index: number) => number,
): Underline | undefined {
  const index = highlight ? lines.findIndex((line) => line.includes(highlight)) : -1;
  const line = lines[index];
  if (!highlight || line === undefined) return undefined;
  return {
    x: Math.round(left + size * face.measure(line.slice(0, line.indexOf(highlight)))),
    y: Math.round(baseline(index) - size * 0.12),
    width: Math.round(size * face.measure(highlight)),
    height: Math.round(size * 0.28),
  };
}

const drawSignature = ({ mark, siteName, text }: ShareParts): string =>
  mark.replace(
    "<svg ",
    `<svg x="${String(LEFT)}" y="${String(PANEL_TOP + 24)}" width="56" height="56" `,
  ) + `<g fill="var(--color-papier)">${text.outline(siteName, LEFT + 76, PANEL_TOP + 62, 32)}</g>`;
