import type { Article, CreativeWork, Event } from "schema-dts";
import { machineDate } from "#lib/date-words.ts";
import { referencedEntry } from "#lib/entries.ts";
import { later } from "#lib/partial-dates.ts";
import { typeset } from "#lib/typography.ts";
import { releasePath, type Release } from "#press/queries.ts";
import { publisher } from "./graph.ts";

/** The event, with its date if it is a plain day, month or year. */
function eventOf({ event, date, place }: Release["data"]): Event {
  const startDate = machineDate(date);
  return {
    "@type": "Event",
    name: typeset(event),
    ...(startDate !== undefined && { startDate }),
    location: { "@type": "Place", name: typeset(place) },
  };
}

/** The article that a page is based on. */
async function originOf({ article }: Release["data"]): Promise<CreativeWork | undefined> {
  if (!article) return undefined;
  const { title, outlet, url, date } = (await referencedEntry(article)).data;
  const datePublished = machineDate(date);
  return {
    "@type": "CreativeWork",
    name: typeset(title),
    ...(url !== undefined && { url }),
    ...(datePublished !== undefined && { datePublished }),
    publisher: { "@type": "Organization", name: typeset(outlet) },
  };
}

/**
 * A page of the press room. Its dates are those of the page, from 2026 on; the event may be years older. It is not a
 * `NewsArticle`, which would present the event as current news.
 */
export async function articleNode(release: Release, site: URL): Promise<Article> {
  const { title, summary, published, checked } = release.data;
  const url = new URL(releasePath(release), site).href;
  const [datePublished, dateModified] = [
    machineDate(published),
    machineDate(later(checked, published)),
  ];
  const isBasedOn = await originOf(release.data);
  return {
    "@type": "Article",
    headline: typeset(title),
    description: typeset(summary),
    url,
    inLanguage: "fr",
    ...(datePublished !== undefined && { datePublished }),
    ...(dateModified !== undefined && { dateModified }),
    author: publisher(site),
    publisher: publisher(site),
    ...(isBasedOn && { isBasedOn }),
    about: eventOf(release.data),
  };
}
