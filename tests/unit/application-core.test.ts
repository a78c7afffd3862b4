import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleReferral } from "#application/forms/referral-fields.ts";
import { questionsAsked } from "#application/core/journey.ts";
import { keptOf } from "#application/core/kept.ts";
import { circumstancesOf } from "#application/core/moves.ts";
import { canSendNow, isSkipped } from "#application/core/questions.ts";
import { isWanted } from "#application/core/queue-seen.ts";
import { ADVISERS, draftOf, NOTHING, Page, REFERENCE, SAM } from "./application-core/one-page.ts";

const DAY = 24 * 60 * 60 * 1000;

describe("« Tout effacer »", () => {
  it("« Tout effacer » can be undone: the same answers, the same reference", () => {
    const page = new Page({}, draftOf(SAM)).happen({ type: "erase" });
    assert.deepEqual(page.model.draft.answers, {});
    assert.equal(page.stored.draft, undefined);
    assert.equal(page.model.notice, "erased");
    page.happen({ type: "take-back" });
    assert.deepEqual(page.model.draft.answers, SAM);
    assert.equal(page.model.draft.reference, REFERENCE);
    assert.equal(page.model.state, "verifier");
  });

  it("« Tout effacer » can no longer be undone once something new is typed", () => {
    const page = new Page({}, draftOf(SAM)).happen({ type: "erase" }).type({ prenom: "Lou" });
    page.happen({ type: "take-back" });
    assert.deepEqual(page.model.draft.answers, { prenom: "Lou" });
  });

  it("« Tout effacer » in another tab empties this tab too, with a message", () => {
    const page = new Page({ step: "ville" }, draftOf(SAM));
    page.stored = NOTHING;
    page.happen({ type: "other-tab-wrote" });
    assert.equal(page.model.notice, "erased-elsewhere");
    assert.equal(page.model.state, "prenom");
    assert.deepEqual(page.model.draft.answers, {});
  });

  it("« Tout effacer » removes an application from the queue before the page says that all is erased", () => {
    const waits = [{ reference: REFERENCE, version: 1_794_999_000_000, at: 0 }];
    const page = new Page({}, { ...draftOf(SAM), waits }).happen({ type: "erase" });
    assert.deepEqual(page.done, ["mark-waits", "unqueue"]);
    assert.equal(page.model.notice, undefined);
    page.happen({ type: "unqueued", reference: REFERENCE });
    assert.equal(page.model.notice, "erased");
    assert.deepEqual(page.stored.waits, []);
  });
});

describe("« Cet appareil est partagé »", () => {
  it("the choice « Cet appareil est partagé » stays set after erasing, and for the next person", () => {
    const page = new Page({ isShared: true }).type(SAM).happen({ type: "erase" });
    assert.equal(page.model.keeping, "shared");
    const series = new Page({ isShared: true }, NOTHING, ADVISERS).type({ prenom: "Noé" });
    series.happen({ type: "next-person" });
    assert.equal(series.model.keeping, "shared");
  });

  it("a page opened with « Cet appareil est partagé » already set neither shows nor erases another person's answers", () => {
    const stored = draftOf({ prenom: "Quelqu'un d'autre" });
    const page = new Page({ isShared: true }, stored).type(SAM).happen({ type: "erase" });
    assert.deepEqual(page.model.draft.answers, {});
    assert.deepEqual(page.stored.draft, stored.draft);
  });
});

describe("the links within the advisers' page", () => {
  it("a link to a source changes nothing in the form, and does not move the focus into the form", () => {
    const link = { type: "step-asked", step: undefined, reviewing: false, depth: 0 } as const;
    const page = new Page({}, NOTHING, ADVISERS).happen(link);
    assert.deepEqual(page.done, []);
    const stored = draftOf({ ...sampleReferral });
    const offline = new Page({}, stored, ADVISERS).happen(
      { type: "submitted" },
      { type: "no-network" },
      link,
    );
    assert.equal(offline.model.state, "hors-ligne");
  });
});

