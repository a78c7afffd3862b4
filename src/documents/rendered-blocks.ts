import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { renderedHtml } from "../layouts/rendered-html.ts";
import { plainHtml } from "../lib/plain-html.ts";
import { blocksOf, type Block } from "./blocks.ts";

/**
 * What a component shows, as blocks of a document: the words of a page and of its PDF are the same.
 * @param locals what the page's own route would have in `Astro.locals`
 * @param page where it stands on the site, which its addresses start from
 */
export const renderedBlocks = async (
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  locals: App.Locals,
  page: URL,
): Promise<Block[]> => blocksOf(plainHtml(await renderedHtml(component, props, locals), page));
