import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { parse } from "node-html-parser";
import { renderedHtml } from "../layouts/rendered-html.ts";
import { plainHtml } from "../lib/plain-html.ts";
import { blocksOf, type Block } from "./blocks.ts";

/**
 * What a component shows on paper, as blocks of a document: the words of a page and of its PDF are the same.
 * @param locals what the page's own route would have in `Astro.locals`
 * @param page where it stands on the site, which its addresses start from
 */
export async function renderedBlocks(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  locals: App.Locals,
  page: URL,
): Promise<Block[]> {
  const shown = parse(await renderedHtml(component, props, locals));
  for (const part of shown.querySelectorAll(".screen-only")) part.remove();
  // A label above a heading says to the eye whose it is; on paper it would end what stands before.
  for (const label of shown.querySelectorAll(".label")) {
    const heading = label.nextElementSibling;
    if (heading && /^H[2-4]$/.test(heading.tagName)) heading.after(label.remove());
  }
  return blocksOf(plainHtml(shown.toString(), page));
}
