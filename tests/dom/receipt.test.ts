import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { carriedReceipt } from "#application/view/carried-receipt.ts";
import { showNews } from "#application/view/news.ts";
import { showReceipt } from "#application/view/receipt.ts";
import { openPage } from "./page.ts";

const REFERENCE = "LPN-7K4Q-2M9";
/** A morning in the time zone of the machine, in which receipts are shown. */
const AT = new Date(2026, 10, 25, 9, 17).getTime();
const HTML = `<div data-news hidden></div>
<section data-receipt hidden>
  <strong data-reference></strong><span data-sent-at></span>
  <button data-copy></button><a data-sms></a><button data-print></button><p data-copied></p>
</section>`;

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  assert.ok(found, selector);
  return found;
};

describe("a receipt", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => (page = openPage({ html: HTML })));
  afterEach(async () => {
    mock.restoreAll();
    await page.close();
  });

  it("a receipt shows the reference and the day, and can be copied or sent to oneself", async () => {
    let copied = "";
    const writeText = (text: string): Promise<void> => Promise.resolve(void (copied = text));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    showReceipt(REFERENCE, new Date(AT));
    assert.equal(find("[data-receipt]").hidden, false);
    assert.equal(find("[data-reference]").textContent, REFERENCE);
    assert.match(
      find("[data-sent-at]").textContent,
      /^Envoyée le mercredi 25 novembre 2026 à 9\sh\s17\.$/,
    );
    find("[data-copy]").click();
    await Promise.resolve();
    assert.match(copied, /LPN-7K4Q-2M9/);
    assert.equal(find("[data-copied]").textContent, "Copié.");
    assert.match(decodeURIComponent(find("[data-sms]").getAttribute("href") ?? ""), /LPN-7K4Q-2M9/);
  });

  it("a receipt is shown as text to select if the browser does not let scripts copy", async () => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    showReceipt(REFERENCE, new Date(AT));
    find("[data-copy]").click();
    await Promise.resolve();
    const box = document.querySelector<HTMLTextAreaElement>("[data-copied] textarea");
    assert.match(box?.value ?? "", /LPN-7K4Q-2M9/);
    assert.deepEqual([box?.selectionStart, box?.selectionEnd], [0, box?.value.length]);
  });

  it("the next person's receipt does not say that it is copied, nor show the receipt before it", async () => {
    for (const clipboard of [{ writeText: () => Promise.resolve() }, undefined]) {
      Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
      showReceipt("LPN-AAAA-222", new Date(AT - 1000));
      find("[data-copy]").click();
      await Promise.resolve();
      assert.notEqual(find("[data-copied]").textContent, "");
      showReceipt(REFERENCE, new Date(AT));
      assert.equal(find("[data-copied]").innerHTML, "");
    }
  });

  it("a receipt is printed once, however many applications were sent", () => {
    const print = mock.fn();
    Object.defineProperty(globalThis, "print", { value: print, configurable: true });
    showReceipt("LPN-AAAA-222", new Date(AT - 1000));
    showReceipt(REFERENCE, new Date(AT));
    find("[data-print]").click();
    Reflect.deleteProperty(globalThis, "print");
    assert.equal(print.mock.callCount(), 1);
  });

  it("other applications sent meanwhile are reported with their first names", () => {
    const one = { reference: REFERENCE, version: 1, at: AT };
    showNews([
      { ...one, firstName: "<b>Zoé" },
      { ...one, reference: "LPN-AAAA-222", firstName: "" },
    ]);
    const told = [...document.querySelectorAll("[data-news] p")].map((p) => p.textContent);
    assert.deepEqual(told, [
      "La candidature de <b>Zoé est envoyée. Référence\u202f: LPN-7K4Q-2M9",
      "Une candidature est envoyée. Référence\u202f: LPN-AAAA-222",
    ]);
    assert.equal(find("[data-news]").hidden, false);
    showNews([]);
    assert.equal(find("[data-news]").hidden, true);
    assert.equal(find("[data-news]").textContent, "");
  });
});

describe("what is handed over to the thank-you page", () => {
  let page: ReturnType<typeof openPage>;
  afterEach(() => page.close());
  const url = "https://www.exemple.fr/candidater/merci/";

  it("the thank-you page shows a receipt if the tab's storage contains a valid one", () => {
    page = openPage({ url });
    sessionStorage.setItem("recu", `${REFERENCE}.${String(AT)}`);
    assert.deepEqual(carriedReceipt(), { reference: REFERENCE, at: AT });
    for (const other of [
      "",
      REFERENCE,
      `${REFERENCE}.1`,
      `LPN-1.${String(AT)}`,
      `<b>.${String(AT)}`,
    ]) {
      sessionStorage.setItem("recu", other);
      assert.equal(carriedReceipt(), undefined, other);
    }
  });

  it("a receipt in the address alone is ignored, because anybody's link could contain one", async () => {
    for (const hash of ["#<img src=x>", "#LPN-1", `#${REFERENCE}.${String(AT)}`]) {
      page = openPage({ url: url + hash });
      assert.equal(carriedReceipt(), undefined, hash);
      await page.close();
    }
  });

  it("a receipt is read from the address if the browser refuses storage", () => {
    page = openPage({ url: `${url}#${REFERENCE}.${String(AT)}` });
    Object.defineProperty(globalThis, "sessionStorage", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
      configurable: true,
    });
    assert.deepEqual(carriedReceipt(), { reference: REFERENCE, at: AT });
  });
});
