/** Compiles the style sheets of a page into one. */
import { Features, transform } from "lightningcss";
import postcss, { type AtRule, type ChildNode, type Root } from "postcss";
import { styleTargets } from "#lib/browsers.ts";
import { dropUnusedClasses } from "./classes.ts";
import { constantsOf, propertiesIn, inlineConstants } from "./constants.ts";
import { lowerStyle } from "./old-browsers.ts";

/** What a page needs of its style sheets. */
export interface Wanted {
  readonly hasClass: (name: string) => boolean;
  /** Custom properties that are used outside the page's own style. */
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
    // Without this, Lightning CSS would add lists of typefaces for browsers without `system-ui`. It would also add custom
    // properties for the function `light-dark()`, which we do not use.
    exclude: Features.FontFamilySystemUi | Features.LightDark,
  });
  // Lightning CSS writes this condition in a shorter form, which Chrome before 104 does not support.
  return code.toString().replaceAll("@media not (", "@media not all and (");
}

/** Joins the style sheets of a page. Each cascade layer becomes one block, in the order in which the layers are first named. */
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
 * @param joined the page's style sheets
 */
export function compileStyle(joined: Root, { hasClass, properties }: Wanted): string {
  const sheet = joined.clone();
  dropUnusedClasses(sheet, hasClass);
  inlineConstants(sheet, constantsOf(joined), properties);
  return minify(sheet);
}

/**
 * Compiles a style sheet that is loaded into other pages later.
 * @param joined the style sheets of the page that it was written for: constants of that page are inlined
 * @returns the minified style sheet, and the custom properties that it expects of the page it is loaded into
 */
export function compileSharedSheet(css: string, joined: Root): { css: string; reads: string[] } {
  const sheet = postcss.parse(css);
  inlineConstants(sheet, constantsOf(joined), new Set());
  const minified = minify(sheet);
  return { css: minified, reads: propertiesIn(minified) };
}
