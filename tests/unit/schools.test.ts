import assert from "node:assert/strict";
import { test } from "node:test";
import { FRANCE, mapPoints, POINT_HEIGHT, type Place } from "#schools/france.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { withNews } from "#schools/news.ts";
import { byLatestNews } from "#schools/latest-news.ts";
import { byRegion, regionsOfCurrent } from "#schools/regions.ts";
import { shortName } from "#schools/short-name.ts";
import { byTime } from "#schools/today.ts";

test("regions are in French alphabetical order, with their schools numbered consecutively", () => {
  const all = ["Occitanie", "Île-de-France", "Grand Est", "Île-de-France"].map((region, rank) => ({
    rank,
    data: { region },
  }));
  assert.deepEqual(
    byRegion(all).map(({ id, start, schools }) => [id, start, schools.map(({ rank }) => rank)]),
    [
      ["grand-est", 1, [2]],
      ["ile-de-france", 2, [1, 3]],
      ["occitanie", 4, [0]],
    ],
  );
  assert.deepEqual(
    byRegion(all, 3).map(({ start }) => start),
    [3, 4, 6],
  );
});

test("a region is listed once, even if its schools write it with different apostrophes", () => {
  const all = ["Provence-Alpes-Côte d'Azur", "Provence-Alpes-Côte d’Azur"].map((region) => ({
    data: { region },
  }));
  assert.deepEqual(
    byRegion(all).map(({ id, schools }) => [id, schools.length]),
    [["provence-alpes-cote-d-azur", 2]],
  );
});

test("if a region has only current schools, the first of them gets the region's anchor", () => {
  const of = (region: string) => ({ data: { region } });
  const [roubaix, lille, magny] = [
    of("Hauts-de-France"),
    of("Hauts-de-France"),
    of("Île-de-France"),
  ];
  const anchors = regionsOfCurrent([magny, roubaix, lille], byRegion([of("Île-de-France")]));
  assert.deepEqual([...anchors], [[roubaix, "hauts-de-france"]]);
});

test("on the map a city has one label, no label covers another, and overseas schools are only in the list", () => {
  const lyon: Place = [4.84, 45.76];
  const places: Place[] = [
    lyon,
    [5.05, 45.05],
    [5.72, 45.19],
    lyon,
    [5.4, 45.4],
    [13.4, 52.5],
    [55.48, -21.34],
  ];
  const points = mapPoints(
    places.map((at, index) => ({ number: index + 1, at })),
    FRANCE,
  );
  assert.deepEqual(
    points.map(({ numbers }) => numbers),
    [[1, 4], [2], [3], [5]],
  );
  for (const [index, a] of points.entries())
    for (const b of points.slice(index + 1))
      assert.ok(
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 1 ||
          Math.abs(a.y - b.y) >= POINT_HEIGHT - 1,
      );
});

test("a school is current if its file says that it is open, or if it has an upcoming intake", () => {
  const school = (id: string, value: "open" | "closed" | "unknown", asOf: string) => ({
    id,
    data: { state: { value, asOf: parsePartialDate(asOf) } },
  });
  const all = [
    school("roubaix", "unknown", "1er avril 2021"),
    school("saint-denis", "open", "mars 2025"),
    school("magny", "open", "février 2026"),
    school("chelles", "closed", "décembre 2017"),
  ];
  const ids = (withIntakes: string[]) => {
    const { current, former } = byTime(all, new Set(withIntakes));
    return [current, former].map((part) => part.map(({ id }) => id));
  };
  assert.deepEqual(ids([]), [
    ["magny", "saint-denis"],
    ["roubaix", "chelles"],
  ]);
  assert.deepEqual(ids(["roubaix"]), [["magny", "saint-denis", "roubaix"], ["chelles"]]);
});

test("schools are sorted by the year of their latest news, those without a date last", () => {
  const all = ["2019", "inconnue", "février 2026", "début 2022", "juin 2022"].map((asOf) => ({
    asOf,
    data: { state: { asOf: parsePartialDate(asOf) } },
  }));
  assert.deepEqual(
    byLatestNews(all).map(({ year, schools }) => [year, ...schools.map(({ asOf }) => asOf)]),
    [
      [2026, "février 2026"],
      [2022, "juin 2022", "début 2022"],
      [2019, "2019"],
      [undefined, "inconnue"],
    ],
  );
});

test("the summary of a former school gets the year of its latest news, if there is room", () => {
  const summary = "Nous avons ouvert cette école en 2020.";
  const of = (date: string) => withNews(summary, parsePartialDate(date));
  assert.equal(of("1er avril 2021"), `${summary} Dernières nouvelles : 2021.`);
  assert.equal(of("début 2022 (déduction)"), `${summary} Dernières nouvelles : 2022.`);
  assert.equal(of("inconnue"), summary);
  assert.equal(withNews(summary, undefined), summary, "a current school");
  const long = "a".repeat(129);
  assert.equal(withNews(long, parsePartialDate("2021")), long);
});

test("in a list of schools, « École de Romans » is « Romans » and « École d'Avignon » is « Avignon »", () => {
  assert.equal(shortName("École de Saint-Denis, le LABO"), "Saint-Denis, le LABO");
  assert.equal(shortName("École d'Avignon"), "Avignon");
  assert.equal(shortName("École d’Orléans"), "Orléans");
  assert.equal(shortName("Première école de Marseille"), "Première école de Marseille");
});
