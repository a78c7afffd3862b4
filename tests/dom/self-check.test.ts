import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { takeCarried } from "#application/view/carried.ts";
import { offerSelfCheck } from "#application/view/self-check.ts";
import { openPage } from "./page.ts";

const HTML = `<main><div data-self-check>
  <fieldset><input type="radio" name="age" value="16-25" /><input type="radio" name="age" value="26-et-plus" />
    <button type="button" data-unset="age" hidden>Effacer ce choix</button></fieldset>
  <input type="text" name="ville" />
  <button type="button" data-show-result>Voir le résultat</button>
</div>
<section data-screen="resultat-parlons" hidden><h2>Parlons-en</h2>
  <a href="/candidater/" data-apply>Je candidate</a></section></main>`;

describe("« Est-ce pour moi ? »", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => {
    page = openPage({ html: HTML, url: "https://www.exemple.fr/candidater/est-ce-pour-moi/" });
  });
  afterEach(() => page.close());

  const find = (selector: string): HTMLInputElement => {
    const found = document.querySelector<HTMLInputElement>(selector);
    assert.ok(found, selector);
    return found;
  };

  it("« Je candidate » hands over the current answers, even those changed after the result was shown", () => {
    offerSelfCheck();
    find("[value='26-et-plus']").checked = true;
    find("[name=ville]").value = "Lile";
    find("[data-show-result]").click();
    assert.equal(find("[data-screen]").hidden, false);
    find("[value='16-25']").checked = true;
    find("[name=ville]").value = "Lille";
    find("[data-apply]").click();
    assert.deepEqual(takeCarried(), { age: "16-25", ville: "Lille" });
  });

  it("a choice that the browser has restored can be cleared", () => {
    offerSelfCheck();
    find("[value='16-25']").checked = true;
    window.dispatchEvent(new Event("pageshow"));
    assert.equal(find("[data-unset]").hidden, false);
    find("[data-unset]").click();
    assert.equal(find("[value='16-25']").checked, false);
    assert.equal(find("[data-unset]").hidden, true);
  });
});
