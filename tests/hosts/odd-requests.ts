import assert from "node:assert/strict";
import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { headersOf } from "#hosting/rules.ts";
import { ORIGIN, type Served } from "./served-copy.ts";

/** Tests requests that no page makes, but attackers, old clients and robots do. */
export function testOddRequests(served: () => Served): void {
  const { host, hostname } = new URL(ORIGIN);
  const atHome = (path: string): URL => new URL(path, ORIGIN);

  test("the response has an encoding that Accept-Encoding allows, however the header is written", async () => {
    const { sendRequest } = served();
    for (const [accepted, sent] of [
      ["BR", "br"],
      ["br;q=0, gzip", "gzip"],
      ["br; q=0.000, gzip;q=0.5", "gzip"],
      ["br;q=0.1, gzip;q=0", "br"],
      ["gzip;q=0", undefined],
      ["brx, xgzip", undefined],
    ] as const) {
      const { headers } = await sendRequest(atHome("/"), {
        headers: { "Accept-Encoding": accepted },
      });
      assert.equal(headers["content-encoding"], sent, accepted);
    }
  });

  test("a file without a compressed copy is served as it is", async () => {
    const { site, sendRequest } = served();
    const [file = ""] = globSync("_astro/*.js", { cwd: site });
    for (const ending of ["br", "gz"]) rmSync(join(site, `${file}.${ending}`), { force: true });
    const { status, headers } = await sendRequest(atHome(file), {
      headers: { "Accept-Encoding": "br" },
    });
    assert.deepEqual([status, headers["content-encoding"]], [200, undefined]);
  });

  test("a cached file is not sent again unless it has changed, and no error is cached", async () => {
    const { site, rules, sendRequest } = served();
    const [font = ""] = globSync("_astro/*.woff2", { cwd: site });
    for (const path of ["/", `/${font}`]) {
      const first = await sendRequest(atHome(path));
      const again = await sendRequest(atHome(path), {
        headers: { "If-None-Match": first.headers["etag"] ?? "" },
      });
      assert.deepEqual([again.status, again.bytes.length], [304, 0], path);
      assert.equal(again.headers["cache-control"], first.headers["cache-control"], path);
      const other = await sendRequest(atHome(path), {
        headers: { "If-None-Match": '"autre"', "Accept-Encoding": "identity" },
      });
      assert.equal(other.status, 200, path);
    }
    const beyond = await sendRequest(atHome(font), { headers: { Range: "bytes=99999999-" } });
    assert.ok(beyond.status === 200 || beyond.headers["cache-control"] === "no-cache");
    const head = await sendRequest(atHome("/rien/"), { method: "HEAD" });
    assert.equal(head.status, 404);
    for (const [name, value] of Object.entries(headersOf(rules, "/404.html")))
      assert.equal(head.headers[name.toLowerCase()], value, name);
  });

  test("a POST to a page, even to the thank-you page, is refused, because a page stores nothing", async () => {
    const { sendRequest } = served();
    for (const path of ["/candidater/merci/", "/candidater/merci/index.html", "/"]) {
      const { status } = await sendRequest(atHome(path), { method: "POST", body: "prenom=Sam" });
      assert.equal(status, 405, path);
    }
  });

  test("a redirect to the address with its trailing slash keeps the query", async () => {
    const { sendRequest } = served();
    for (const [asked, wanted] of [
      ["/recherche", "/recherche/"],
      ["/recherche?q=d%C3%A9but%20%26&x=", "/recherche/?q=d%C3%A9but%20%26&x="],
    ] as const) {
      const { status, headers } = await sendRequest(atHome(asked));
      assert.ok([301, 308].includes(status), asked);
      assert.equal(new URL(headers["location"] ?? "", ORIGIN).href, ORIGIN + wanted, asked);
    }
  });

  test("the host name in capitals or with a port serves the site; with a trailing dot it redirects, like any other host name", async () => {
    const { sendRequest } = served();
    for (const name of [host.toUpperCase(), `${hostname}:443`]) {
      const { status } = await sendRequest(atHome("/presse/"), { headers: { Host: name } });
      assert.equal(status, 200, name);
    }
    // For the browser, a host name with a trailing dot is another origin: a page there could not read the service's response.
    for (const way of ["http", "https"])
      for (const name of [`${hostname}.`, "autre.example"]) {
        const { status, headers } = await sendRequest(new URL(`${way}://${hostname}/presse/?a=b`), {
          headers: { Host: name },
        });
        const where = `${way} ${name}`;
        assert.deepEqual([status, headers["location"]], [301, `${ORIGIN}/presse/?a=b`], where);
      }
  });

  test("a redirect to the canonical host name has the headers of the page, and is not cached", async () => {
    const { rules, sendRequest } = served();
    for (const way of ["https://site.test", "http://site.test"]) {
      const { status, headers } = await sendRequest(new URL("/presse/", way));
      assert.equal(status, 301);
      assert.equal(headers["cache-control"], "no-cache", way);
      for (const [name, value] of Object.entries(headersOf(rules, "/presse/")))
        // RFC 6797, 7.2: Strict-Transport-Security must not be sent over http.
        if (name !== "Strict-Transport-Security" || way.startsWith("https:"))
          assert.equal(headers[name.toLowerCase()], value, `${way} ${name}`);
        else assert.equal(headers[name.toLowerCase()], undefined, way);
    }
  });

  test("no address leads out of the site, to hidden files, or to a server error", async () => {
    const { sendRequest } = served();
    for (const path of [
      "/%2e%2e/%2e%2e/etc/passwd",
      "/%2ehtaccess",
      "/presse/%2egit/config",
      "/index.html%2ebr",
      "/.envoye.json",
      "/presse/%00",
      "/presse.",
      "/%E9coles/",
      "/%C3%A9coles/",
      "/presse%0d%0aX-Mechant:%201",
      "//evil.example",
      `/${"a".repeat(2000)}`,
      `/presse/${"a".repeat(300)}/`,
    ]) {
      const { status, headers, text } = await sendRequest(atHome("/"), { path });
      assert.ok([400, 403, 404].includes(status), `${path} ${String(status)}`);
      assert.equal(headers["x-mechant"], undefined);
      assert.match(headers["content-type"] ?? "", /^text\/html/, path);
      assert.doesNotMatch(text, /root:|RewriteEngine/);
    }
  });
}
