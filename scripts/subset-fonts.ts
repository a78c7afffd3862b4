/**
 * `npm run fonts`: reduces the two typefaces to the characters of French and of this site, and writes them to
 * `src/styles/fonts/`. Also writes the regular and the bold text typeface for PDFs to `src/documents/fonts/`, because Typst
 * cannot use the bold of a variable typeface. Run it after an update of a typeface or a change of `CHARACTERS`. The files are
 * committed, so a build needs no font tool.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { CHARACTERS } from "#styles/fonts/characters.ts";
import { ROOT } from "./root.ts";

const TEXT =
  "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";
const FACES = [
  {
    from: "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
    to: "styles/fonts/bricolage-grotesque-800.woff2",
    axes: { wght: 800 },
  },
  {
    from: TEXT,
    to: "styles/fonts/atkinson-hyperlegible-next.woff2",
    axes: { wght: { min: 400, max: 700 } },
  },
  ...[400, 700].map((weight) => ({
    from: TEXT,
    to: `documents/fonts/atkinson-hyperlegible-next-${String(weight)}.woff2`,
    axes: { wght: weight },
  })),
];

let total = 0;
for (const { from, to, axes } of FACES) {
  const source = readFileSync(join(ROOT, "node_modules", from));
  const subset = await subsetFont(source, CHARACTERS, {
    targetFormat: "woff2",
    variationAxes: axes,
  });
  writeFileSync(join(ROOT, "src", to), subset);
  if (to.startsWith("styles/")) total += subset.length;
  console.log(
    `${to} : ${(subset.length / 1000).toFixed(1)} Ko (entier : ${(source.length / 1000).toFixed(1)} Ko)`,
  );
}
console.log(`Pour les pages : ${(total / 1000).toFixed(1)} Ko, 45 Ko au plus.`);
