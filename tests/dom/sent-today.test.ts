import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { SentToday } from "#application/view/sent-today.ts";
import { openPage } from "./page.ts";

describe("the list of the day", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => {
    page = openPage({ html: "<section data-sent-today hidden><ul data-sent-list></ul></section>" });
  });
  afterEach(() => page.close());

  it("the list of the day shows only valid entries, whatever else is stored under its key", () => {
    const sent = { reference: "LPN-7K4Q-3M9", at: Date.now(), firstName: "Zoé" };
    const strange = [null, 1, "x", [], {}, { at: Date.now() }, { ...sent, firstName: null }];
    for (const stored of [[null], strange, [...strange, sent]]) {
      localStorage.setItem("orientations-du-jour", JSON.stringify(stored));
      new SentToday(() => true).show();
      const shown = [...document.querySelectorAll("li")].map(({ textContent }) => textContent);
      assert.equal(shown.length, stored.includes(sent) ? 1 : 0);
      for (const line of shown) assert.match(line, /^LPN-7K4Q-3M9 – Zoé/);
    }
  });

  it("the list of the day drops the people of other days, and everybody if the device must store nothing", () => {
    const sent = { reference: "LPN-7K4Q-3M9", at: Date.now(), firstName: "Zoé" };
    const old = { ...sent, reference: "LPN-AAAA-222", at: sent.at - 24 * 60 * 60 * 1000 };
    const keptOf = (list: unknown, isKept: boolean): string | null => {
      localStorage.setItem("orientations-du-jour", JSON.stringify(list));
      new SentToday(() => isKept).open();
      return localStorage.getItem("orientations-du-jour");
    };
    assert.equal(keptOf([old, sent], true), JSON.stringify([sent]));
    assert.equal(keptOf([old], true), null);
    assert.equal(keptOf([sent], false), null);
  });
});
