import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cause, Verdict } from "#application/delivery/verdict.ts";
import { ADVISERS, draftOf, Page, REFERENCE, SAM } from "./application-core/one-page.ts";

const VERSION = { reference: REFERENCE, version: 1_794_999_000_000 };
const UNKNOWN: Verdict = { kind: "unknown" };
const SENT: Verdict = { kind: "sent" };
const refusal = (cause: Cause, faults: { field: string; message: string }[] = []): Verdict => ({
  kind: "not-sent",
  cause,
  faults,
});

const ready = (more = {}): Page => new Page({ step: "verifier" }, draftOf(SAM, more));
/** Sends the answers of the page, then lets this verdict arrive. */
const receive = (page: Page, verdict: Verdict): Page =>
  page.happen(
    { type: "submitted" },
    { type: "lock-taken" },
    { type: "answered", verdict, ...VERSION },
  );

describe("an attempt to send", () => {
  it("an application is sent once, however often the button is pressed", () => {
    const page = ready().happen({ type: "submitted" });
    assert.deepEqual(page.done, ["take-lock"]);
    page.happen({ type: "submitted" });
    assert.deepEqual([page.model.state, page.done], ["envoi", []]);
    page.happen({ type: "lock-taken" });
    assert.deepEqual(page.done, ["store", "post"]);
    page.happen({ type: "submitted" });
    assert.deepEqual(page.done, []);
    page.happen({ type: "lock-taken" });
    assert.deepEqual(page.done, ["release-lock"]);
  });

  it("each reason for a refusal is reported, and the next attempt has the same reference", () => {
    for (const cause of ["too-long", "busy", "closed", "failing"] as const) {
      const page = receive(ready(), refusal(cause));
      assert.equal(page.model.state, "pas-envoyee");
      assert.equal(page.model.refusal?.cause, cause);
      assert.deepEqual(page.stored.draft?.answers, SAM);
      page.happen({ type: "submitted" }, { type: "lock-taken" });
      assert.deepEqual(page.effects.at(-1), { type: "post", ...VERSION, answers: SAM });
    }
  });

  it("an attempt without a response is unknown, even if a later attempt is refused", () => {
    const page = receive(ready(), UNKNOWN);
    assert.equal(page.model.state, "on-ne-sait-pas");
    receive(page, refusal("failing"));
    assert.equal(page.model.state, "on-ne-sait-pas");
    assert.equal(page.model.draft.reference, REFERENCE);
    receive(page, SENT);
    assert.equal(page.model.state, "envoyee");
    assert.equal(page.stored.draft, undefined);
  });

  it("an attempt is unknown if the page was closed or reloaded before the response", () => {
    const page = ready().happen({ type: "submitted" }, { type: "lock-taken" });
    assert.equal(new Page({ step: "verifier" }, page.stored).model.state, "on-ne-sait-pas");
  });

  it("an attempt is not interrupted by Back, and its response is shown", () => {
    const page = ready().happen(
      { type: "submitted" },
      { type: "lock-taken" },
      { type: "step-asked", step: "message", reviewing: false, depth: 0 },
    );
    assert.equal(page.model.state, "envoi");
    page.happen({ type: "answered", verdict: refusal("failing"), ...VERSION });
    assert.equal(page.model.state, "pas-envoyee");
  });

  it("a refused answer leads to its question, then to the check of the answers, and can be sent again", () => {
    const errors = [{ field: "telephone", message: "Ce numéro n’existe pas." }];
    const page = receive(ready(), refusal("refused", errors));
    assert.equal(page.model.state, "joindre");
    assert.deepEqual(
      page.model.faults.map(({ message }) => message),
      ["Ce numéro n’existe pas."],
    );
    assert.deepEqual(page.effects.at(-1), { type: "focus", on: "faults" });
    page.type({ telephone: "06 39 98 12 35" }).happen({ type: "submitted" });
    assert.equal(page.model.state, "verifier");
    page.happen({ type: "submitted" }, { type: "lock-taken" });
    const [post] = page.effects.filter(({ type }) => type === "post");
    assert.equal(post?.type === "post" && post.answers["telephone"], "06 39 98 12 35");
    assert.equal(post?.type === "post" && post.reference, REFERENCE);
  });

  it("an attempt that succeeded in another tab is shown in this tab, without going to the thank-you page", () => {
    const page = new Page({ step: "message" }, draftOf(SAM));
    page.stored = { ...page.stored, draft: undefined, sent: { ...VERSION, at: page.now } };
    page.happen({ type: "other-tab-wrote" });
    assert.equal(page.model.state, "envoyee");
    assert.equal(page.model.receipt?.reference, REFERENCE);
    assert.ok(!page.done.includes("go-to-thanks"));
  });

  it("a native submission is unknown if the form is opened again before the thank-you page has confirmed it", () => {
    const page = ready().happen({ type: "submitted" }, { type: "no-sender" });
    assert.deepEqual(page.done, ["store", "post-natively"]);
    assert.notEqual(page.stored.draft?.posted, undefined);
    assert.equal(new Page({}, page.stored).model.state, "on-ne-sait-pas");
  });
});

