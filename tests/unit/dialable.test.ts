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

test("only French mobile numbers are taken to receive SMS, overseas ones too, however their country code is written", () => {
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
    "03 20 06 12 34",
    "0033 3 20 00 00 00",
    "+44 6123 456789",
    "3949",
    undefined,
  ])
    assert.ok(!isMobile(other), other);
});

test("a complete number of France or of another country can be dialled; a number with a digit missing or too many, or with words, cannot", () => {
  for (const number of [
    "03 20 00 00 00",
    "03.20.00.00.00",
    "+33 (0)3 20 00 00 00",
    "0033 3 20 00 00 00",
    "+32 2 123 45 67",
    "0032 2 123 45 67",
  ])
    assert.ok(isDialable(number), number);
  for (const number of [
    "03 20 00 00 0",
    "03 20 00 00 00 0",
    "3 20 00 00 00",
    "+33 3 20 00 00 0",
    "+33 3 20 00 00 00 0",
    "+33 03 20 00 00 00",
    "+32 2 123",
    "+32 2 123 45 67 89 01 23 45",
    "03 20 00 00 00 (accueil)",
    "au 03 20 00 00 00",
    "",
  ])
    assert.ok(!isDialable(number), number);
});

test("of short numbers, only emergency numbers, 3xxx, 10xx, 116 xxx and 118 xxx can be dialled", () => {
  for (const number of [
    "15",
    "17",
    "18",
    "112",
    "115",
    "119",
    "116 117",
    "118 712",
    "3114",
    "1014",
  ])
    assert.ok(isDialable(number), number);
  for (const number of ["1", "16", "12", "120", "1151", "200", "99 115", "4114"])
    assert.ok(!isDialable(number), number);
});
