import mdxRenderer from "@astrojs/mdx/server.js";
import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { typesetHtml } from "#lib/typography.ts";
import { withRankedMarks } from "#sources/ranked-marks.ts";

let container: Promise<AstroContainer> | undefined;

async function open(): Promise<AstroContainer> {
  const created = await AstroContainer.create();
  created.addServerRenderer({ renderer: mdxRenderer, name: "astro:jsx" });
  return created;
}

/**
 * Renders a component to HTML with the pages' typography, for other formats of a page's text (feeds, PDFs, structured data).
 * @param locals what the page's route would have in `Astro.locals`
 */
export async function renderedHtml(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  locals: App.Locals,
): Promise<string> {
  container ??= open();
  const html = await (await container).renderToString(component, { props, locals });
  return typesetHtml(withRankedMarks(html, locals.ranking));
}
