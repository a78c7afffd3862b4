import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { Draft } from "#application/core/model.ts";
import { Device } from "#application/view/device.ts";
import { postedDraft, recordPosted } from "#application/view/posted-draft.ts";
import { rememberShared } from "#application/view/shared-device.ts";
import { openPage } from "./page.ts";

const NOW = 1_795_000_000_000;
const MINUTE = 60_000;
const posted = {
  reference: "LPN-7K4Q-2M9",
  answers: { prenom: "Zoé", conseiller_nom: "Claire" },
  at: NOW - 2 * MINUTE,
  posted: NOW - MINUTE,
};
let page: ReturnType<typeof openPage>;

describe("the advisers' thank-you page", () => {
  beforeEach(() => (page = openPage({ url: "https://www.exemple.fr/orienter/merci/" })));
  afterEach(() => page.close());

  const readAfter = (draft: Draft) => {
    const device = new Device("orientation");
    device.keepDraft(draft);
    const found = postedDraft(device, NOW);
    if (found) recordPosted(device, found, NOW);
    return new Device("orientation").read(NOW);
  };
  const expectUnchanged = (before: Draft): void => {
    const { draft, sent } = readAfter(before);
    assert.deepEqual({ draft, sent }, { draft: before, sent: undefined });
  };

  it("records as sent a draft that the browser has just submitted, and keeps the adviser's own answers", () => {
    const { draft, sent } = readAfter(posted);
    assert.deepEqual(draft?.answers, { conseiller_nom: "Claire" });
    assert.notEqual(draft.reference, posted.reference);
    assert.equal(draft.posted, undefined);
    assert.deepEqual(sent, { reference: posted.reference, version: posted.at, at: NOW });
  });

  it("deletes the draft if the adviser gave no answer of their own", () => {
    assert.equal(readAfter({ ...posted, answers: { prenom: "Zoé" } }).draft, undefined);
  });

  it("leaves a draft that was not submitted, or was submitted long ago: the page may be opened from a bookmark", () => {
    const { posted: _, ...unsent } = posted;
    expectUnchanged(unsent);
    expectUnchanged({ ...posted, posted: NOW - 60 * MINUTE });
  });

  it("changes nothing on a shared device", () => {
    rememberShared(true);
    expectUnchanged(posted);
  });
});

describe("the young people's thank-you page", () => {
  beforeEach(() => {
    page = openPage({
      html: `<section data-receipt data-screen="envoyee" hidden><p data-reference></p></section>`,
      url: "https://www.exemple.fr/candidater/merci/",
    });
  });
  afterEach(() => page.close());

  /** Loads the page, whose script runs each time. @returns the reference that the receipt shows; empty if it is hidden */
  async function load(): Promise<string> {
    const receipt = document.querySelector<HTMLElement>("[data-receipt]");
    assert.ok(receipt);
    receipt.hidden = true;
    loads += 1;
    await import(`${import.meta.resolve("#application/view/thanks.ts")}?${String(loads)}`);
    await import("#application/view/receipt.ts");
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    return receipt.hidden ? "" : receipt.textContent;
  }
  let loads = 0;

  it("shows the receipt of a draft that the browser has just submitted, after a reload too", async () => {
    const now = Date.now();
    const { reference } = posted;
    new Device("candidature").keepDraft({ reference, answers: {}, at: now, posted: now });
    assert.equal(await load(), reference);
    assert.equal(new Device("candidature").read(now).draft, undefined);
    assert.equal(await load(), reference);
  });
});
