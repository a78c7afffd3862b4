/**
 * The year in which each school opened, as far as its sources say. The site has no other chart over time: openings count the
 * same thing in every year, but published numbers of schools and trainees change their definition from date to date.
 */
import { oldestFirst, type PartialDate } from "#lib/partial-dates.ts";

export interface Opened {
  readonly data: { readonly opened: { readonly value: PartialDate; readonly basis: string } };
}

/**
 * How certain a year is: a source states it (`stated`), we deduced it or it is approximate (`deduced`), or the school opened in
 * that year or before (`by`).
 */
export type Certainty = "stated" | "deduced" | "by";

export interface Opening<School extends Opened> {
  readonly school: School;
  readonly certainty: Certainty;
}

export interface YearOfOpenings<School extends Opened> {
  readonly year: number;
  /** Empty for a year without openings, which is still on the axis. */
  readonly openings: readonly Opening<School>[];
}

/** The year of a date; `undefined` if the date is unknown or may be in several years ("après 2019", "2022 ou 2023"). */
const yearIn = (date: PartialDate): number | undefined =>
  date.known &&
  (date.to === undefined || date.to.year === date.from.year) &&
  date.qualifier !== "after"
    ? date.from.year
    : undefined;

function certaintyOf({ data: { opened } }: Opened): Certainty {
  const { value, basis } = opened;
  if (value.known && value.qualifier === "by") return "by";
  const isStated = basis === "stated" && value.known && !value.deduced && !value.qualifier;
  return isStated ? "stated" : "deduced";
}

/**
 * Every year from the first opening to the last, and the schools with no known year.
 * @param schools the published schools, in any order
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
      certainty: certaintyOf(school),
    }));
    // Certain openings come first: a row is read from the left.
    const order: readonly Certainty[] = ["stated", "deduced", "by"];
    return {
      year: first + index,
      openings: openings.toSorted(
        (a, b) => order.indexOf(a.certainty) - order.indexOf(b.certainty),
      ),
    };
  });
  return { years, undated: byYear.get(undefined) ?? [] };
}
