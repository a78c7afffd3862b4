import assert from "node:assert/strict";
import { test } from "node:test";
import { checkEndpoint } from "../../src/application/endpoint.ts";
import { checkSiteUrl } from "../../src/lib/site-url.ts";

for (const accepted of [
  "https://formulaires.exemple.fr/candidatures",
  "http://localhost:4322/candidatures",
  "http://127.0.0.1:8080/",
  "http://[::1]:8080/",
]) {
  test(`applications may go to ${accepted}`, () => {
    assert.equal(checkEndpoint(accepted), accepted);
  });
}

for (const refused of [
  "http://formulaires.exemple.fr/",
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://exemple.fr/",
  "//exemple.fr",
  "exemple.fr",
  "http://localhost.exemple.fr/",
  "https://moi:secret@exemple.fr/",
]) {
  test(`applications may not go to ${refused}, and the sentence says what is expected`, () => {
    assert.throws(
      () => checkEndpoint(refused),
      /APPLICATION_ENDPOINT.*on attend l'adresse en https:\/\//,
    );
  });
}

test("a build may have no endpoint and no address", () => {
  assert.equal(checkEndpoint(undefined), undefined);
  assert.equal(checkEndpoint(""), undefined);
  assert.equal(checkSiteUrl(undefined), undefined);
});

test("the site's address is an origin", () => {
  assert.equal(checkSiteUrl("https://www.exemple.fr/"), "https://www.exemple.fr");
  for (const refused of [
    "www.exemple.fr",
    "https://exemple.fr/site/",
    "ftp://exemple.fr",
    "https://exemple.fr/?a=1",
  ])
    assert.throws(() => checkSiteUrl(refused), /SITE_URL.*on attend l'adresse du site/);
});
