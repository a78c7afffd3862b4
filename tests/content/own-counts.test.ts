/** The numbers of schools and courses that list pages announce: « Nos cinq formations ». */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ownCountFaults } from "#content-check/numbers/own-counts.ts";
import { entry } from "./fixtures.ts";

const LIST = entry("lists", "formations", {});
const FILES = [LIST, ...["a", "b", "c"].map((id) => entry("programs", id, {}))];

/** What the rule says of a text of a list page, if there are three courses and no school. */
const saidOf = (text: string): string[] =>
  ownCountFaults([{ file: LIST, passages: [{ text, line: 1 }] }], FILES).map(({ fault }) => fault);

test("another number than that of all entries is reported", () => {
  for (const text of [
    "Nos quatre formations en un coup d'œil.",
    "Nos 4 formations te montrent le métier.",
    "Regarde nos deux formations.",
    "Nos deux écoles forment au métier.",
  ])
    assert.equal(saidOf(text).length, 1, text);
});

test("the number of all entries, and of only some of them, is accepted", () => {
  for (const text of [
    "Nos trois formations en un coup d'œil.",
    "Nos deux formations de fibre mènent au même métier.",
    "Nos deux écoles d'aujourd'hui sont près de Paris.",
    "Nos 2 écoles en Île-de-France forment au métier.",
    "Nos deux écoles ouvertes forment au métier.",
    "Nos deux formations qui mènent à un titre sont longues.",
  ])
    assert.deepEqual(saidOf(text), []);
});
