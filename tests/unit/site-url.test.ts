import assert from "node:assert/strict";
import { test } from "node:test";
import { checkSiteUrl, sitePath } from "#lib/site-url.ts";

test("the site's address may be absent, an origin, or an origin with a path; anything else is refused", () => {
  assert.equal(checkSiteUrl(undefined), undefined);
  assert.equal(checkSiteUrl("https://www.exemple.fr/"), "https://www.exemple.fr");
  for (const [address, path] of [
    ["https://www.exemple.fr", ""],
    ["https://www.exemple.fr/", ""],
    ["https://exemple.fr/plombiers/", "/plombiers"],
    ["https://exemple.github.io/le-site.v2/essai", "/le-site.v2/essai"],
  ] as const) {
    assert.equal(checkSiteUrl(address), new URL(address).origin);
    assert.equal(sitePath(address), path);
  }
  for (const refused of [
    "www.exemple.fr",
    "https://exemple.fr/été/",
    "https://exemple.fr/a//b",
    "https://exemple.fr/../a b",
    "https://exemple.fr/index.html",
    "ftp://exemple.fr",
    "https://exemple.fr/?a=1",
    "https://exemple.fr/#contact",
    "https://moi@exemple.fr",
  ])
    assert.throws(() => checkSiteUrl(refused), /SITE_URL.*on attend l'adresse du site/, refused);
});
