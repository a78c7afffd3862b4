import { releaseParts } from "#layouts/release-parts.ts";
import { renderedHtml } from "#layouts/rendered-html.ts";
import { plainHtml } from "#lib/plain-html.ts";
import { releasePath, type Release } from "#press/queries.ts";
import { citeSources } from "#sources/cite.ts";
import ReleaseArticle from "./ReleaseArticle.astro";

/** The full text of an announcement with its sources, as HTML that works outside the site. */
export async function releaseHtml(release: Release, site: URL): Promise<string> {
  const locals: App.Locals = {};
  const parts = await releaseParts(release);
  const { sources } = await citeSources([release], locals);
  const html = await renderedHtml(ReleaseArticle, { parts, sources }, locals);
  return plainHtml(html, new URL(releasePath(release), site));
}
