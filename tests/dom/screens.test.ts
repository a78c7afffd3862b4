import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { Screens } from "#application/view/screens.ts";
import { openPage } from "./page.ts";

describe("the title of a state", () => {
  let page: ReturnType<typeof openPage>;
  afterEach(() => page.close());

  const titleOf = (title: string): string => {
    page = openPage();
    document.title = "Orienter un jeune – Les Plombiers du Numérique";
    new Screens().setTitle(title);
    return document.title;
  };

  it("precedes that of the page", () => {
    const expected = "Envoi en cours – Orienter un jeune – Les Plombiers du Numérique";
    assert.equal(titleOf("Envoi en cours"), expected);
  });

  it("is not repeated if both are the same", () => {
    const expected = "Orienter un jeune – Les Plombiers du Numérique";
    assert.equal(titleOf("Orienter un jeune"), expected);
    assert.equal(titleOf("Orienter"), `Orienter – ${expected}`);
  });
});
