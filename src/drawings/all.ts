/*
 * The common style of the drawings, for new ones. Size: 320 × 240 (or what the subject needs), on a rounded `panel` background
 * 12 away from the edges. Lines: `outline`, 4 wide, round; details on an object are 2 to 3 wide. Flat fills: `raised` and
 * `line` for what follows the colour scheme (skin is `line`, so that the figures have no skin colour), `rack-*` and `encre`
 * for what is dark in both schemes, `papier` for what is white in both. Limbs are one path drawn twice, the wider one in
 * `outline`. Each drawing has one yellow cable. It enters from an edge, and plugs into something or leaves at another edge. The
 * cable is one path drawn twice: in `os2-shade`, 2.5 lower, then in `os2`. Both are 8 wide; in the home page's hero 10, like the
 * cable of that page.
 */

const files = import.meta.glob<string>("./*.svg", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every drawing of this folder: file name without extension → SVG text. */
export const drawings: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, svg]) => [path.replace(/^\.\/|\.svg$/g, ""), svg]),
);
