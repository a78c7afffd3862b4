import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keptOf } from "../../src/application/core/kept.ts";
import { canSendNow, isSkipped } from "../../src/application/core/questions.ts";
import { isWanted } from "../../src/application/core/queue-seen.ts";
import { ADVISERS, draftOf, NOTHING, Page, REFERENCE, SAM } from "./application-core/one-page.ts";

const DAY = 24 * 60 * 60 * 1000;

describe("« Tout effacer »", () => {
  it("can be taken back: the same answers, the same reference", () => {
    const page = new Page({}, draftOf(SAM)).happen({ type: "erase" });
    assert.deepEqual(page.model.draft.answers, {});
    assert.equal(page.kept.draft, undefined);
    assert.equal(page.model.notice, "erased");
    page.happen({ type: "take-back" });
    assert.deepEqual(page.model.draft.answers, SAM);
    assert.equal(page.model.draft.reference, REFERENCE);
    assert.equal(page.model.state, "verifier");
  });

  it("is over once something new is typed", () => {
    const page = new Page({}, draftOf(SAM)).happen({ type: "erase" }).type({ prenom: "Lou" });
    page.happen({ type: "take-back" });
    assert.deepEqual(page.model.draft.answers, { prenom: "Lou" });
  });

  it("is told in the other tab", () => {
    const page = new Page({ step: "ville" }, draftOf(SAM));
    page.kept = NOTHING;
    page.happen({ type: "other-tab-wrote" });
    assert.equal(page.model.notice, "erased-elsewhere");
    assert.equal(page.model.state, "prenom");
    assert.deepEqual(page.model.draft.answers, {});
  });

  it("takes what waits out of the queue before it says so", () => {
    const waits = [{ reference: REFERENCE, version: 1_794_999_000_000, at: 0 }];
    const page = new Page({}, { ...draftOf(SAM), waits }).happen({ type: "erase" });
    assert.deepEqual(page.done, ["mark-waits", "unqueue"]);
    assert.equal(page.model.notice, undefined);
    page.happen({ type: "unqueued", reference: REFERENCE });
    assert.equal(page.model.notice, "erased");
    assert.deepEqual(page.kept.waits, []);
  });
});

describe("« Cet appareil est partagé »", () => {
  it("stays said after erasing, and for the next person", () => {
    const page = new Page({ isShared: true }).type(SAM).happen({ type: "erase" });
    assert.equal(page.model.keeping, "shared");
    const series = new Page({ isShared: true }, NOTHING, ADVISERS).type({ prenom: "Noé" });
    series.happen({ type: "next-person" });
    assert.equal(series.model.keeping, "shared");
  });

  it("said by a link erases and shows nothing of what another person has kept", () => {
    const kept = draftOf({ prenom: "Quelqu'un d'autre" });
    const page = new Page({ isShared: true }, kept).type(SAM).happen({ type: "erase" });
    assert.deepEqual(page.model.draft.answers, {});
    assert.deepEqual(page.kept.draft, kept.draft);
  });
});

describe("what another page brings", () => {
  it("fills what is empty, and never replaces what was typed", () => {
    const carried = { ville: "Lille", age: "16-25", structure: "Mission locale" };
    const page = new Page({ carried }, draftOf({ ville: "Roubaix", structure: "Mon éducatrice" }));
    assert.deepEqual(page.model.draft.answers, {
      ville: "Roubaix",
      structure: "Mon éducatrice",
      age: "16-25",
    });
  });

  it("does not name a town beside « Je ne sais pas »", () => {
    const page = new Page({ carried: { ville: "Lille" } }, draftOf({ ville_inconnue: "oui" }));
    assert.equal(page.model.draft.answers["ville"], undefined);
  });
});

describe("a device that is full", () => {
  it("says that the last words are not kept, and keeps again when it can", () => {
    const page = new Page({}, draftOf(SAM)).type({ ville: "Roubaix" });
    page.kept = draftOf(SAM);
    page.happen({ type: "kept", worked: false });
    assert.equal(page.model.keeping, "full");
    assert.equal(page.model.draft.answers["ville"], "Roubaix");
    page.happen({ type: "other-tab-wrote" });
    assert.equal(page.model.draft.answers["ville"], "Roubaix");
    page.type({ message: "Bonjour" }).happen({ type: "kept", worked: true });
    assert.equal(page.model.keeping, "kept");
    assert.equal(page.kept.draft?.answers["ville"], "Roubaix");
  });
});

