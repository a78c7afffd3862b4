import { newestFirst, type PartialDate } from "../lib/partial-dates.ts";

interface Alive {
  id: string;
  data: { state: { value: "open" | "closed" | "unknown"; asOf: PartialDate } };
}

/**
 * Where we train today, and where we did: a school is of today while its file says that it is open, or while an intake there
 * is to come. Today's come by their latest news, the others in the order given.
 */
export function byTime<School extends Alive>(
  all: readonly School[],
  withIntakes: ReadonlySet<string>,
): { today: School[]; before: School[] } {
  const isOfToday = ({ id, data }: School) => data.state.value === "open" || withIntakes.has(id);
  return {
    today: all.filter(isOfToday).sort((a, b) => newestFirst(a.data.state.asOf, b.data.state.asOf)),
    before: all.filter((school) => !isOfToday(school)),
  };
}
