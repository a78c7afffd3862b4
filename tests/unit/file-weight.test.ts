import assert from "node:assert/strict";
import { test } from "node:test";
import { weightInWords } from "#lib/file-weight.ts";

test("the size of a file is written in words", () => {
  for (const [bytes, words] of [
    [1, "1 Ko"],
    [48_213, "48 Ko"],
    [999_400, "999 Ko"],
    [999_700, "1 Mo"],
    [1_240_000, "1,2 Mo"],
  ] as const)
    assert.equal(weightInWords(bytes), words);
});
