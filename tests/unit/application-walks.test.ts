import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applicationForm } from "../../src/application/forms/application-form.ts";
import { referralForm } from "../../src/application/forms/referral-form.ts";
import { ADVISER_FIELD_NAMES } from "../../src/application/forms/referral-fields.ts";
import type { FormKind } from "../../src/application/core/model.ts";
import { walk } from "./application-walks/walk.ts";

const KINDS: readonly FormKind[] = [
  { declaration: applicationForm, start: "prenom", stays: [] },
  { declaration: referralForm, start: "orienter", stays: ADVISER_FIELD_NAMES },
];

/** How many walks; the CI workflow asks for more. */
const WALKS = Number(process.env["APPLICATION_WALKS"] ?? 10_000);

const choices = fc.array(fc.nat(2 ** 30), { minLength: 4, maxLength: 60, size: "max" });

describe("random walks of two tabs and a worker", () => {
  for (const kind of KINDS)
    it(`keep every law: ${kind.declaration.name}`, () => {
      fc.assert(
        fc.property(choices, (chosen) => {
          assert.deepEqual(walk(kind, chosen), []);
        }),
        { numRuns: WALKS / KINDS.length },
      );
    });
});
