import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { siteAddresses } from "#content-check/links/addresses.ts";
import { SETTING_ANCHORS } from "#content-check/links/routes.ts";
import { readContent } from "#content-check/reading/files.ts";
import { readPageText } from "#content-check/reading/page-text.ts";
import { pages } from "./site.ts";

const { files } = readContent(join(import.meta.dirname, "../.."));
const texts = files.flatMap((file) => readPageText(file, []) ?? []);
const { anchors } = siteAddresses(files, texts, new Set());

test("the content check knows every page of the site, and no other", () => {
  const built = pages
    .map(({ path }) => path)
    .filter((path) => !["/404.html", "/styles/"].includes(path));
  assert.deepEqual([...anchors.keys()].sort(), built.sort());
});

test("every anchor known to the content check is on its page", () => {
  for (const { path, document } of pages) {
    const ids = new Set(document.querySelectorAll("[id]").map(({ id }) => id));
    const maybe = SETTING_ANCHORS[path] ?? [];
    assert.deepEqual(
      [...(anchors.get(path) ?? [])].filter(
        (anchor) => !ids.has(anchor) && !maybe.includes(anchor),
      ),
      [],
      `${path}: its template lacks these anchors, or they must be removed from ROUTE_ANCHORS (src/content-check/links/routes.ts)`,
    );
  }
});

/**
 * Parts that layouts add to many pages, and that mostly repeat links: the table of contents, « À lire ensuite » and the help
 * strip. No text needs to link to them.
 */
const LAYOUT_PARTS = new Set(["contenu-page", "suite", "aide"]);

/** Whether a text could link to an element with an id. */
function isPlace(element: HTMLElement): boolean {
  const { id } = element;
  if (LAYOUT_PARTS.has(id)) return false;
  // A source is linked by the mark after a fact: `<Source id="s1" />`.
  if (id.startsWith("source-")) return false;
  // Labels, hints and descriptions refer to these.
  if (element.closest("svg") || /^(?:input|select|textarea|fieldset)$/i.test(element.tagName))
    return false;
  if (/-aide$/.test(id)) return false;
  // Only a script shows these, while somebody applies.
  return !element.closest("[hidden]");
}

test("the content check knows every anchor that a text could link to", () => {
  for (const { path, document } of pages) {
    const known = anchors.get(path);
    if (!known) continue;
    assert.deepEqual(
      document
        .querySelectorAll("main [id]")
        .filter(isPlace)
        .map(({ id }) => id)
        .filter((id) => !known.has(id)),
      [],
      `${path}: add these anchors to ROUTE_ANCHORS (src/content-check/links/routes.ts)`,
    );
  }
});
