import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { probableMistakes } from "#application/forms/probable-mistakes.ts";
import { askAbout } from "#application/view/mistake-notice.ts";
import { openPage } from "./page.ts";

const HTML = `<form>
  <input id="champ-email" name="email">
  <fieldset id="champ-contact">
    <input type="radio" name="contact" value="sms">
    <input type="radio" name="contact" value="email" checked>
  </fieldset>
</form>`;

describe("a question about a probable typo", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => (page = openPage({ html: HTML })));
  afterEach(() => page.close());

  const buttons = (): HTMLButtonElement[] => [
    ...document.querySelectorAll<HTMLButtonElement>("[data-mistake] button"),
  ];
  /** Asks about the first typo in these answers. @returns the list of the person's choices, each as the callback's arguments */
  const ask = (answers: Record<string, string>): unknown[][] => {
    const chosen: unknown[][] = [];
    const [mistake] = probableMistakes(answers);
    assert.ok(mistake);
    askAbout(mistake, (...choice) => void chosen.push(choice));
    return chosen;
  };

  it("a question about a typo lets the person take the suggestion or keep the answer", () => {
    const chosen = ask({ email: "sam@gmial.com" });
    const labels = buttons().map(({ textContent }) => textContent);
    assert.deepEqual(labels, ["Oui, sam@gmail.com", "Non, garder cet e-mail", "Corriger"]);
    buttons()[0]?.click();
    buttons()[1]?.click();
    assert.deepEqual(chosen, [["sam@gmail.com"], []]);
  });

  it("a question about choices is shown below them, and « Corriger » focuses the selected choice", () => {
    ask({ telephone: "06 12 34 56 78", contact: "email" });
    const notice = document.querySelector("[data-mistake]");
    assert.equal(notice?.previousElementSibling?.id, "champ-contact");
    assert.ok(document.activeElement === notice); // `assert.equal` would take minutes to print both elements if they differ
    buttons().at(-1)?.click();
    assert.equal(document.activeElement?.getAttribute("value"), "email");
  });
});
