import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
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

  const readAfter = (draft: typeof posted | Omit<typeof posted, "posted">) => {
    const device = new Device("orientation");
    device.keepDraft(draft);
    const found = postedDraft(device, NOW);
    if (found) recordPosted(device, found, NOW);
    return new Device("orientation").read(NOW);
  };

  it("records as sent a draft that the browser has just submitted, and keeps the adviser's own answers", () => {
    const { draft, sent } = readAfter(posted);
    assert.deepEqual(draft?.answers, { conseiller_nom: "Claire" });
    assert.notEqual(draft.reference, posted.reference);
    assert.equal(draft.posted, undefined);
    assert.deepEqual(sent, { reference: posted.reference, version: posted.at, at: NOW });
  });

  it("deletes the draft if the adviser gave no answer of their own", () => {
    assert.equal(readAfter({ ...posted, answers: { prenom: "Zoé" } as never }).draft, undefined);
  });

  it("leaves a draft that was not submitted, or was submitted long ago: the page may be opened from a bookmark", () => {
    const { posted: _, ...unsent } = posted;
    assert.deepEqual(readAfter(unsent).draft, unsent);
    const old = { ...posted, posted: NOW - 60 * MINUTE };
    assert.deepEqual(readAfter(old).draft, old);
  });

  it("writes nothing on a shared device", () => {
    rememberShared(true);
    assert.deepEqual(readAfter(posted).draft, posted);
  });
});