describe("answers from another page", () => {
  it("answers from another page fill empty fields, and never replace what was typed", () => {
    const carried = { ville: "Lille", age: "16-25", structure: "Mission locale" };
    const page = new Page({ carried }, draftOf({ ville: "Roubaix", structure: "Mon éducatrice" }));
    assert.deepEqual(page.model.draft.answers, {
      ville: "Roubaix",
      structure: "Mon éducatrice",
      age: "16-25",
    });
  });

  it("new answers of « Est-ce pour moi ? » replace its earlier answers, but not a town typed in the form", () => {
    const first = { age: "moins-de-16", situation: "ecole", ville_inconnue: "oui" };
    const second = { age: "16-25", ville: "Lille" };
    const again = new Page({ carried: second }, new Page({ carried: first }).stored);
    const { age, situation, ville, ville_inconnue } = again.model.draft.answers;
    assert.deepEqual([age, situation, ville, ville_inconnue], ["16-25", "ecole", "Lille", ""]);
    const { stored } = new Page({ carried: { age: "16-25" } }).type({ ville: "Roubaix" });
    assert.equal(new Page({ carried: second }, stored).model.draft.answers["ville"], "Roubaix");
    const typed = new Page({ carried: second, typed: [["ville", "Roubaix"]] }, again.stored);
    assert.equal(typed.model.draft.answers["ville"], "Roubaix");
    const changed = new Page({}, again.stored).type({ ville: "Roubaix" });
    const kept = new Page({ carried: second }, changed.stored);
    assert.equal(kept.model.draft.answers["ville"], "Roubaix");
  });

  it("a town typed before the script loaded is not replaced when « Est-ce pour moi ? » hands over another one later", () => {
    const known = new Page({ carried: { age: "16-25", ville: "Lille" } });
    const typed = new Page({ typed: [["ville", "Roubaix"]] }, known.stored);
    const again = new Page({ carried: { age: "16-25", ville: "Marseille" } }, typed.stored);
    assert.equal(again.model.draft.answers["ville"], "Roubaix");
  });

  it("a town from another page is not filled in if the stored answer is « Je ne sais pas »", () => {
    const page = new Page({ carried: { ville: "Lille" } }, draftOf({ ville_inconnue: "oui" }));
    assert.equal(page.model.draft.answers["ville"], undefined);
  });

  it("the form does not ask for the town if « Est-ce pour moi ? » has handed it over, even if only the second time", () => {
    const { stored } = new Page({ carried: { age: "16-25" } });
    const again = new Page({ carried: { age: "16-25", ville: "Lille" } }, stored);
    assert.equal(again.model.draft.answers["ville"], "Lille");
    assert.ok(!questionsAsked(circumstancesOf(again.model)).includes("ville"));
  });

  it("the form does not ask for a town that « Est-ce pour moi ? » has handed over, but keeps the question if the town was typed in the form", () => {
    const isAsked = ({ model }: Page): boolean =>
      questionsAsked(circumstancesOf(model)).includes("ville");
    const known = new Page({ carried: { age: "16-25", ville: "Lille" } });
    assert.equal(isAsked(known), false);
    const { draft } = known.stored;
    assert.ok(draft);
    const posted = new Page({}, { ...known.stored, draft: { ...draft, posted: 1 } });
    assert.equal(isAsked(posted), false, "after a native submission");
    const typed = new Page({ carried: { age: "16-25" }, step: "ville" }).type({ ville: "Lille" });
    assert.equal(isAsked(typed), true);
  });
});

describe("a full device", () => {
  it("on a full device the page says that the last edit is not stored, and stores again when it can", () => {
    const page = new Page({}, draftOf(SAM)).type({ ville: "Roubaix" });
    page.stored = draftOf(SAM);
    page.happen({ type: "stored", worked: false });
    assert.equal(page.model.keeping, "full");
    assert.equal(page.model.draft.answers["ville"], "Roubaix");
    page.happen({ type: "other-tab-wrote" });
    assert.equal(page.model.draft.answers["ville"], "Roubaix");
    page.type({ message: "Bonjour" }).happen({ type: "stored", worked: true });
    assert.equal(page.model.keeping, "kept");
    assert.equal(page.stored.draft?.answers["ville"], "Roubaix");
  });

  it("on a full device, what was typed before the script loaded is not replaced by the stored answer", () => {
    const stored = draftOf({ ...SAM, ville: "Lille" });
    const page = new Page({ typed: [["ville", "Roubaix"]] }, stored);
    page.stored = stored;
    page.happen({ type: "stored", worked: false }).type({ message: "Bonjour" });
    assert.equal(page.model.draft.answers["ville"], "Roubaix");
  });
});

