import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FormKind } from "#application/core/model.ts";
import { QUESTIONS } from "#application/core/journey.ts";
import { sampleReferral } from "#application/forms/referral-fields.ts";
import { ADVISERS, draftOf, NOTHING, Page, SAM, YOUNG } from "./application-core/one-page.ts";

describe("an address with a step", () => {
  it("an address with a step opens any question, even before anything is answered", () => {
    for (const step of QUESTIONS) assert.equal(new Page({ step }).model.state, step);
  });

  it("an address with the check of the answers leads there if all answers are valid, otherwise to the first question without a valid answer", () => {
    assert.equal(new Page({ step: "verifier" }).model.state, "prenom");
    const named = new Page({ step: "verifier" }, draftOf({ prenom: "Sam" }));
    assert.equal(named.model.state, "joindre");
    assert.equal(new Page({ step: "verifier" }, draftOf(SAM)).model.state, "verifier");
  });
});

describe("« Modifier »", () => {
  it("« Modifier » opens the question, then leads back to the check of the answers", () => {
    const page = new Page({ step: "verifier" }, draftOf(SAM));
    page.happen({ type: "change", field: "ville" });
    assert.equal(page.model.state, "ville");
    page.type({ ville: "Roubaix" }).happen({ type: "submitted" });
    assert.equal(page.model.state, "verifier");
    assert.equal(page.stored.draft?.answers["ville"], "Roubaix");
  });

  it("« Modifier » leads back to the check of the answers after a reload too", () => {
    const page = new Page({ step: "ville", reviewing: true, depth: 1 }, draftOf(SAM));
    page.happen({ type: "submitted" });
    assert.equal(page.model.state, "verifier");
  });
});

describe("a probable typo", () => {
  const SHORT = "06 39 98 12 3";
  const asked = (): Page =>
    new Page({ step: "joindre" }, draftOf({ prenom: "Sam" }))
      .type({ telephone: SHORT })
      .happen({ type: "submitted" });

  it("a probable typo is asked about once, with the focus on the question, and is not an error", () => {
    const page = asked();
    assert.equal(page.model.state, "joindre");
    assert.deepEqual(page.effects.at(-1), { type: "focus", on: "mistake" });
    assert.deepEqual(page.model.faults, []);
    page.happen({ type: "mistake-answered", suggestion: undefined });
    assert.equal(page.model.state, "ville");
    page.happen(
      { type: "step-asked", step: "joindre", reviewing: false, depth: 1 },
      { type: "submitted" },
    );
    assert.equal(page.model.state, "ville");
    assert.equal(page.stored.draft?.answers["telephone"], SHORT);
  });

  it("a probable typo stays in the answer if the person goes on without changing it", () => {
    const page = asked().happen({ type: "submitted" });
    assert.equal(page.model.state, "ville");
    assert.equal(page.stored.draft?.answers["telephone"], SHORT);
  });

  it("a probable typo is asked about before sending if the typo check loaded late", () => {
    let hasCome = false;
    const late: FormKind = {
      ...YOUNG,
      probableMistakes: (answers) => (hasCome ? YOUNG.probableMistakes(answers) : undefined),
    };
    const page = new Page({ step: "joindre" }, draftOf({ prenom: "Sam" }), late);
    page.type({ telephone: SHORT }).happen({ type: "submitted" }, { type: "send-now" });
    assert.equal(page.model.state, "verifier");
    page.happen({ type: "submitted" });
    hasCome = true;
    page.happen({ type: "lock-taken" });
    assert.equal(page.model.state, "joindre");
    assert.equal(page.model.mistake?.field, "telephone");
    assert.ok(page.done.includes("release-lock"));
    assert.deepEqual(page.effects.at(-1), { type: "focus", on: "mistake" });
    page.happen({ type: "mistake-answered", suggestion: undefined });
    assert.equal(page.model.state, "verifier");
    page.happen({ type: "submitted" }, { type: "lock-taken" });
    assert.ok(page.done.includes("post"));
  });

  it("a probable typo is asked about before an adviser's single screen is sent, if the typo check loaded late", () => {
    let hasCome = false;
    const late: FormKind = {
      ...ADVISERS,
      probableMistakes: (answers) => (hasCome ? ADVISERS.probableMistakes(answers) : undefined),
    };
    const answers = { ...sampleReferral, telephone: SHORT };
    const page = new Page({}, draftOf(answers), late).happen({ type: "submitted" });
    assert.equal(page.model.state, "envoi");
    hasCome = true;
    page.happen({ type: "lock-taken" });
    assert.equal(page.model.state, "orienter");
    assert.equal(page.model.mistake?.field, "telephone");
    page.happen({ type: "mistake-answered", suggestion: undefined }, { type: "lock-taken" });
    assert.ok(page.done.includes("post"));
  });

  it("a probable typo is replaced by the suggestion or kept, as the person chooses", () => {
    const slip = (): Page =>
      new Page({ step: "joindre" }, draftOf({ prenom: "Sam" }))
        .type({ email: "sam@gmial.com" })
        .happen({ type: "submitted" });
    for (const suggestion of ["sam@gmail.com", undefined]) {
      const page = slip().happen({ type: "mistake-answered", suggestion });
      assert.equal(page.model.state, "ville");
      assert.equal(page.stored.draft?.answers["email"], suggestion ?? "sam@gmial.com");
    }
  });

  it("« Oui, c'est le bon » keeps a correction that the person has typed since being asked about the typo", () => {
    const page = asked().type({ telephone: SAM.telephone });
    page.happen({ type: "mistake-answered", suggestion: undefined });
    assert.equal(page.model.state, "ville");
    assert.equal(page.stored.draft?.answers["telephone"], SAM.telephone);
  });
});

describe("what was typed before the script loaded", () => {
  it("what was typed before the script loaded replaces stored answers; stored answers to other fields stay", () => {
    const stored = draftOf({ prenom: "Sam", contact: "appel", message: "gardé" });
    const page = new Page({ typed: [["contact", "sms"]], place: "typing-further" }, stored);
    assert.deepEqual(page.model.draft.answers, { prenom: "Sam", contact: "sms", message: "gardé" });
    assert.equal(page.stored.draft?.answers["contact"], "sms");
    assert.equal(page.model.state, "entier");
  });
});

describe("a shared device", () => {
  it("a shared device stores nothing that is typed, and offers no queueing", () => {
    const page = new Page({}, NOTHING).type({ prenom: "Sam" });
    assert.notEqual(page.stored.draft, undefined);
    page.happen({ type: "shared", isShared: true }).type({ telephone: SAM.telephone });
    assert.equal(page.stored.draft, undefined);
    page.happen(
      { type: "send-now" },
      { type: "step-asked", step: "verifier", reviewing: false, depth: 1 },
    );
    page.happen({ type: "submitted" }, { type: "no-network" }, { type: "wait" });
    assert.equal(page.model.state, "hors-ligne");
    assert.deepEqual([page.done, page.stored.waits], [[], []]);
  });

  it("a device stores again once the person says that it is not shared", () => {
    const page = new Page({ isShared: true }).type({ prenom: "Sam" });
    page.happen({ type: "shared", isShared: false }).type({ telephone: SAM.telephone });
    assert.deepEqual(page.stored.draft?.answers, SAM);
  });

  it("a shared device neither shows nor deletes the answers of an earlier person", () => {
    const stored = draftOf({ prenom: "Quelqu'un d'autre" });
    const page = new Page({ isShared: true }, stored).type({ prenom: "Sam" });
    assert.deepEqual(page.model.draft.answers, { prenom: "Sam" });
    assert.deepEqual(page.stored.draft, stored.draft);
  });
});
