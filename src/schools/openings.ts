/** In which year each school opened, as far as its sources tell: the one series of ours whose every point counts the same thing. */
import { oldestFirst, type PartialDate } from "../lib/partial-dates.ts";

export interface Opened {
  readonly data: { readonly opened: { readonly value: PartialDate; readonly basis: string } };
}

/** How sure a year is: a source gives it; we have deduced it; the school had opened by then, that year or before. */
export type Sureness = "stated" | "deduced" | "by";

export interface Opening<School extends Opened> {
  readonly school: School;
  readonly sureness: Sureness;
}

export interface YearOfOpenings<School extends Opened> {
  readonly year: number;
  /** None in a year without one: the axis leaves none out. */
  readonly openings: readonly Opening<School>[];
}

/** The year that a date lies in; of a doubt between two years, or of a date that nobody knows, there is none. */
const yearIn = (date: PartialDate): number | undefined =>
  date.known &&
  (date.to === undefined || date.to.year === date.from.year) &&
  date.qualifier !== "after"
    ? date.from.year
    : undefined;

function surenessOf({ data: { opened } }: Opened): Sureness {
  if (opened.value.known && opened.value.qualifier !== undefined) return "by";
  return opened.basis === "stated" && !(opened.value.known && opened.value.deduced)
    ? "stated"
    : "deduced";
}

/**
 * Every year from the first opening to the last, and the schools whose year is not known.
 * @param schools those that may be shown, in any order
 */
export function openingsByYear<School extends Opened>(
  schools: readonly School[],
): { years: YearOfOpenings<School>[]; undated: School[] } {
  const inOrder = schools.toSorted((a, b) => oldestFirst(a.data.opened.value, b.data.opened.value));
  const byYear = Map.groupBy(inOrder, ({ data }) => yearIn(data.opened.value));
  const known = [...byYear.keys()].filter((year) => year !== undefined);
  const first = Math.min(...known);
  const count = known.length === 0 ? 0 : Math.max(...known) - first + 1;
  const years = Array.from({ length: count }, (_, index) => {
    const openings = (byYear.get(first + index) ?? []).map((school) => ({
      school,
      sureness: surenessOf(school),
    }));
    // Solid ones first: a row is read from its left.
    const order: readonly Sureness[] = ["stated", "deduced", "by"];
    return {
      year: first + index,
      openings: openings.toSorted((a, b) => order.indexOf(a.sureness) - order.indexOf(b.sureness)),
    };
  });
  return { years, undated: byYear.get(undefined) ?? [] };
}
