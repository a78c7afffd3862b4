import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { openingsByYear } from "#schools/openings.ts";

const school = (name: string, opened: string, basis = "stated") => ({
  name,
  data: { opened: { value: parsePartialDate(opened), basis } },
});

test("schools are listed by the year they opened, and years without an opening are listed too", () => {
  const { years, undated } = openingsByYear([
    school("labo", "mars 2021"),
    school("chelles", "25 septembre 2017"),
    school("lyon", "2018 (déduction)"),
    school("reims", "2018", "deduced"),
    school("nanterre", "au plus tard mai 2018"),
    school("toulon", "vers 2018"),
    school("romans", "novembre 2018"),
    school("meaux", "mars ou avril 2021"),
    school("montreuil", "au plus tard 2022 ou 2023"),
    school("blois", "2019 à 2020"),
    school("brest", "après 2016"),
    school("magny", "inconnue"),
  ]);
  assert.deepEqual(
    years.map(({ year, openings }) => [
      year,
      openings.map((each) => [each.school.name, each.certainty]),
    ]),
    [
      [2017, [["chelles", "stated"]]],
      [
        2018,
        [
          ["romans", "stated"],
          ["lyon", "deduced"],
          ["reims", "deduced"],
          ["toulon", "deduced"],
          ["nanterre", "by"],
        ],
      ],
      [2019, []],
      [2020, []],
      [
        2021,
        [
          ["labo", "stated"],
          ["meaux", "stated"],
        ],
      ],
    ],
  );
  assert.deepEqual(
    undated.map(({ name }) => name),
    ["brest", "blois", "montreuil", "magny"],
    "a date that may be in two years belongs to neither",
  );
});

test("without schools there are no years", () => {
  assert.deepEqual(openingsByYear([]), { years: [], undated: [] });
  assert.deepEqual(openingsByYear([school("magny", "inconnue")]).years, []);
});
