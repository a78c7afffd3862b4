/*
 * The hand they share, for whoever draws the next one. Box: 320 × 240 (or what the subject needs), on a rounded `panel` ground
 * 12 away from the edges. Line: `outline`, 4 wide, round; what is engraved on a thing is 2 to 3. Flat fills: `raised` and `line` for
 * what follows the scheme (skin is `line`: nobody is a type), `rack-*` and `encre` for what is dark in both, `papier` for what is
 * white in both. Limbs are one path drawn twice, the wider in `outline`. Once in each, the yellow cable: 8 wide in `os2`, the same
 * path 2.5 lower in `os2-shade` (10 in the hero, as on its page); it comes in from an edge and plugs into something, or goes on.
 */

/** Every drawing of this folder, by the name of its file: the text of its SVG. */
const files = import.meta.glob<string>("./*.svg", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const drawings: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, svg]) => [path.replace(/^\.\/|\.svg$/g, ""), svg]),
);
