import { newestFirst, type PartialDate } from "#lib/partial-dates.ts";

interface Alive {
  id: string;
  data: { state: { value: "open" | "closed" | "unknown"; asOf: PartialDate } };
}

/**
 * Separates current schools from former ones: a school is current if its file says that it is open, or if it has an upcoming
 * intake. Current ones are sorted by their latest news, the others keep the given order.
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
