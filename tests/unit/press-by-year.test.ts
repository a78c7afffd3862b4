import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { ofYearPage, yearLinks, yearPages, type PressList } from "#press/by-year.ts";

const LIST: PressList = { years: "/presse/annonces/", newest: 3, perPage: 2 };
const entries = (...dates: string[]) =>
  dates.map((date) => ({ data: { date: parsePartialDate(date) } }));

test("a list that fits on its own page has no pages by year", () => {
  assert.deepEqual(yearPages(entries("2026", "mai 2025", "inconnue"), LIST), []);
  assert.deepEqual(yearLinks([], LIST), []);
});

test("every entry of a longer list is on one page of its year, and no page exceeds its limit", () => {
  const all = entries("juin 2026", "mai 2026", "fin 2025", "2025", "vers 2025", "2019", "inconnue");
  const pages = yearPages(all, LIST);
  assert.deepEqual(
    pages.map(({ href, entries: { length } }) => [href, length]),
    [
      ["/presse/annonces/2026/", 2],
      ["/presse/annonces/2025/", 2],
      ["/presse/annonces/2025/2/", 1],
      ["/presse/annonces/2019/", 1],
      ["/presse/annonces/sans-date/", 1],
    ],
  );
  assert.deepEqual(
    pages.flatMap((page) => page.entries),
    all,
  );
  assert.deepEqual(
    yearLinks(all, LIST).map(({ year }) => year),
    ["2026", "2025", "2019", "sans-date"],
  );
});

test("the title of a page by year names the year, and the page's number if the year has several", () => {
  const pages = yearPages(entries("2025", "2025", "2025", "2019", "inconnue"), LIST);
  assert.deepEqual(pages.map(ofYearPage), [
    "de 2025, page 1 sur 2",
    "de 2025, page 2 sur 2",
    "de 2019",
    "sans date",
  ]);
});
