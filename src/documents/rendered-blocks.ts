import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { parse } from "node-html-parser";
import { renderedHtml } from "#layouts/rendered-html.ts";
import { plainHtml } from "#lib/plain-html.ts";
import { blocksOf, type Block } from "./blocks.ts";

/**
 * Renders a component of a page and converts it to the blocks of a document, so that a page and its PDF have the same text.
 * Parts for the screen only (`.screen-only`) are left out.
 * @param locals what the page's route would have in `Astro.locals`
 * @param page URL of the page, from which relative addresses are resolved
 */
export async function renderedBlocks(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  locals: App.Locals,
  page: URL,
): Promise<Block[]> {
  const shown = parse(await renderedHtml(component, props, locals));
  for (const part of shown.querySelectorAll(".screen-only")) part.remove();
  // On a page a label stands above its heading. In a document it is moved below: above, it would seem to belong to the section
  // before.
  for (const label of shown.querySelectorAll(".label")) {
    const heading = label.nextElementSibling;
    if (heading && /^H[2-4]$/.test(heading.tagName)) heading.after(label.remove());
  }
  return blocksOf(plainHtml(shown.toString(), page));
}
