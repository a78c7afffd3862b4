import { contactSources, presidentSources } from "#press/room.ts";
import { schoolsByTime } from "#layouts/schools-by-time.ts";
import type { EnglishPage } from "./queries.ts";

/** The sources of a page in English: its own, and those of what its components show. */
export async function sourcesOf({ data, body = "" }: EnglishPage) {
  const { today } = await schoolsByTime();
  return [
    ...data.sources,
    ...(body.includes("<PressContact") ? [...contactSources, ...presidentSources] : []),
    ...(body.includes("<SchoolsToday") ? today.flatMap((school) => school.data.state.sources) : []),
  ];
}