describe("a queued application", () => {
  const offline = (): Page =>
    new Page({ step: "verifier" }, draftOf(SAM)).happen(
      { type: "submitted" },
      { type: "no-network" },
    );
  const version = { reference: REFERENCE, version: 1_794_999_000_000 };

  it("a queued application is « a-renvoyer », not « en-attente », if an earlier attempt may have arrived", () => {
    const page = new Page({}, draftOf(SAM, { trying: true }));
    assert.equal(page.model.state, "on-ne-sait-pas");
    page.letWait(true, version);
    assert.equal(page.model.state, "a-renvoyer");
  });

  it("an application that this browser cannot queue is not marked as queued, and a message says so", () => {
    const page = offline().letWait(false, version);
    assert.equal(page.model.notice, "cannot-wait");
    assert.deepEqual(page.effects.at(-1), { type: "focus", on: "notice" });
    assert.deepEqual(page.stored.waits, []);
  });

  it("an application stays marked as queued if its correction cannot be queued, so that erasing removes it", () => {
    const page = offline().letWait(true, version);
    page.happen({ type: "change", field: "ville" }).type({ ville: "Lille" });
    page.happen({ type: "submitted" }, { type: "submitted" }, { type: "no-network" });
    const corrected = { reference: REFERENCE, version: page.model.draft.at };
    page.letWait(false, corrected);
    assert.equal(page.model.notice, "cannot-wait");
    page.happen({ type: "erase" });
    assert.deepEqual(page.done, ["mark-waits", "unqueue"]);
  });

  it("an application stays marked as queued while its correction replaces it", () => {
    const page = offline().letWait(true, version);
    page.happen({ type: "change", field: "ville" }).type({ ville: "Lille" });
    page.happen({ type: "submitted" }, { type: "submitted" }, { type: "no-network" });
    page.happen({ type: "wait" });
    page.happen({ type: "queue-seen", waiting: [version], arrived: [], verdicts: [] });
    assert.deepEqual(
      page.stored.waits.map((mark) => mark.version),
      [version.version, page.model.draft.at],
    );
  });

  it("an application queued by another tab stays marked as queued if this tab cannot queue it again", () => {
    const [one, other] = [offline(), offline()];
    one.letWait(true, version);
    other.stored = one.stored;
    other.letWait(false, version);
    assert.equal(other.model.state, "en-attente");
    other.happen({ type: "erase" });
    assert.deepEqual(other.done, ["mark-waits", "unqueue"]);
  });

  describe("while another tab erases it", () => {
    const erasing = (page: Page): Page => {
      page.now += 60_000;
      const leaving = { ...version, at: page.now, isLeaving: true } as const;
      page.stored = { ...page.stored, waits: [leaving] };
      return page;
    };

    it("an application that another tab erases is not queued again, since that tab would remove it", () => {
      const page = erasing(offline()).happen({ type: "wait" });
      assert.equal(isWanted(page.stored.waits, version, page.now), false);
      page.happen({ type: "queued", worked: false, at: page.now, ...version });
      assert.equal(page.model.notice, "cannot-wait");
      assert.equal(page.stored.waits[0]?.isLeaving, true);
    });

    it("an application that another tab erases stays marked as leaving, even if it is still in the queue", () => {
      const page = erasing(offline());
      page.happen({ type: "queue-seen", waiting: [version], arrived: [], verdicts: [] });
      assert.equal(page.stored.waits[0]?.isLeaving, true);
    });

    it("an application stays queued if the erasing tab crashed before removing it", () => {
      const page = erasing(offline());
      page.now += 60_000;
      page.happen({ type: "queue-seen", waiting: [version], arrived: [], verdicts: [] });
      assert.equal(page.stored.waits[0]?.isLeaving, undefined);
      page.happen({ type: "wait" });
      assert.equal(isWanted(page.stored.waits, version, page.now), true);
    });
  });

  it("an application that another tab is queueing too keeps its mark if this tab could not queue it", () => {
    const page = offline().happen({ type: "wait" });
    const since = { ...version, at: page.now + 1 };
    page.stored = { ...page.stored, waits: [since] };
    page.happen({ type: "queued", worked: false, at: page.now, ...version });
    assert.deepEqual(page.stored.waits, [since]);
  });

  it("a queued application that the browser evicts is reported, to be sent again", () => {
    const page = offline().letWait(true, version);
    page.now += 60_000;
    page.happen({ type: "queue-seen", waiting: [], arrived: [], verdicts: [] });
    assert.equal(page.model.state, "on-ne-sait-pas");
    assert.equal(page.model.notice, "queue-lost");
    assert.deepEqual(page.model.draft.answers, SAM);
  });

  it("an earlier person's sent application is reported by first name; the next person's answers stay", () => {
    const waits = [{ reference: "LPN-AAAA-222", version: 5, at: 0 }];
    const page = new Page({}, { ...draftOf({ prenom: "Lou" }), waits });
    assert.equal(page.model.state, "prenom");
    const one = { reference: "LPN-AAAA-222", version: 5, at: 6, firstName: "Zoé" };
    page.happen({ type: "queue-seen", waiting: [], arrived: [one], verdicts: [] });
    assert.deepEqual(page.model.news, [one]);
    assert.equal(page.model.state, "prenom");
    assert.equal(page.model.draft.answers["prenom"], "Lou");
  });

  it("a correction keeps the reference of the queued application, even if the queue has sent the older version meanwhile", () => {
    const page = offline().letWait(true, version);
    page.happen({ type: "change", field: "ville" }).type({ ville: "Lille" });
    const arrived = [{ ...version, at: 7, firstName: "Sam" }];
    page.happen({ type: "queue-seen", waiting: [], arrived, verdicts: [] });
    assert.equal(page.model.state, "ville");
    assert.equal(page.model.draft.reference, REFERENCE);
    assert.equal(page.model.receipt?.version, version.version);
    assert.equal(page.stored.draft?.answers["ville"], "Lille");
  });
});

