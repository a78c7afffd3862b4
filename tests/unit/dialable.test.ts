import assert from "node:assert/strict";
import { test } from "node:test";
import { callAddress } from "#lib/dialable.ts";

test("the link that calls a number contains no spaces, dots or « (0) », however the number is written", () => {
  for (const [written, called] of [
    ["03 20 00 00 00", "tel:0320000000"],
    ["03.20.00.00.00", "tel:0320000000"],
    ["+33 (0)3 20 00 00 00", "tel:+33320000000"],
    ["+33\u00a03\u202f20 00 00 00", "tel:+33320000000"],
    ["3949", "tel:3949"],
  ] as const)
    assert.equal(callAddress(written), called);
});
