/** Makes the one style sheet of a page from those that it was built with. */
import { Features, transform } from "lightningcss";
import postcss, { type AtRule, type ChildNode, type Root } from "postcss";
import { styleTargets } from "../lib/browsers.ts";
import { dropUnusedClasses } from "./classes.ts";
import { constantsOf, propertiesIn, settle } from "./constants.ts";
import { lowerStyle } from "./old-browsers.ts";

/** What a page needs of its sheets. */
export interface Wanted {
  readonly hasClass: (name: string) => boolean;
  /** Custom properties that are read outside of the page's own style. */
  readonly properties: ReadonlySet<string>;
}

const targets = styleTargets();

function minify(sheet: Root): string {
  lowerStyle(sheet);
  const { code } = transform({
    filename: "page.css",
    code: Buffer.from(sheet.toString()),
    minify: true,
    targets,
    // Lists of typefaces where there is no `system-ui`, and properties for a function that we do not use: bytes for nothing.
    exclude: Features.FontFamilySystemUi | Features.LightDark,
  });
  // The shorter one, which is Lightning CSS's, is known from Chrome 104 on.
  return code.toString().replaceAll("@media not (", "@media not all and (");
}

/** The sheets of a page as one, each cascade layer in one piece, in the order in which they were first named. */
export function joinSheets(sheets: readonly string[]): Root {
  const joined = postcss.root();
  const layers = new Map<string, AtRule>();
  const unlayered: ChildNode[] = [];
  for (const node of sheets.flatMap((css) => postcss.parse(css).nodes)) {
    if (node.type === "comment") continue;
    if (node.type !== "atrule" || node.name !== "layer") {
      unlayered.push(node);
      continue;
    }
    for (const name of node.params.split(",").map((part) => part.trim())) {
      const layer = layers.get(name) ?? postcss.atRule({ name: "layer", params: name, nodes: [] });
      layers.set(name, layer);
      if (node.nodes) layer.append(node.nodes);
    }
  }
  return joined.append([...layers.values()], unlayered);
}

/**
 * The style of a page, minified.
 * @param joined the page's sheets
 */
export function compileStyle(joined: Root, { hasClass, properties }: Wanted): string {
  const sheet = joined.clone();
  dropUnusedClasses(sheet, hasClass);
  settle(sheet, constantsOf(joined), properties);
  return minify(sheet);
}

/**
 * A sheet that comes into other pages after these have loaded.
 * @param joined the sheets of the page that it is from, whose constants are written out in it
 * @returns the sheet minified, and the custom properties that it reads of the page it comes to
 */
export function compileLentSheet(css: string, joined: Root): { css: string; reads: string[] } {
  const sheet = postcss.parse(css);
  settle(sheet, constantsOf(joined), new Set());
  const lent = minify(sheet);
  return { css: lent, reads: propertiesIn(lent) };
}
