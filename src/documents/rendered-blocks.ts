import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { parse } from "node-html-parser";
import { renderedHtml } from "#layouts/rendered-html.ts";
import { plainHtml } from "#lib/plain-html.ts";
import { blocksOf, type Block } from "./blocks.ts";

/**
 * Renders a component of a page to the blocks of a document, without what is only for the screen: a page and its PDF have the
 * same text.
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
  // A label stands above its heading on a page. In a document it goes below, or it would seem to end the section before.
  for (const label of shown.querySelectorAll(".label")) {
    const heading = label.nextElementSibling;
    if (heading && /^H[2-4]$/.test(heading.tagName)) heading.after(label.remove());
  }
  return blocksOf(plainHtml(shown.toString(), page));
}
