import type { Article, CreativeWork, Event } from "schema-dts";
import { machineDate } from "../lib/date-words.ts";
import { referencedEntry } from "../lib/entries.ts";
import { later } from "../lib/partial-dates.ts";
import { typeset } from "../lib/typography.ts";
import { releasePath, type Release } from "../press/queries.ts";
import { publisher } from "./graph.ts";

/** What happened, with no more of a date than is known. */
function eventOf({ event, date, place }: Release["data"]): Event {
  const startDate = machineDate(date);
  return {
    "@type": "Event",
    name: typeset(event),
    ...(startDate !== undefined && { startDate }),
    location: { "@type": "Place", name: typeset(place) },
  };
}

/** The article that a page tells anew. */
async function originOf({ ours, sources }: Release["data"]): Promise<CreativeWork | undefined> {
  const [first] = sources;
  if (ours || !first) return undefined;
  const { title, outlet, url, date } = (await referencedEntry(first)).data;
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
 * A page of the press room. Its days are its own, of 2026 and after: what it tells may be years older, and is the event that it is
 * about. No `NewsArticle`, which would make today's news of it.
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
