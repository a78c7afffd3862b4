import type { WebPage } from "schema-dts";
import { typeset } from "#lib/typography.ts";
import { publisher } from "./graph.ts";

/** A page in English: states its language, because the site as a whole is in French. */
export const englishNode = (
  { title, summary, path }: { title: string; summary: string; path: string },
  site: URL,
): WebPage => ({
  "@type": "WebPage",
  name: typeset(title, "en"),
  description: typeset(summary, "en"),
  url: new URL(path, site).href,
  inLanguage: "en",
  publisher: publisher(site),
});
