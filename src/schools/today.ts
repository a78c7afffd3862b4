import { newestFirst, type PartialDate } from "#lib/partial-dates.ts";

interface WithState {
  id: string;
  data: { state: { value: "open" | "closed" | "unknown"; asOf: PartialDate } };
}

/**
 * Separates current schools from former ones: a school is current if its file says that it is open, or if it has an upcoming
 * intake. Current schools are sorted by their latest news, former schools keep the given order.
 */
export function byTime<School extends WithState>(
  all: readonly School[],
  withIntakes: ReadonlySet<string>,
): { current: School[]; former: School[] } {
  const isCurrent = ({ id, data }: School) => data.state.value === "open" || withIntakes.has(id);
  return {
    current: all
      .filter(isCurrent)
      .sort((a, b) => newestFirst(a.data.state.asOf, b.data.state.asOf)),
    former: all.filter((school) => !isCurrent(school)),
  };
}
