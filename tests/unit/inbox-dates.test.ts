import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { receptionDate } from "#scripts/inbox/reading-page.ts";

describe("the date of reception", () => {
  const dates: [instant: string, shown: string][] = [
    ["2026-11-25T03:36:00Z", "mercredi 25 novembre 2026 à 4\u00a0h\u00a036"],
    ["2026-07-14T12:05:00Z", "mardi 14 juillet 2026 à 14\u00a0h\u00a005"],
    ["2026-12-31T23:00:00Z", "vendredi 1er janvier 2027 à 0\u00a0h\u00a000"],
  ];
  for (const [instant, shown] of dates) {
    it(`${instant} is ${shown}, in Paris`, () => {
      assert.equal(receptionDate(new Date(instant)), shown);
    });
  }
});