describe("an application that waits", () => {
  const offline = (): Page =>
    new Page({ step: "verifier" }, draftOf(SAM)).happen(
      { type: "submitted" },
      { type: "no-network" },
    );
  const version = { reference: REFERENCE, version: 1_794_999_000_000 };

  it("is not called « pas envoyée » where an earlier try may have arrived", () => {
    const page = new Page({}, draftOf(SAM, { trying: true }));
    assert.equal(page.model.state, "on-ne-sait-pas");
    page.letWait(true, version);
    assert.equal(page.model.state, "a-renvoyer");
  });

  it("that this browser cannot keep: the offer goes, and it is said", () => {
    const page = offline().letWait(false, version);
    assert.equal(page.model.notice, "cannot-wait");
    assert.deepEqual(page.effects.at(-1), { type: "focus", on: "notice" });
    assert.deepEqual(page.kept.waits, []);
  });

  it("stays known where its correction cannot be kept: erasing takes it out of the queue", () => {
    const page = offline().letWait(true, version);
    page.happen({ type: "change", field: "ville" }).type({ ville: "Lille" });
    page.happen({ type: "submitted" }, { type: "submitted" }, { type: "no-network" });
    const corrected = { reference: REFERENCE, version: page.model.draft.at };
    page.letWait(false, corrected);
    assert.equal(page.model.notice, "cannot-wait");
    page.happen({ type: "erase" });
    assert.deepEqual(page.done, ["mark-waits", "unqueue"]);
  });

  it("stays known while its correction is put in its place", () => {
    const page = offline().letWait(true, version);
    page.happen({ type: "change", field: "ville" }).type({ ville: "Lille" });
    page.happen({ type: "submitted" }, { type: "submitted" }, { type: "no-network" });
    page.happen({ type: "wait" });
    page.happen({ type: "queue-seen", waiting: [version], arrived: [], verdicts: [] });
    assert.deepEqual(
      page.kept.waits.map((mark) => mark.version),
      [version.version, page.model.draft.at],
    );
  });

  it("stays known where another tab has put it there, and this one cannot put it once more", () => {
    const [one, other] = [offline(), offline()];
    one.letWait(true, version);
    other.kept = one.kept;
    other.letWait(false, version);
    assert.equal(other.model.state, "en-attente");
    other.happen({ type: "erase" });
    assert.deepEqual(other.done, ["mark-waits", "unqueue"]);
  });

  describe("while another tab erases it", () => {
    const erasing = (page: Page): Page => {
      page.now += 60_000;
      const leaving = { ...version, at: page.now, isLeaving: true } as const;
      page.kept = { ...page.kept, waits: [leaving] };
      return page;
    };

    it("is not put in again, to go out with that", () => {
      const page = erasing(offline()).happen({ type: "wait" });
      assert.equal(isWanted(page.kept.waits, version, page.now), false);
      page.happen({ type: "queued", worked: false, at: page.now, ...version });
      assert.equal(page.model.notice, "cannot-wait");
      assert.equal(page.kept.waits[0]?.isLeaving, true);
    });

    it("is still known to leave for whoever sees it there", () => {
      const page = erasing(offline());
      page.happen({ type: "queue-seen", waiting: [version], arrived: [], verdicts: [] });
      assert.equal(page.kept.waits[0]?.isLeaving, true);
    });

    it("waits on where that tab has crashed in between", () => {
      const page = erasing(offline());
      page.now += 60_000;
      page.happen({ type: "queue-seen", waiting: [version], arrived: [], verdicts: [] });
      assert.equal(page.kept.waits[0]?.isLeaving, undefined);
      page.happen({ type: "wait" });
      assert.equal(isWanted(page.kept.waits, version, page.now), true);
    });
  });

  it("that another tab is putting there too stays written down where this one could not", () => {
    const page = offline().happen({ type: "wait" });
    const since = { ...version, at: page.now + 1 };
    page.kept = { ...page.kept, waits: [since] };
    page.happen({ type: "queued", worked: false, at: page.now, ...version });
    assert.deepEqual(page.kept.waits, [since]);
  });

  it("and is evicted by the browser is told, to be sent again", () => {
    const page = offline().letWait(true, version);
    page.now += 60_000;
    page.happen({ type: "queue-seen", waiting: [], arrived: [], verdicts: [] });
    assert.equal(page.model.state, "on-ne-sait-pas");
    assert.equal(page.model.notice, "queue-lost");
    assert.deepEqual(page.model.draft.answers, SAM);
  });

  it("is told with its first name beside the next person's, which it does not hold up", () => {
    const waits = [{ reference: "LPN-AAAA-222", version: 5, at: 0 }];
    const page = new Page({}, { ...draftOf({ prenom: "Lou" }), waits });
    assert.equal(page.model.state, "prenom");
    const one = { reference: "LPN-AAAA-222", version: 5, at: 6, firstName: "Zoé" };
    page.happen({ type: "queue-seen", waiting: [], arrived: [one], verdicts: [] });
    assert.deepEqual(page.model.news, [one]);
    assert.equal(page.model.state, "prenom");
    assert.equal(page.model.draft.answers["prenom"], "Lou");
  });

  it("and is corrected goes under the same reference", () => {
    const page = offline().letWait(true, version);
    page.happen({ type: "change", field: "ville" }).type({ ville: "Lille" });
    const arrived = [{ ...version, at: 7, firstName: "Sam" }];
    page.happen({ type: "queue-seen", waiting: [], arrived, verdicts: [] });
    assert.equal(page.model.state, "ville");
    assert.equal(page.model.draft.reference, REFERENCE);
    assert.equal(page.model.receipt?.version, version.version);
    assert.equal(page.kept.draft?.answers["ville"], "Lille");
  });
});

