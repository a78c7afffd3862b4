import type { BreadcrumbList, NGO, Thing } from "schema-dts";
import { typeset } from "../lib/typography.ts";
import { FRAME_WORDS, type Language } from "../lib/language.ts";
import { SITE, type NavigationLink } from "../site.ts";

/** What a page says to machines: one graph in the words of schema.org, of what stands on the page and of nothing else. */
export type GraphNode = Exclude<Thing, string>;

/** We, as other nodes name us. */
export const publisher = (site: URL) => ({ "@id": new URL("/#association", site).href });

const organisation = (site: URL): NGO => ({
  "@type": "NGO",
  ...publisher(site),
  name: SITE.name,
  description: typeset(SITE.mission), // said at the foot of each page
  url: site.href,
});

/** The way to a page from the home page, as its breadcrumb says it. */
export const breadcrumbs = (
  trail: readonly NavigationLink[],
  here: string,
  site: URL,
  language: Language = "fr",
): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  itemListElement: [
    ...[{ href: "/", label: FRAME_WORDS[language].home }, ...trail].map(
      ({ href, label }, index) => ({
        "@type": "ListItem" as const,
        position: index + 1,
        name: typeset(label, language),
        item: new URL(href, site).href,
      }),
    ),
    { "@type": "ListItem" as const, position: trail.length + 2, name: typeset(here, language) },
  ],
});

/**
 * The graph as it stands in a page. It is data: a browser runs nothing of it, and a security policy needs not allow it (HTML,
 * "prepare the script element"). No text in it can end the element.
 */
export const graphJson = (nodes: readonly GraphNode[], site: URL): string =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@graph": [organisation(site), ...nodes],
  }).replaceAll("<", "\\u003c");
