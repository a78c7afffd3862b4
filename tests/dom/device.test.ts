import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { takeCarried } from "#application/view/carried.ts";
import { Device, deleteExpired } from "#application/view/device.ts";
import { isSharedDevice, rememberShared } from "#application/view/shared-device.ts";
import { placeInHistory, recordStep, stepInAddress } from "#application/view/steps-in-history.ts";
import { QUESTIONS } from "#application/core/journey.ts";
import { openPage } from "./page.ts";

const FORM = "https://www.exemple.fr/candidater/";
const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_795_000_000_000;
const draft = { reference: "LPN-7K4Q-2M9", answers: { prenom: "Sam" }, at: NOW - 6 * DAY };
let page: ReturnType<typeof openPage>;

describe("what the device keeps", () => {
  beforeEach(() => (page = openPage({ url: FORM })));
  afterEach(() => page.close());

  it("a stored draft is there for the next page, until it expires", () => {
    assert.equal(new Device("candidature").keepDraft(draft), true);
    assert.deepEqual(new Device("candidature").read(NOW).draft, draft);
    assert.equal(new Device("candidature").read(NOW + DAY).draft, undefined);
    assert.equal(new Device("orientation").read(NOW).draft, undefined);
  });

  it("drafts and receipts expire on time, whichever form's page is opened", () => {
    for (const name of ["candidature", "orientation"] as const) {
      new Device(name).keepDraft(draft);
      new Device(name).markSent({ reference: draft.reference, version: 1, at: draft.at });
    }
    deleteExpired(NOW);
    assert.equal(localStorage.length, 4);
    deleteExpired(NOW + DAY);
    assert.equal(localStorage.length, 0);
  });

  it("the list of the day is deleted the next day, whichever form's page is opened", () => {
    const at = new Date(NOW).setHours(9);
    const sent = { reference: draft.reference, at, firstName: "Zoé" };
    for (const list of [[sent], [null], "x"]) {
      localStorage.setItem("orientations-du-jour", JSON.stringify(list));
      deleteExpired(new Date(at).setHours(23));
      assert.equal(localStorage.length, list.includes(sent as never) ? 1 : 0);
      deleteExpired(new Date(at).setHours(24));
      assert.equal(localStorage.length, 0);
    }
  });

  it("a value of another shape, which another page has stored under the same key, is ignored", () => {
    const shapes = [
      { answers: null },
      { answers: ["Sam"] },
      { answers: { prenom: 1 } },
      { reference: [draft.reference] },
      { at: 1e300 },
      { at: String(NOW) },
    ].map((shape) => JSON.stringify({ ...draft, ...shape }));
    for (const other of ["{", "null", "[null]", "true", "7", ...shapes]) {
      localStorage.setItem("candidature", other);
      assert.equal(new Device("candidature").read(NOW).draft, undefined, other);
    }
    const version = { reference: draft.reference, version: NOW, at: NOW };
    for (const shape of [{ reference: [draft.reference] }, { version: 1e300 }, { at: null }]) {
      const other = { ...version, ...shape };
      localStorage.setItem("candidature-envoyee", JSON.stringify(other));
      localStorage.setItem("candidature-en-attente", JSON.stringify([other, null, version]));
      const { sent, waits } = new Device("candidature").read(NOW);
      assert.deepEqual({ sent, waits }, { sent: undefined, waits: [version] });
    }
  });

  it("a browser that refuses storage causes no error, and nothing is stored", () => {
    Object.defineProperty(globalThis, "localStorage", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
      configurable: true,
    });
    const device = new Device("candidature");
    assert.equal(device.keepDraft(draft), false);
    assert.deepEqual(device.read(NOW), {
      works: false,
      draft: undefined,
      sent: undefined,
      waits: [],
    });
  });
});

describe("a shared device", () => {
  afterEach(() => page.close());

  it("a device stays shared for the whole visit once a link has said so", () => {
    page = openPage({ url: `${FORM}?poste-partage` });
    assert.equal(isSharedDevice(), true);
    page.window.happyDOM.setURL(FORM);
    assert.equal(isSharedDevice(), true);
  });

  it("a device is shared or not as the person last chose, whatever an older address says", () => {
    page = openPage({ url: FORM });
    rememberShared(true);
    assert.equal(isSharedDevice(), true);
    assert.match(location.search, /poste-partage/);
    rememberShared(false);
    page.window.happyDOM.setURL(`${FORM}?poste-partage`);
    assert.equal(isSharedDevice(), false);
  });
});

describe("the address of the form and the storage of its tab", () => {
  afterEach(() => page.close());

  it("the address names a step of the form; an unknown name is ignored", () => {
    page = openPage({ url: FORM });
    assert.equal(stepInAddress(), undefined);
    for (const step of [...QUESTIONS, "verifier"] as const) {
      recordStep(step, { reviewing: true, depth: 2 }, false);
      assert.equal(stepInAddress(), step);
      assert.deepEqual(placeInHistory(), { reviewing: true, depth: 2 });
    }
    page.window.happyDOM.setURL(`${FORM}?etape=nimporte`);
    assert.equal(stepInAddress(), undefined);
  });

  it("the address passes on the name of an organisation, then no longer contains it", () => {
    const name = "Mission locale <b>&";
    page = openPage({ url: `${FORM}?structure=${encodeURIComponent(name)}` });
    assert.deepEqual(takeCarried(), { structure: name });
    assert.equal(location.href, FORM);
    assert.deepEqual(takeCarried(), {});
  });

  it("the storage of the tab passes on the valid answers of « Est-ce pour moi ? », once", () => {
    page = openPage({ url: FORM });
    const text = "ville=Lille&age=16-25&situation=roi&gout=oui&prenom=Autre";
    sessionStorage.setItem("est-ce-pour-moi", text);
    assert.deepEqual(takeCarried(), { ville: "Lille", age: "16-25" });
    assert.deepEqual(takeCarried(), {});
  });

  it("answers in the address alone are ignored, because anybody's link could contain some", () => {
    page = openPage({ url: `${FORM}#ville=Lille&age=16-25` });
    assert.deepEqual(takeCarried(), {});
  });

  it("the answers of « Est-ce pour moi ? » are read from the address if the browser refuses storage", () => {
    page = openPage({ url: `${FORM}#ville=Lille&age=16-25` });
    Object.defineProperty(globalThis, "sessionStorage", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
      configurable: true,
    });
    assert.deepEqual(takeCarried(), { ville: "Lille", age: "16-25" });
    assert.equal(location.href, FORM);
  });
});
