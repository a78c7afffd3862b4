import assert from "node:assert/strict";
import { test } from "node:test";
import { isMobile } from "#association/phone-number.ts";
import { callAddress, isDialable } from "#lib/dialable.ts";

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

test("only a mobile number receives SMS, overseas too, and however its country code is written", () => {
  for (const mobile of [
    "06 12 34 56 78",
    "07 00 00 00 00",
    "+33 (0)6 12 34 56 78",
    "0033 6 12 34 56 78",
    "+262 692 00 00 00",
    "00 262 692 00 00 00",
  ])
    assert.ok(isMobile(mobile), mobile);
  for (const other of [
    "03 20 00 00 00",
    "0033 3 20 00 00 00",
    "+44 6123 456789",
    "3949",
    undefined,
  ])
    assert.ok(!isMobile(other), other);
});

test("emergency numbers can be dialled, and other short numbers cannot", () => {
  for (const number of ["15", "17", "18", "112", "115", "119", "116 117", "3114"])
    assert.ok(isDialable(number), number);
  for (const number of ["1", "16", "12", "120", "1151", "200"])
    assert.ok(!isDialable(number), number);
});
