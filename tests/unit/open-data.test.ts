import assert from "node:assert/strict";
import { test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { csvOf } from "#open-data/csv.ts";
import { basisOf, datePrecision, dateOf } from "#open-data/values.ts";

test("cells with commas, quotation marks or line breaks are read back as they were", () => {
  const cells = ["a,b", 'dit « "oui" »', "deux\nlignes", "", 1.5, true, null];
  assert.deepEqual(parseCsv(csvOf([cells, cells]), { record_delimiter: "\r\n" }), [
    ["a,b", 'dit « "oui" »', "deux\nlignes", "", "1.5", "true", ""],
    ["a,b", 'dit « "oui" »', "deux\nlignes", "", "1.5", "true", ""],
  ]);
});

test("a withheld fact cannot become data", () => {
  assert.throws(() => basisOf("withheld"), /à ne pas publier/);
});

test("a date in the data is never more precise than its source", () => {
  for (const [typed, iso, precision] of [
    ["22 juin 2020", "2020-06-22", "jour"],
    ["juin 2023", "2023-06", "mois"],
    ["2022", "2022", "année"],
    ["début 2022", null, "partie d'année"],
    ["au plus tard mai 2021", null, "au plus tard"],
    ["vers 2019", null, "vers"],
    ["2017 à 2019", null, "intervalle"],
    ["mars ou avril 2025", null, "l'une ou l'autre"],
    ["inconnue", null, "inconnue"],
  ] as const) {
    const date = parsePartialDate(typed);
    assert.equal(dateOf(date).iso, iso, typed);
    assert.equal(datePrecision(date), precision, typed);
  }
});
