import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { caddyfile } from "#hosting/caddy.ts";
import { htaccess } from "#hosting/htaccess.ts";
import { nginxConf } from "#hosting/nginx.ts";
import { cacheOf, headersOf, hostRules, typeOf } from "#hosting/rules.ts";
import { headersFile, redirectsFile } from "#hosting/static-hosts.ts";

const rules = hostRules("https://www.exemple.fr", "https://formulaires.exemple.fr/candidatures");

describe("what a host must do", () => {
  test("the policy in a page's response headers forbids framing and nothing else: browsers apply it in addition to the policy in the page", () => {
    for (const path of ["/", "/candidater/", "/404.html"])
      assert.equal(headersOf(rules, path)["Content-Security-Policy"], "frame-ancestors 'none'");
  });

  test("workers, which have no page, may compile WebAssembly and send to the service", () => {
    const policy = headersOf(rules, "/sw.js")["Content-Security-Policy"] ?? "";
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
    assert.match(policy, /connect-src 'self' https:\/\/formulaires\.exemple\.fr;/);
    const alone = headersOf(hostRules("https://exemple.fr"), "/sw.js")["Content-Security-Policy"];
    assert.match(alone ?? "", /connect-src 'self';/);
  });

  test("other sites may embed or read share pictures, icons, photographs, lists, data and documents, but no pages, scripts or drawings", () => {
    for (const path of [
      "/partage/accueil.png",
      "/favicon.svg",
      "/icones/192.png",
      "/_astro/baie.abc.webp", // a photograph of an announcement: feed readers show it
      "/presse/flux.xml",
      "/chiffres.csv",
      "/presse/roubaix-2020.pdf",
      "/presse/dossier-de-presse.zip",
    ])
      assert.equal(headersOf(rules, path)["Cross-Origin-Resource-Policy"], "cross-origin", path);
    for (const path of ["/", "/_astro/a.1.js", "/dessins/baie.svg"]) {
      const headers = headersOf(rules, path);
      assert.equal(headers["Cross-Origin-Resource-Policy"], "same-origin", path);
      assert.equal(headers["Access-Control-Allow-Origin"], undefined, path);
    }
  });

  test("Strict-Transport-Security applies to this host name only, and a site on http does not send it", () => {
    assert.equal(rules.headers["Strict-Transport-Security"], "max-age=31536000");
    const local = hostRules("http://localhost:4321");
    assert.equal(local.headers["Strict-Transport-Security"], undefined);
  });

  test("a site under a path does not promise https for the rest of its host", () => {
    const under = hostRules("https://exemple.fr", undefined, "/plombiers");
    assert.equal(under.headers["Strict-Transport-Security"], undefined);
  });

  test("only a successful response for a hashed file is cached for a year", () => {
    assert.match(cacheOf("/_astro/a.1.js", 200), /31536000/);
    for (const [path, status] of [
      ["/_astro/a.1.js", 404],
      ["/sw.js", 200],
      ["/", 200],
    ] as const)
      assert.equal(cacheOf(path, status), "no-cache");
  });

  test("a file has the media type of its extension", () => {
    assert.equal(typeOf("/site.webmanifest"), "application/manifest+json; charset=utf-8");
  });

  for (const [origin, other] of [
    ["https://www.exemple.fr", "exemple.fr"],
    ["https://exemple.fr", "www.exemple.fr"],
    ["http://localhost:4321", undefined],
    ["https://192.0.2.1", undefined],
  ] as const)
    test(`the other host name of ${origin}: ${other ?? "none"}`, () => {
      assert.equal(hostRules(origin).otherHost, other);
    });
});

describe("what Netlify and Cloudflare Pages read", () => {
  test("the cache of one year is set by name, for 84 hashed files at most: Cloudflare Pages reads only 100 rules", () => {
    const names = Array.from({ length: 120 }, (_, index) => `a.${String(index)}.js`);
    const text = headersFile(rules, names);
    const blocks = text.split(/\n(?=\S)/);
    assert.ok(blocks.length < 100, String(blocks.length));
    const yearly = blocks.filter((block) => block.includes("max-age=31536000, immutable"));
    assert.equal(yearly.length, 84);
    assert.ok(yearly.every((block) => /^\/_astro\/a\.\d+\.js\n/.test(block)));
    // The file leaves this header out: hosts join the values of all rules for an address, and two values would be invalid.
    assert.doesNotMatch(text, /Cross-Origin-Resource-Policy/);
  });

  test("redirects apply with and without the trailing slash", () => {
    assert.match(redirectsFile(rules), /^\/questions\/financeurs\/ \/soutenir\/ 301$/m);
    assert.match(redirectsFile(rules), /^\/questions\/financeurs \/soutenir\/ 301$/m);
  });
});

test("under a path, every rule applies to addresses below it", () => {
  const under = hostRules("https://exemple.fr", undefined, "/plombiers");
  assert.equal(
    headersOf(under, "/plombiers/partage/a.png")["Cross-Origin-Resource-Policy"],
    "cross-origin",
  );
  assert.equal(headersOf(under, "/partage/a.png")["Cross-Origin-Resource-Policy"], "same-origin");
  assert.match(cacheOf("/plombiers/_astro/a.1.js", 200, under.path), /31536000/);
  assert.equal(under.redirects["/plombiers/questions/financeurs/"], "/plombiers/soutenir/");
  const text = htaccess(under);
  assert.match(text, /^ErrorDocument 404 \/plombiers\/404\.html$/m);
  assert.match(text, /\^\/plombiers\/_astro\/#/);
  assert.match(
    text,
    /RewriteRule "\^questions\/financeurs\/\?\$" "https:\/\/exemple\.fr\/plombiers\/soutenir\/"/,
  );
});

describe("a receiver in PHP", () => {
  const beside = hostRules(
    "https://www.exemple.fr",
    "https://www.exemple.fr/recevoir/candidatures.php",
  );
  const root = "/srv/site";

  test("nginx and Caddy are configured for a PHP receiver on the site's own host, and its reading page asks for a password", () => {
    assert.equal(beside.receiver, "/recevoir/");
    for (const text of [nginxConf(beside, { root }), caddyfile(beside, { root })]) {
      assert.match(text, /unix[:/]\/run\/php\/php-fpm\.sock/);
      assert.match(text, /lire\.php \{\s+(?:auth_basic|import)/);
    }
  });

  test("nginx and Caddy are not configured for a PHP receiver if the forms post to another host, to another file or not at all", () => {
    for (const endpoint of [
      undefined,
      "https://formulaires.exemple.fr/recevoir/candidatures.php",
      "https://www.exemple.fr/candidatures",
      "/candidater/merci/",
    ]) {
      const rules = hostRules("https://www.exemple.fr", endpoint);
      assert.equal(rules.receiver, undefined, endpoint);
      for (const text of [nginxConf(rules, { root }), caddyfile(rules, { root })])
        assert.doesNotMatch(text, /php-fpm/);
    }
  });
});
