import type { Citing } from "#sources/cite.ts";
import { contactSources, presidentSources } from "#press/room.ts";
import { schoolsByTime } from "#layouts/schools-by-time.ts";
import type { EnglishPage } from "./queries.ts";

/**
 * What cites sources on a page in English: the page itself, and the facts shown by the two components that take no id. A
 * `<Figure id="…" />` is not listed here, because `citeSources` finds the sources of its figure by the id.
 */
export async function citingOnPage(page: EnglishPage): Promise<Citing[]> {
  const { body = "" } = page;
  const { current } = await schoolsByTime();
  return [
    page,
    ...(body.includes("<PressContact") ? [...contactSources, ...presidentSources] : []),
    ...(body.includes("<SchoolsToday") ? current.map((school) => school.data.state) : []),
  ];
}
