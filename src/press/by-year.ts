/**
 * Press lists by year. The newest entries are on the list's own page. If there are more entries than fit there, each year has
 * pages of its own, so that no page grows with the archive.
 */
import type { PartialDate } from "#lib/partial-dates.ts";

export interface Dated {
  readonly data: { readonly date: PartialDate };
}

/** A press list, and how many entries fit on a page. */
export interface PressList {
  /** Prefix of the addresses of its years. Ex.: "/presse/annonces/". */
  readonly years: string;
  /** Most entries on the list's own page. */
  readonly newest: number;
  /** Most entries on a page of a year. */
  readonly perPage: number;
}

/** An announcement with its summary takes some 0.2 KB of the 24 that a press page may weigh (README, limits). */
export const ANNOUNCEMENTS: PressList = {
  years: "/presse/annonces/",
  newest: 12,
  perPage: 30,
};

/** An article is a title, its publisher and its address: some 0.1 KB. */
export const ARTICLES: PressList = {
  years: "/presse/revue/",
  newest: 50,
  perPage: 50,
};

/** One page of a year. */
export interface YearPage<Entry> {
  /** "2026"; "sans-date" for entries without a known date. */
  readonly year: string;
  /** From 1 to `count`. */
  readonly number: number;
  /** How many pages its year has. */
  readonly count: number;
  /** Its address. Ex.: "/presse/annonces/2026/2/". */
  readonly href: string;
  /** The address of the first page of its year. Ex.: "/presse/annonces/2026/". */
  readonly first: string;
  readonly entries: readonly Entry[];
}

const WITHOUT_DATE = "sans-date";

/** Whether the value of `year` stands for entries without a known date. */
export const isUndated = (year: string): boolean => year === WITHOUT_DATE;

/** A year after a noun. Ex.: "de 2026", "sans date". */
export const ofYear = (year: string): string => (isUndated(year) ? "sans date" : `de ${year}`);

/** A page of a year after a noun. Ex.: "de 2026", "de 2026, page 2 sur 3". */
export const ofYearPage = ({ year, number, count }: YearPage<unknown>): string =>
  `${ofYear(year)}${count > 1 ? `, page ${String(number)} sur ${String(count)}` : ""}`;

/** The address of a page of a year, from that of its first page: "/presse/annonces/2026/" and 2 → "/presse/annonces/2026/2/". */
export const yearPageHref = (first: string, number: number): string =>
  number === 1 ? first : `${first}${String(number)}/`;

/**
 * The pages of every year of a list, in the order of the list.
 * @param entries the whole list, newest first, entries without a date last
 * @returns an empty list while all entries fit on the list's own page
 */
export function yearPages<Entry extends Dated>(
  entries: readonly Entry[],
  { years, newest, perPage }: PressList,
): YearPage<Entry>[] {
  if (entries.length <= newest) return [];
  const byYear = Map.groupBy(entries, ({ data: { date } }) =>
    date.known ? String(date.from.year) : WITHOUT_DATE,
  );
  return [...byYear].flatMap(([year, all]) => {
    const count = Math.ceil(all.length / perPage);
    const first = `${years}${year}/`;
    return Array.from({ length: count }, (_, index) => ({
      year,
      number: index + 1,
      count,
      href: yearPageHref(first, index + 1),
      first,
      entries: all.slice(index * perPage, (index + 1) * perPage),
    }));
  });
}

/** Links to the first page of each year; empty while all entries fit on the list's own page. */
export const yearLinks = (
  entries: readonly Dated[],
  list: PressList,
): { href: string; year: string }[] =>
  yearPages(entries, list)
    .filter(({ number }) => number === 1)
    .map(({ href, year }) => ({ href, year }));
