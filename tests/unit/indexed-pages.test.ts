import assert from "node:assert/strict";
import { test } from "node:test";
import { isIndexed } from "#site.ts";

test("intermediate pages and /styles/ are left out of the sitemap and of search engines", () => {
  for (const address of ["/styles/", "/hors-ligne/", "/candidater/merci/"])
    assert.equal(isIndexed(address), false, address);
  for (const address of ["/", "/candidater/", "/presse/"])
    assert.equal(isIndexed(address), true, address);
});
