import assert from "node:assert/strict";
import { test } from "node:test";
import { buildDay } from "#lib/build-day.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { upcomingIntakes } from "#programs/intakes.ts";

const intake = (starts: string, school = "roubaix", program = "datacenter") => ({
  data: { starts: parsePartialDate(starts), school: { id: school }, program: { id: program } },
});
const isToCome = (starts: string, day: string): boolean =>
  upcomingIntakes([intake(starts)], buildDay(day)).length === 1;

for (const [starts, lastShown, firstHidden] of [
  ["1er mars 2027", "2027-03-01", "2027-03-02"],
  ["février 2028", "2028-02-29", "2028-03-01"],
  ["2027", "2027-12-31", "2028-01-01"],
  ["début 2027", "2027-03-31", "2027-04-01"],
  ["fin 2027", "2027-12-31", "2028-01-01"],
  ["mars ou avril 2027", "2027-04-30", "2027-05-01"],
  ["au plus tard mai 2027", "2027-05-31", "2027-06-01"],
] as const)
  test(`an intake of « ${starts} » is shown up to ${lastShown}, and then no longer`, () => {
    assert.ok(isToCome(starts, "2026-11-28"));
    assert.ok(isToCome(starts, lastShown));
    assert.ok(!isToCome(starts, firstHidden));
  });

test("an intake without a date is not announced", () => {
  assert.ok(!isToCome("inconnue", "2026-11-28"));
});

test("upcoming intakes are sorted, the nearest first, and can be filtered by school and course", () => {
  const all = [
    intake("septembre 2027", "magny"),
    intake("1er mars 2027"),
    intake("22 juin 2020"),
    intake("15 janvier 2027", "magny", "fibre"),
  ];
  const [later, nearer, , fibre] = all;
  const today = buildDay("2026-11-28");
  assert.deepEqual(upcomingIntakes(all, today), [fibre, nearer, later]);
  assert.deepEqual(upcomingIntakes(all, today, { school: "magny" }), [fibre, later]);
  assert.deepEqual(upcomingIntakes(all, today, { program: "datacenter" }), [nearer, later]);
  assert.deepEqual(upcomingIntakes(all, today, { school: "grigny" }), []);
});

test("the day of a build is the day in France, which begins one hour before midnight UTC in winter, and two hours before in summer", () => {
  assert.equal(buildDay(undefined, new Date("2026-12-31T22:59:00Z")), 20261231);
  assert.equal(buildDay(undefined, new Date("2026-12-31T23:00:00Z")), 20270101);
  assert.equal(buildDay("", new Date("2026-06-30T21:59:00Z")), 20260630);
  assert.equal(buildDay("", new Date("2026-06-30T22:00:00Z")), 20260701);
});

test("an invalid day stops the build with an error message", () => {
  for (const wrong of ["demain", "2027-02-30", "01/03/2027", "2027-13-01", "2027-03"])
    assert.throws(() => buildDay(wrong), /BUILD_DATE vaut .* Écrivez-le comme 2027-03-01/);
});
