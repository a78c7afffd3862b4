import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, type HTMLElement } from "node-html-parser";
import postcss from "postcss";
import { pages } from "./site.ts";

/**
 * The classes that the style of a page lays out as flex or grid. Directly inside such an element, an element around a name would
 * be placed apart from the rest of its sentence.
 */
function piecewise(document: HTMLElement): Set<string> {
  const classes = new Set<string>();
  postcss.parse(document.querySelector("style")?.text ?? "").walkDecls("display", (display) => {
    if (!/flex|grid/.test(display.value) || display.parent?.type !== "rule") return;
    const { selectors } = display.parent as unknown as { selectors: string[] };
    for (const selector of selectors) {
      const [, name] = /^\.([\w-]+)$/.exec(selector) ?? [];
      if (name) classes.add(name);
    }
  });
  return classes;
}

const NAME = /\p{Lu}[\p{L}’]*(?:-[\p{L}’]+)*-\p{Lu}\p{L}+/u;

test("hyphenated names do not break on any page, and stay inside their sentence", () => {
  let kept = 0;
  for (const { path, html } of pages) {
    const document = parse(html); // a separate copy, because the names are removed from it below
    const apart = piecewise(document);
    for (const name of document.querySelectorAll(".whole, .whole-inline")) {
      kept += 1;
      const parent = name.parentNode;
      assert.ok(parent);
      const beside = parent.childNodes.filter(({ text }) => text.trim() !== "");
      const parents = parent.classList.value.filter((one) => apart.has(one));
      assert.ok(
        beside.length === 1 || parents.length === 0 || name.closest(".names"),
        `${path}: « ${parent.text.trim()} » stands in pieces in .${parents.join(".")}: lib/whole-names.ts does not know it`,
      );
    }
    for (const name of document.querySelectorAll(".whole, .whole-inline")) name.remove();
    for (const text of document.querySelectorAll("main p, main li, main dd, main h2")) {
      if (text.querySelector("p, li, dd")) continue;
      assert.doesNotMatch(text.textContent.trim().replace(/^\S+/, ""), NAME, path); // a name at the start needs no element
    }
  }
  assert.ok(kept > 100, String(kept));
});
