import type { Section } from "#site.ts";
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

/** The text on a page's share picture. */
export interface ShareWords {
  readonly title: string;
  /** Words of the title that are underlined, as on the page. */
  readonly highlight?: string | undefined;
  /** A few words above the title. */
  readonly label?: string | undefined;
  /** The section of the site, which determines the cable's route. */
  readonly section?: Section | undefined;
}

interface ShareParts {
  readonly heading: Typeface;
  readonly text: Typeface;
  /** The logo, an SVG of 40 by 40. */
  readonly mark: string;
  readonly siteName: string;
}

const RUN_OF: Readonly<Partial<Record<Section, CableRun>>> = {
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

/** The share picture of a page as an SVG, with text as outlines and colours as tokens. */
export function drawShare(words: ShareWords, parts: ShareParts): string {
  const { label = "", section } = words;
  const run = (section && RUN_OF[section]) ?? RUNS.beside;
  const labelLeft = run.fromLabel ? LEFT : LEFT + LABEL_CABLE_WIDTH;
  const labelSize = Math.min(LABEL.size, LABEL.widest / parts.text.measure(label || " "));
  const labelEnd = labelLeft + parts.text.measure(label) * labelSize;
  const { width, height } = SHARE_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">`,
    `<path d="M0 0h${String(width)}v${String(height)}H0z" fill="var(--color-papier)"/>`,
    drawPanel(run),
    drawCable(run, labelEnd + 40),
    label && !run.fromLabel ? LABEL_CABLE : "",
    `<g fill="var(--color-aqua)">${parts.text.outline(label, labelLeft, LABEL.baseline, labelSize)}</g>`,
    drawTitle(words, run, parts.heading),
    drawSignature(parts),
    `</svg>`,
  ].join("");
}

function drawTitle({ title, highlight }: ShareWords, run: CableRun, face: Typeface): string {
  const set = setTitle(title, face.measure, { ...run.title, ...TITLE });
  const { size, lines } = set;
  const used = (1 + (lines.length - 1) * TITLE.leading) * size;
  const top = TITLE_TOP + (run.title.height - used) / 2;
  const left = LEFT - size * 0.035; // compensates for the first letter's left side bearing
  const baseline = (index: number): number => top + size * (0.77 + index * TITLE.leading);
  return (
    underline(set, highlight, face, left, baseline) +
    `<g fill="var(--color-encre)">${lines.map((line, index) => face.outline(line, left, baseline(index), size)).join("")}</g>`
  );
}

/** The yellow line behind the highlighted words, if they are on one line. */
function underline(
  { size, lines }: SetTitle,
  highlight: string | undefined,
  face: Typeface,
  left: number,
  baseline: (index: number) => number,
): string {
  const index = highlight ? lines.findIndex((line) => line.includes(highlight)) : -1;
  const line = lines[index];
  if (!highlight || line === undefined) return "";
  const x = left + size * face.measure(line.slice(0, line.indexOf(highlight)));
  const width = size * face.measure(highlight);
  const y = baseline(index) - size * 0.12;
  return `<path d="M${x.toFixed()} ${y.toFixed()}h${width.toFixed()}v${(size * 0.28).toFixed()}h-${width.toFixed()}z" fill="var(--color-os2)"/>`;
}

const drawSignature = ({ mark, siteName, text }: ShareParts): string =>
  mark.replace(
    "<svg ",
    `<svg x="${String(LEFT)}" y="${String(PANEL_TOP + 24)}" width="56" height="56" `,
  ) + `<g fill="var(--color-papier)">${text.outline(siteName, LEFT + 76, PANEL_TOP + 62, 32)}</g>`;
