import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarWords } from "#programs/calendar-words.ts";

test("the calendar of a step is whole sentences, with one full stop each", () => {
  assert.equal(
    calendarWords("À partir du 22 juin 2020", "16 jeunes"),
    "À partir du 22 juin 2020. 16 jeunes.",
  );
  assert.equal(calendarWords("À partir du 22 juin 2020."), "À partir du 22 juin 2020.");
  assert.equal(
    calendarWords("après l'été 2020.", "une vingtaine de jeunes"),
    "Après l'été 2020. Une vingtaine de jeunes.",
  );
});
