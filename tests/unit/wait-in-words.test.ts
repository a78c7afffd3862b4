import assert from "node:assert/strict";
import { test } from "node:test";
import { waitInWords } from "#application/view/later-view.ts";

test("the time until the next attempt is never said to be shorter than the service asked for", () => {
  for (const [minutes, words] of [
    [undefined, "dans quelques minutes"],
    [1, "dans une minute"],
    [60, "dans 60 minutes"],
    [61, "dans 2 heures"],
    [24 * 60, "dans 24 heures"],
    [24 * 60 + 1, "dans quelques jours"],
    [Infinity, "dans quelques jours"],
  ] as const)
    assert.equal(waitInWords(minutes), words);
});
