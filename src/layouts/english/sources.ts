import type { Citing } from "#sources/cite.ts";
import { contactSources, presidentSources } from "#press/room.ts";
import { schoolsByTime } from "#layouts/schools-by-time.ts";
import type { EnglishPage } from "./queries.ts";

/** The entries and facts that a page in English cites: itself, and what its components show. */
export async function citedOnPage(page: EnglishPage): Promise<Citing[]> {
  const { body = "" } = page;
  const { current } = await schoolsByTime();
  return [
    page,
    ...(body.includes("<PressContact") ? [...contactSources, ...presidentSources] : []),
    ...(body.includes("<SchoolsToday") ? current.map((school) => school.data.state) : []),
  ];
}
