import assert from "node:assert/strict";
import { test } from "node:test";
import { newModel, type FormKind, type Model } from "#application/core/model.ts";
import { laterStep } from "#application/core/later-step.ts";
import { step } from "#application/core/step.ts";
import { ADVISER_FIELD_NAMES } from "#application/forms/adviser-field-names.ts";
import { referralForm } from "#application/forms/referral-form.ts";

test("for the next person, the focus moves to the fields about that person, not to the adviser's own fields", () => {
  const kind: FormKind = {
    declaration: referralForm,
    start: "orienter",
    stays: ADVISER_FIELD_NAMES,
    probableMistakes: () => [],
    laterStep,
  };
  const sent: Model = { ...newModel(kind), state: "envoyee", keeping: "kept" };
  const stored = { works: true, waits: [] };
  const { model, effects } = step(sent, {
    type: "next-person",
    now: 1_795_000_000_000,
    unusedReference: "LPN-7K4Q-2M9",
    stored,
  });
  assert.equal(model.state, "orienter");
  const focused = effects.filter(({ type }) => type === "focus");
  assert.deepEqual(focused, [{ type: "focus", on: "person" }]);
});
