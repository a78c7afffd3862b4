import assert from "node:assert/strict";
import { test } from "node:test";
import { siteToCheck } from "#scripts/live/site-to-check.ts";

test("npm run ready checks the live site at the address given, and none without arguments", () => {
  assert.equal(siteToCheck([]), undefined);
  assert.deepEqual(siteToCheck(["https://exemple.fr/plombiers/", "--at", "192.0.2.1"]), {
    origin: "https://exemple.fr",
    path: "/plombiers",
    at: "192.0.2.1",
  });
});

test("npm run ready refuses an address that is missing, empty or not valid, and says what it expects", () => {
  for (const args of [["www.exemple.fr"], [""], ["--at", "192.0.2.1"]])
    assert.throws(
      () => siteToCheck(args),
      /^Error: « .*» : on attend l'adresse du site\. Ex\. : npm run ready -- https:/,
    );
  assert.throws(() => siteToCheck(["--at"]), { code: "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" });
});

test("npm run ready refuses a second address, and says that --at goes before a server", () => {
  assert.throws(
    () => siteToCheck(["https://www.exemple.fr", "192.0.2.1"]),
    /^Error: « 192\.0\.2\.1 » est de trop\. Pour choisir le serveur : --at 192\.0\.2\.1$/,
  );
});