describe("an attempt to send", () => {
  it("an attempt to send without network leads to « hors-ligne », and another starts when the network is back", () => {
    const page = new Page({ step: "verifier" }, draftOf(SAM)).happen(
      { type: "submitted" },
      { type: "no-network" },
    );
    assert.equal(page.model.state, "hors-ligne");
    page.happen({ type: "network-back" });
    assert.deepEqual([page.model.state, page.done], ["envoi", ["take-lock"]]);
  });

  it("an application that this device recorded as sent is still reported as sent after a crash", () => {
    const stored = draftOf(SAM);
    const sent = { reference: REFERENCE, version: stored.draft?.at ?? 0, at: 1_795_000_000_000 };
    const page = new Page({}, { ...stored, sent });
    assert.deepEqual(page.model.draft.answers, {});
    assert.equal(page.stored.draft, undefined);
    assert.deepEqual(page.model.receipt, sent);
  });
});

describe("the buttons of a question", () => {
  it("a button offers the check of the answers from the second question on, once the required fields are filled in", () => {
    const page = new Page().type({ prenom: "Sam" });
    assert.equal(canSendNow(page.model), false);
    page.happen({ type: "submitted" });
    assert.equal(canSendNow(page.model), false);
    page.type({ telephone: "06 39 98 12 34" });
    assert.equal(canSendNow(page.model), true);
    page.happen({ type: "send-now" });
    assert.equal(page.model.state, "verifier");
  });

  it("the button to the check of the answers asks about a typo first", () => {
    const page = new Page().type({ prenom: "Sam" }).happen({ type: "submitted" });
    page.type({ telephone: "06 39 98 12 3" }).happen({ type: "send-now" });
    assert.equal(page.model.state, "joindre");
    assert.equal(page.model.mistake?.field, "telephone");
    page.happen({ type: "mistake-answered", suggestion: undefined });
    assert.equal(page.model.state, "verifier");
  });

  it("« Revenir » goes back a question, through the browser's history if possible", () => {
    const page = new Page({ step: "ville" }, draftOf(SAM)).happen({ type: "back" });
    assert.equal(page.model.state, "joindre");
    page.happen({ type: "submitted" }, { type: "back" });
    assert.deepEqual(page.done, ["go-back"]);
  });

  it("an optional question without an answer shows « Passer » instead of « Continuer »", () => {
    const page = new Page({ step: "reponse" }, draftOf(SAM));
    assert.equal(isSkipped(page.model), true);
    page.type({ contact: "sms" });
    assert.equal(isSkipped(page.model), false);
    page.type({ contact: "" });
    assert.equal(isSkipped(page.model), true);
    assert.equal(isSkipped(new Page().model), false);
  });
});

describe("what is in storage", () => {
  const draft = { reference: REFERENCE, answers: { prenom: "Sam" }, at: 1_795_000_000_000 };
  const read = (stored: unknown, waits: unknown = undefined, later = 0): unknown =>
    keptOf({ draft: stored, sent: undefined, waits }, draft.at + later).draft;

  it("a draft is kept for seven days after the last edit; longer only while it is queued", () => {
    assert.deepEqual(read(draft, undefined, 7 * DAY - 1), draft);
    assert.equal(read(draft, undefined, 7 * DAY), undefined);
    const waits = [{ reference: REFERENCE, version: draft.at, at: 0 }];
    assert.deepEqual(read(draft, waits, 30 * DAY), draft);
  });

  it("stored data with a wrong shape is ignored", () => {
    for (const other of [
      null,
      [null],
      "x",
      { ...draft, reference: "<b>" },
      { ...draft, answers: null },
      { ...draft, answers: { prenom: 5 } },
      { ...draft, at: "now" },
    ])
      assert.equal(read(other), undefined);
    assert.deepEqual(keptOf({ draft: null, sent: [null], waits: [null] }, 0).waits, []);
  });

  it("`true`, which an older release stored for a queued application, is still read as queued", () => {
    const { waits } = keptOf({ draft, sent: undefined, waits: true }, draft.at);
    assert.deepEqual(waits, [{ reference: REFERENCE, version: draft.at, at: 0 }]);
  });
});
