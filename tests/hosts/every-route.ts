import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { checkLiveSite } from "#scripts/live/check.ts";
import { formatLiveReport } from "#scripts/live/report.ts";
import { addressOfFile } from "#lib/page-address.ts";
import { cacheOf, headersOf, isCompressed, typeOf } from "#hosting/rules.ts";
import { ORIGIN, type Served } from "./served-copy.ts";

/** Tests what browsers must get from a server that we configure. */
export function testEveryRoute(served: () => Served): void {
  test("npm run ready finds nothing to correct", async () => {
    const report = await checkLiveSite(ORIGIN, served().sendRequest);
    console.log(formatLiveReport(ORIGIN, report));
    assert.deepEqual(report.findings, []);
    assert.ok(report.requests > 25);
  });

  for (const encoding of ["br, gzip", "gzip", "identity"])
    test(`files are served as built, with their types and headers, to clients that accept ${encoding}`, async () => {
      const { site, rules, sendRequest } = served();
      const files = globSync("**/*.*", { cwd: site }).filter(
        (file) =>
          !/(?:^|\/)\.|\.(?:br|gz)$|^_(?:headers|redirects)$/.test(file) && file !== "404.html",
      );
      assert.ok(files.length > 300);
      const ours = files.filter((file) => !(addressOfFile(file) in rules.redirects));
      // Today's browsers accept `br, gzip`: every file is tested with it. With the others, one file in seven, to save time.
      for (const file of encoding === "br, gzip"
        ? ours
        : ours.filter((_, index) => index % 7 === 0)) {
        const path = addressOfFile(file);
        const { status, headers, bytes } = await sendRequest(new URL(path, ORIGIN), {
          headers: { "Accept-Encoding": encoding },
        });
        assert.equal(status, 200, path);
        const built = readFileSync(join(site, file));
        assert.ok(built.equals(bytes), `${path} comes as something else`);
        for (const [name, value] of Object.entries(headersOf(rules, path)))
          assert.equal(headers[name.toLowerCase()], value, `${path} ${name}`);
        assert.equal(headers["cache-control"], cacheOf(path, 200), path);
        assert.equal(headers["content-type"]?.toLowerCase(), typeOf(path), path);
        if (isCompressed(file) && built.length > 1000)
          assert.equal(
            headers["content-encoding"],
            { "br, gzip": "br", gzip: "gzip", identity: undefined }[encoding],
            path,
          );
      }
    });

  test("every former address redirects to the new one, in one step", async () => {
    const { rules, sendRequest } = served();
    const redirects = Object.entries(rules.redirects);
    assert.ok(redirects.length > 0);
    for (const [from, to] of redirects)
      for (const old of [from, from.slice(0, -1)]) {
        const { status, headers } = await sendRequest(new URL(old, ORIGIN));
        assert.deepEqual([status, headers["location"]], [301, ORIGIN + to], old);
      }
  });

  test("for a missing page or a file that is not public, the response is the 404 page, with its headers, and caches must ask for it again", async () => {
    const { rules, sendRequest } = served();
    for (const path of [
      "/rien/",
      "/rien",
      "/_astro/",
      "/_astro/ancien.0000.js",
      "/presse/rien.html",
      "/.htaccess",
      "/.git/config",
      "/index.html.br",
      "/pagefind/rien.pf_index",
    ]) {
      const { status, headers, text } = await sendRequest(new URL(path, ORIGIN));
      assert.equal(status, 404, path);
      assert.equal(headers["cache-control"], "no-cache", path);
      assert.equal(headers["content-type"]?.toLowerCase(), "text/html; charset=utf-8", path);
      assert.match(text, /<html lang="fr">/, path);
      for (const [name, value] of Object.entries(headersOf(rules, "/404.html")))
        assert.equal(headers[name.toLowerCase()], value, `${path} ${name}`);
    }
  });

  test("a redirect from http, or from the host name without www, keeps the path and query", async () => {
    const { sendRequest } = served();
    const rest = "/recherche/?q=d%C3%A9but%26%3Fx&a=b%20c";
    for (const way of ["http://www.site.test", "http://site.test", "https://site.test"]) {
      const { status, headers } = await sendRequest(new URL(way + rest));
      assert.deepEqual([status, headers["location"]], [301, ORIGIN + rest], way);
    }
  });

  test("an application from the host name without www arrives, with and without script", async () => {
    const { sendRequest, inbox } = served();
    const { headers } = await sendRequest(new URL("http://site.test/candidater/"));
    const page = await sendRequest(new URL(headers["location"] ?? ""));
    const form = parse(page.text).querySelector("form[data-application-form]");
    const endpoint = new URL(form?.getAttribute("action") ?? "", page.url);
    const next = form?.querySelector('[name="_next"]')?.getAttribute("value");
    assert.equal(next, `${ORIGIN}/candidater/merci/`);
    const post = (accept: string): ReturnType<typeof sendRequest> =>
      sendRequest(endpoint, {
        method: "POST",
        headers: {
          Accept: accept,
          Origin: page.url.origin,
          "Content-Type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams({
          prenom: "Sam",
          telephone: "0639981234",
          _next: next,
        }).toString(),
      });
    const scripted = await post("application/json");
    assert.equal(scripted.headers["access-control-allow-origin"], page.url.origin);
    assert.match(scripted.text, /"ok":true/);
    const plain = await post("text/html");
    assert.deepEqual([plain.status, plain.headers["location"]], [303, next]);
    const list = await sendRequest(new URL("/candidatures.json", inbox.url));
    const { applications } = JSON.parse(list.text) as { applications: unknown[] };
    assert.equal(applications.length, 2);
  });
}
