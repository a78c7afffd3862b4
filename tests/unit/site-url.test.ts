import assert from "node:assert/strict";
import { test } from "node:test";
import { checkSiteUrl } from "../../src/lib/site-url.ts";

test("the site's address is an origin, or absent", () => {
  assert.equal(checkSiteUrl(undefined), undefined);
  assert.equal(checkSiteUrl("https://www.exemple.fr/"), "https://www.exemple.fr");
  for (const refused of [
    "www.exemple.fr",
    "https://exemple.fr/site/",
    "ftp://exemple.fr",
    "https://exemple.fr/?a=1",
  ])
    assert.throws(() => checkSiteUrl(refused), /SITE_URL.*on attend l'adresse du site/);
});