describe("a send", () => {
  it("without the part that sends and without network is « pas de réseau », and can be tried again", () => {
    const page = new Page({ step: "verifier" }, draftOf(SAM)).happen(
      { type: "submitted" },
      { type: "no-network" },
    );
    assert.equal(page.model.state, "hors-ligne");
    page.happen({ type: "network-back" });
    assert.deepEqual([page.model.state, page.done], ["envoi", ["take-turn"]]);
  });

  it("that was told to this device as sent is not told as anything else after a crash", () => {
    const kept = draftOf(SAM);
    const sent = { reference: REFERENCE, version: kept.draft?.at ?? 0, at: 1_795_000_000_000 };
    const page = new Page({}, { ...kept, sent });
    assert.deepEqual(page.model.draft.answers, {});
    assert.equal(page.kept.draft, undefined);
    assert.deepEqual(page.model.receipt, sent);
  });
});

describe("the way to the end", () => {
  it("is open from the second question on, once what is needed is answered", () => {
    const page = new Page().type({ prenom: "Sam" });
    assert.equal(canSendNow(page.model), false);
    page.happen({ type: "submitted" });
    assert.equal(canSendNow(page.model), false);
    page.type({ telephone: "06 39 98 12 34" });
    assert.equal(canSendNow(page.model), true);
    page.happen({ type: "send-now" });
    assert.equal(page.model.state, "verifier");
  });

  it("asks about a slip before it goes there", () => {
    const page = new Page().type({ prenom: "Sam" }).happen({ type: "submitted" });
    page.type({ telephone: "06 39 98 12 3" }).happen({ type: "send-now" });
    assert.equal(page.model.state, "joindre");
    assert.equal(page.model.doubt?.field, "telephone");
    page.happen({ type: "doubt-answered", value: "06 39 98 12 3" });
    assert.equal(page.model.state, "verifier");
  });

  it("goes back a question: by the browser's own way where there is one", () => {
    const page = new Page({ step: "ville" }, draftOf(SAM)).happen({ type: "back" });
    assert.equal(page.model.state, "joindre");
    page.happen({ type: "submitted" }, { type: "back" });
    assert.deepEqual(page.done, ["go-back"]);
  });

  it("calls skipping what it is, while nothing is answered", () => {
    const page = new Page({ step: "reponse" }, draftOf(SAM));
    assert.equal(isSkipped(page.model), true);
    page.type({ contact: "sms" });
    assert.equal(isSkipped(page.model), false);
    page.type({ contact: "" });
    assert.equal(isSkipped(page.model), true);
    assert.equal(isSkipped(new Page().model), false);
  });
});

describe("what stands in storage", () => {
  const draft = { reference: REFERENCE, answers: { prenom: "Sam" }, at: 1_795_000_000_000 };
  const read = (stored: unknown, waits: unknown = undefined, later = 0): unknown =>
    keptOf({ draft: stored, sent: undefined, waits }, draft.at + later).draft;

  it("is kept for seven days after the last word; longer only while it waits", () => {
    assert.deepEqual(read(draft, undefined, 7 * DAY - 1), draft);
    assert.equal(read(draft, undefined, 7 * DAY), undefined);
    const waits = [{ reference: REFERENCE, version: draft.at, at: 0 }];
    assert.deepEqual(read(draft, waits, 30 * DAY), draft);
  });

  it("is nothing where somebody else wrote it", () => {
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

  it("of an older version of the site, which wrote `true`, still waits", () => {
    const { waits } = keptOf({ draft, sent: undefined, waits: true }, draft.at);
    assert.deepEqual(waits, [{ reference: REFERENCE, version: draft.at, at: 0 }]);
  });
});
