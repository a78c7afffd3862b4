import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { siteAddresses } from "#content-check/links/addresses.ts";
import { readContent } from "#content-check/reading/files.ts";
import { readPageText } from "#content-check/reading/page-text.ts";
import { isRedirect } from "#redirects.ts";
import { pages } from "./site.ts";

const { files } = readContent(join(import.meta.dirname, "../.."));
const texts = files.flatMap((file) => readPageText(file, []) ?? []);
const { anchors } = siteAddresses(files, texts, new Set());

test("the content check knows every page of the site, and no other", () => {
  const built = pages
    .map(({ path }) => path)
    .filter((path) => !isRedirect(path) && !["/404.html", "/styles/"].includes(path));
  assert.deepEqual([...anchors.keys()].sort(), built.sort());
});

test("every anchor known to the content check is on its page", () => {
  for (const { path, document } of pages) {
    const ids = new Set(document.querySelectorAll("[id]").map(({ id }) => id));
    assert.deepEqual(
      [...(anchors.get(path) ?? [])].filter((anchor) => !ids.has(anchor)),
      [],
      path,
    );
  }
});
