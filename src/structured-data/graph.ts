import type {
  Article,
  BreadcrumbList,
  Dataset,
  EducationalOccupationalProgram,
  FAQPage,
  ListItem,
  NGO,
  WebPage,
} from "schema-dts";
import { typeset } from "#lib/typography.ts";
import { LAYOUT_WORDS, type Language } from "#lib/language.ts";
import { SITE, type NavigationLink } from "#site.ts";

/**
 * Structured data: one schema.org graph a page, about what is on the page and nothing else. The types are listed here, because
 * TypeScript takes seconds to compare an object with all types of schema.org.
 */
export type GraphNode =
  | Article
  | BreadcrumbList
  | Dataset
  | EducationalOccupationalProgram
  | FAQPage
  | WebPage;

/** The association, as other nodes refer to it. */
export const publisher = (site: URL) => ({ "@id": new URL("/#association", site).href });

const organisation = (site: URL): NGO => ({
  "@type": "NGO",
  ...publisher(site),
  name: SITE.name,
  description: typeset(SITE.mission), // shown in the footer of each page
  url: site.href,
});

/** The breadcrumb of a page, beginning with the home page. */
export const breadcrumbs = (
  trail: readonly NavigationLink[],
  here: string,
  site: URL,
  language: Language = "fr",
): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  itemListElement: [
    ...[{ href: "/", label: LAYOUT_WORDS[language].home }, ...trail].map(
      ({ href, label }, index): ListItem => ({
        "@type": "ListItem",
        position: index + 1,
        name: typeset(label, language),
        item: new URL(href, site).href,
      }),
    ),
    { "@type": "ListItem" as const, position: trail.length + 2, name: typeset(here, language) },
  ],
});

/**
 * The graph as text for a script element. It is data, which browsers do not run, so no security policy needs to allow it
 * (HTML, "prepare the script element"). No text in it can close the element.
 */
export const graphJson = (nodes: readonly GraphNode[], site: URL): string =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@graph": [organisation(site), ...nodes],
  }).replaceAll("<", "\\u003c");
