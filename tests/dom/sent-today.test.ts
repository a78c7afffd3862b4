import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import type { Keeping } from "#application/core/model.ts";
import { SentToday } from "#application/view/sent-today.ts";
import { openPage } from "./page.ts";

const KEY = "orientations-du-jour";
const HTML = `<section data-sent-today hidden><ul data-sent-list></ul>
  <button type="button" data-erase-list>Effacer la liste</button></section>`;
const DAY = 24 * 60 * 60 * 1000;

describe("the list of the day", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => {
    page = openPage({ html: HTML });
  });
  afterEach(async () => {
    mock.timers.reset();
    await page.close();
  });

  const zoe = { reference: "LPN-7K4Q-3M9", at: Date.now(), firstName: "Zoé" };
  const ali = { ...zoe, reference: "LPN-AAAA-222", firstName: "Ali" };
  const open = (keeping: Keeping = "kept"): SentToday => {
    const list = new SentToday(() => keeping);
    list.open();
    return list;
  };
  const stored = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? "[]");
  const shown = (): string[] =>
    [...document.querySelectorAll("li")].map(({ textContent }) => textContent);

  it("the list of the day shows only valid entries, whatever else is stored under its key", () => {
    const strange = [null, 1, "x", [], {}, { at: Date.now() }, { ...zoe, firstName: null }];
    for (const list of [[null], strange, [...strange, zoe]]) {
      localStorage.setItem(KEY, JSON.stringify(list));
      open();
      assert.equal(shown().length, list.includes(zoe) ? 1 : 0);
      for (const line of shown()) assert.match(line, /^LPN-7K4Q-3M9 – Zoé/);
    }
  });

  it("the list of the day drops the people of other days, and everybody if the device is shared", () => {
    const old = { ...ali, at: zoe.at - DAY };
    const keptOf = (list: unknown, keeping: Keeping): unknown => {
      localStorage.setItem(KEY, JSON.stringify(list));
      open(keeping);
      return stored();
    };
    assert.deepEqual(keptOf([old, zoe], "kept"), [zoe]);
    assert.deepEqual(keptOf([old], "kept"), []);
    assert.deepEqual(keptOf([zoe], "shared"), []);
  });

  it("a page that stays open overnight drops the people of the day before", () => {
    mock.timers.enable({ apis: ["Date"], now: new Date(2026, 10, 25, 23, 55) });
    const list = open();
    list.add({ ...zoe, at: Date.now() });
    mock.timers.tick(10 * 60 * 1000);
    const next = { ...ali, at: Date.now() };
    list.add(next);
    assert.deepEqual(stored(), [next]);
    assert.equal(shown().length, 1);
  });

  it("two tabs share the list: neither loses people whom the other has added, nor brings an erased list back", () => {
    const one = open();
    const other = open();
    one.add(zoe);
    other.add(ali);
    assert.deepEqual(stored(), [zoe, ali]);
    one.open();
    assert.equal(shown().length, 2);
    localStorage.removeItem(KEY);
    other.open();
    assert.deepEqual(stored(), []);
    assert.deepEqual(shown(), []);
  });

  it("a page that cannot store answers adds people to the list that it shows, and leaves the stored list of another tab as it is", () => {
    open("kept").add(zoe);
    for (const keeping of ["refused", "full"] as const) open(keeping).add(ali);
    assert.equal(shown().length, 2);
    assert.deepEqual(stored(), [zoe]);
  });
});
