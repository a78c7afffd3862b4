import assert from "node:assert/strict";
import { test } from "node:test";
import { copiedSiteScript } from "#application/view/copied-site.ts";

const OWN = "https://www.exemple.fr";
const RECEIVER = "https://recoit.exemple.fr/candidatures";

/** Whether the script marks a page of this origin. */
function marks(origin: string, endpoint: string, canonical: object | null): boolean {
  const dataset: Record<string, string> = {};
  const document = { documentElement: { dataset }, querySelector: () => canonical };
  const script = copiedSiteScript(endpoint) ?? "";
  new Function("location", "document", script)({ origin }, document);
  return "copiedSite" in dataset;
}
const own = { href: `${OWN}/candidater/` };

test("a copy of the site on another host is marked, unless the form service would accept applications from there", () => {
  const copy = "https://copie.exemple.net";
  assert.ok(marks(copy, RECEIVER, own));
  assert.ok(!marks(copy, `${copy}/recoit`, own), "the service is on the same host");
  assert.ok(!marks(copy, "/candidater/merci/", own), "each copy receives its own");
});

test("the site itself is not marked, nor is a page without a canonical address", () => {
  assert.ok(!marks(OWN, RECEIVER, own));
  assert.ok(!marks(OWN, RECEIVER, null));
});
