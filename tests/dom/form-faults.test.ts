import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { fields } from "#application/forms/fields.ts";
import { showFaults } from "#application/view/form-faults.ts";
import { openPage } from "./page.ts";

const HTML = `<form>
  <div class="field"><input id="champ-prenom" name="prenom"></div>
  <fieldset class="field" id="champ-contact">
    <input type="radio" name="contact" value="sms">
    <input type="radio" name="contact" value="email">
  </fieldset>
</form>`;

describe("the summary of the errors", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => (page = openPage({ html: HTML })));
  afterEach(() => page.close());

  for (const [name, focused] of [
    ["prenom", "#champ-prenom"],
    ["contact", "[value=sms]"],
  ] as const) {
    it(`the link of the error about ${name} moves the focus to its control`, () => {
      const form = document.querySelector("form");
      const field = fields.find((one) => one.name === name);
      assert.ok(form && field);
      showFaults(form, [{ field, message: "À corriger." }]);
      document.querySelector<HTMLElement>(".error-summary a")?.click();
      assert.ok(document.activeElement?.matches(focused));
    });
  }
});