describe("a queued application", () => {
  const waiting = (kind?: typeof ADVISERS): Page => {
    const answers = kind
      ? {
          ...SAM,
          conseiller_structure: "Mission locale",
          conseiller_contact: "a@example.org",
          accord: "oui",
        }
      : SAM;
    return new Page(kind ? {} : { step: "verifier" }, draftOf(answers), kind)
      .happen({ type: "submitted" }, { type: "no-network" })
      .letWait(true, VERSION);
  };
  const inQueue = [{ ...VERSION, tried: false }];

  it("a queued application that is refused is reported with the reason", () => {
    const page = waiting();
    assert.equal(page.model.state, "en-attente");
    const verdicts = [{ ...VERSION, verdict: refusal("busy") }];
    page.happen({ type: "queue-seen", waiting: inQueue, arrived: [], verdicts });
    assert.equal(page.model.state, "pas-envoyee");
    assert.equal(page.model.refusal?.cause, "busy");
  });

  it("a queued application that may have arrived is never reported as refused", () => {
    const page = waiting();
    const tried = [{ ...VERSION, tried: true }];
    const verdicts = [{ ...VERSION, verdict: refusal("busy") }];
    page.happen({ type: "queue-seen", waiting: tried, arrived: [], verdicts });
    assert.equal(page.model.state, "on-ne-sait-pas");
  });

  it("a queued application does not stop an adviser from beginning the form for the next person", () => {
    const page = waiting(ADVISERS);
    assert.equal(page.model.state, "en-attente");
    page.happen({ type: "next-person" });
    assert.equal(page.model.state, "orienter");
    assert.equal(page.model.draft.answers["conseiller_structure"], "Mission locale");
    assert.equal(page.model.draft.answers["prenom"], undefined);
    assert.notEqual(page.model.draft.reference, REFERENCE);
    const arrived = [{ ...VERSION, at: page.now, firstName: "Noé" }];
    page.happen({ type: "queue-seen", waiting: [], arrived, verdicts: [] });
    assert.equal(page.model.state, "orienter");
    assert.ok(page.done.includes("list-sent"));
  });

  it("while the page sends a changed version, the news that the queued version has arrived does not end the sending", () => {
    const page = waiting().happen({ type: "change", field: "ville" }).type({ ville: "Lille" });
    page.happen({ type: "submitted" }, { type: "submitted" }, { type: "lock-taken" });
    const arrived = [{ ...VERSION, at: page.now, firstName: "Sam" }];
    page.happen({ type: "queue-seen", waiting: [], arrived, verdicts: [] });
    assert.equal(page.model.state, "envoi");
    const { at: version } = page.model.draft;
    assert.notEqual(version, VERSION.version);
    page.happen({ type: "answered", verdict: SENT, reference: REFERENCE, version });
    assert.equal(page.model.state, "envoyee");
  });
});
