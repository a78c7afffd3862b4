import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { FIRST_QUESTION_SCRIPT } from "#application/view/first-question.ts";
import { openPage } from "./page.ts";

describe("the first question alone, until the script takes the form over", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => {
    mock.timers.enable({ apis: ["setTimeout"] });
    page = openPage({
      html: `<form></form><div class="application-start"></div><footer></footer>`,
    });
    const { document, MutationObserver } = page.window;
    new Function("document", "MutationObserver", "addEventListener", FIRST_QUESTION_SCRIPT)(
      document,
      MutationObserver,
      page.window.addEventListener.bind(page.window),
    );
  });
  afterEach(async () => {
    mock.timers.reset();
    await page.close();
  });

  const isAlone = (): boolean => "firstQuestion" in document.documentElement.dataset;
  const hidden = (): number => document.querySelectorAll("[hidden]").length;

  it("the first question is marked as alone before anything is shown", () => {
    assert.ok(isAlone());
  });

  it("the mark ends once the form is taken over, and does not return with the whole form", async () => {
    const form = document.querySelector("form");
    form?.setAttribute("novalidate", "");
    await page.window.happyDOM.waitUntilComplete();
    assert.ok(!isAlone());
    form?.removeAttribute("novalidate");
    await page.window.happyDOM.waitUntilComplete();
    assert.ok(!isAlone());
  });

  it("the mark ends when the script fails to load, and the whole form is visible", () => {
    const script = document.body.appendChild(document.createElement("script"));
    script.dispatchEvent(new Event("error"));
    assert.ok(!isAlone());
    assert.equal(hidden(), 0);
  });

  it("the mark ends when the script takes longer than four seconds", () => {
    mock.timers.tick(3999);
    assert.ok(isAlone());
    mock.timers.tick(1);
    assert.ok(!isAlone());
    assert.equal(hidden(), 0);
  });
});
