import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { controlsOf, fillIn, givenAnswers } from "#application/view/form-controls.ts";
import { openPage } from "./page.ts";

const HTML = `<form>
  <input type="hidden" name="reference" value="LPN-7K4Q-2M9">
  <input name="prenom">
  <input type="radio" name="contact" value="sms">
  <input type="radio" name="contact" value="appel">
  <textarea name="message"></textarea>
  <p aria-hidden="true"><input name="_gotcha" value="robot"></p>
</form>`;

describe("the controls of a form", () => {
  let page: ReturnType<typeof openPage>;
  let form: HTMLFormElement;
  beforeEach(() => {
    page = openPage({ html: HTML });
    const found = document.querySelector("form");
    assert.ok(found);
    form = found;
  });
  afterEach(() => page.close());
  const control = (selector: string): HTMLInputElement => {
    const found = form.querySelector<HTMLInputElement>(selector);
    assert.ok(found, selector);
    return found;
  };

  it("the controls return what the person has answered, not what the page or a robot has filled in", () => {
    assert.deepEqual(givenAnswers(controlsOf(form)), []);
    control("[value=sms]").checked = true;
    control("[name=prenom]").value = "Sam";
    assert.deepEqual(givenAnswers(controlsOf(form)), [
      ["prenom", "Sam"],
      ["contact", "sms"],
    ]);
  });

  it("the controls are filled in with stored answers; the focused control only if it is empty", () => {
    const [name, message] = [control("[name=prenom]"), control("[name=message]")];
    const kept = { prenom: "Sam", contact: "appel", message: "gardé" };
    fillIn(controlsOf(form), kept, message);
    assert.equal(message.value, "gardé");
    assert.equal(control("[value=appel]").checked, true);
    name.value = "Samir";
    fillIn(controlsOf(form), kept, name);
    assert.equal(name.value, "Samir");
    fillIn(controlsOf(form), {}, null);
    assert.deepEqual(givenAnswers(controlsOf(form)), []);
  });
});
