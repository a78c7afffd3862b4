import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutWithheld } from "#lib/basis.ts";

test("withheld facts are removed from the fields and lists of an entry, and nothing else is", () => {
  const told = { role: "Porte la formation", basis: "stated", sources: ["s1"] };
  const entry = {
    name: "Un partenaire",
    engagements: [{ ...told, basis: "withheld" }, told],
    sources: ["s1"],
    opened: { value: "2020", basis: "deduced" },
    closed: { value: "2023", basis: "withheld" },
  };
  assert.deepEqual(withoutWithheld(entry), {
    name: "Un partenaire",
    engagements: [told],
    sources: ["s1"],
    opened: { value: "2020", basis: "deduced" },
  });
  assert.equal(entry.engagements.length, 2, "the entry itself stays as it was");
});
