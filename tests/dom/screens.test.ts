import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { Screens } from "#application/view/screens.ts";
import { openPage } from "./page.ts";

describe("the title of a state", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => (page = openPage()));
  afterEach(() => page.close());

  const titleOf = (title: string): string => {
    document.title = "Orienter un jeune – Les Plombiers du Numérique";
    new Screens().setTitle(title);
    return document.title;
  };

  it("the title of the state comes before the title of the page", () => {
    const expected = "Envoi en cours – Orienter un jeune – Les Plombiers du Numérique";
    assert.equal(titleOf("Envoi en cours"), expected);
  });

  it("the title is not repeated if state and page have the same title", () => {
    const expected = "Orienter un jeune – Les Plombiers du Numérique";
    assert.equal(titleOf("Orienter un jeune"), expected);
    assert.equal(titleOf("Orienter"), `Orienter – ${expected}`);
  });
});

describe("showing a state", () => {
  let page: ReturnType<typeof openPage>;
  afterEach(() => page.close());

  it("questions of other states are hidden before the browser computes the layout", () => {
    page = openPage({
      html: `<main><div data-screen="entier prenom"></div><div data-screen="entier ville"></div>
        <p data-screen="ville" hidden></p></main><footer></footer>`,
    });
    const visible = () =>
      [...document.querySelectorAll<HTMLElement>("[data-screen], footer")].map(
        (element) => !element.hidden,
      );
    const laidOut: boolean[][] = [];
    mock.method(document.querySelector("footer") as HTMLElement, "getBoundingClientRect", () => {
      laidOut.push(visible());
    });
    const screens = new Screens();
    screens.show("prenom");
    assert.deepEqual(laidOut, [[true, false, false, false]]);
    assert.deepEqual(visible(), [true, false, false, true]);
    screens.show("ville");
    assert.deepEqual(laidOut.at(-1), [false, false, false, false]);
    assert.deepEqual(visible(), [false, true, true, true]);
  });

  it("what is below the first question is not touched if this question is already shown alone", () => {
    page = openPage({
      html: `<main><div data-screen="entier prenom"></div><div data-screen="entier"></div></main><footer></footer>`,
    });
    document.documentElement.dataset["firstQuestion"] = "";
    const footer = document.querySelector("footer") as HTMLElement;
    const layout = mock.method(footer, "getBoundingClientRect");
    const hidden = mock.method(footer, "hidden", { setter: true });
    let reads = 0; // each read would make the browser lay out the page at once, in the same task
    Object.defineProperty(globalThis, "scrollY", { get: () => (reads += 1), configurable: true });
    new Screens().show("prenom");
    assert.equal(layout.mock.callCount() + hidden.mock.callCount() + reads, 0);
  });
});
