import { newestFirst, type PartialDate } from "#lib/partial-dates.ts";

interface WithNews {
  data: { state: { asOf: PartialDate } };
}

/** Schools by the year of their latest news, newest first. Schools without a date come last, with an undefined year. */
export function byLatestNews<School extends WithNews>(
  schools: readonly School[],
): { year: number | undefined; schools: School[] }[] {
  const years = new Map<number | undefined, School[]>();
  for (const school of [...schools].sort((a, b) =>
    newestFirst(a.data.state.asOf, b.data.state.asOf),
  )) {
    const { asOf } = school.data.state;
    const year = asOf.known ? asOf.from.year : undefined;
    const sameYear = years.get(year);
    if (sameYear) sameYear.push(school);
    else years.set(year, [school]);
  }
  return [...years].map(([year, ofYear]) => ({ year, schools: ofYear }));
}
