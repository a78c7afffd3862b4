import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { parse } from "node-html-parser";
import { pathRewriter } from "#hosting/under-path.ts";
import { moveUnderPath } from "#integrations/under-path.ts";
import { origin } from "./site.ts";

const PATH = "/plombiers-2";
const endpoint = `${origin}/recevoir/candidatures.php`;

describe("the built site, moved under a path", () => {
  const folder = mkdtempSync(join(tmpdir(), "under-path-"));
  const site = join(folder, "site");
  let pages: string[] = [];
  const read = (file: string): string => readFileSync(join(site, file), "utf8");
  /** Whether there is a file at an address of the site. */
  const isThere = (address: string): boolean => {
    const file = decodeURI(address.slice(PATH.length).replace(/[?#].*/, ""));
    return existsSync(join(site, file.endsWith("/") ? `${file}index.html` : file));
  };

  before(() => {
    cpSync(process.env["SITE_DIR"] ?? "", site, { recursive: true });
    moveUnderPath(site, pathRewriter({ origin, path: PATH }, readdirSync(site), endpoint));
    pages = globSync("**/*.html", { cwd: site });
    assert.ok(pages.length > 80);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** An attribute, or one for each address of a picture's `srcset`: « /a.webp 360w, /b.webp 720w ». */
  const oneAddressEach = ([name, value]: [string, string]): [string, string][] =>
    name === "srcset"
      ? value.split(/,\s+/).map((address) => [name, address.replace(/\s.*$/, "")])
      : [[name, value]];

  test("every address in a page begins with the path, and leads to a file", () => {
    const isAddress = /^(?:\/(?!\/)|0;url=|https?:)/;
    let seen = 0;
    for (const page of pages)
      for (const element of parse(read(page)).querySelectorAll("*"))
        for (const [name, value] of Object.entries(element.attributes).flatMap(oneAddressEach)) {
          if (!isAddress.test(value)) continue;
          const address = value.replace("0;url=", "").replace(origin, "");
          if (/^https?:/.test(address) || address === "" || /\/candidatures/.test(address))
            continue;
          seen += 1;
          assert.ok(address.startsWith(`${PATH}/`), `${page} ${name}="${value}"`);
          // The metadata of the 404 page name an address, `/404/`, where there is no file.
          const isOwnAddress = page === "404.html" && name === "content";
          assert.ok(isOwnAddress || isThere(address), `${page} ${name}="${value}"`);
        }
    assert.ok(seen > 3000, String(seen));
  });

  test("every address in scripts, styles, feeds, lists, data and the manifest begins with the path too", () => {
    const names = readdirSync(site).join("|").replaceAll(".", "\\.");
    const bare = new RegExp(`["'\`(]/(?:${names})[/"'\`)?#]`);
    const whole = new RegExp(`${origin.replaceAll(".", "\\.")}/(?!plombiers-2/)\\S{0,40}`);
    for (const file of globSync("**/*.{html,js,css,json,xml,txt,md,csv,geojson,ics,webmanifest}", {
      cwd: site,
    })) {
      const text = read(file);
      assert.equal(bare.exec(text)?.[0], undefined, file);
      const outside = [...text.matchAll(new RegExp(whole, "g"))].map(([found]) => found);
      assert.deepEqual(
        outside.filter((found) => !found.startsWith(endpoint)),
        [],
        file,
      );
    }
    const scripts = globSync("_astro/*.js", { cwd: site }).map(read);
    for (const address of [`${PATH}/sw.js`, `${PATH}/pagefind/`])
      assert.ok(scripts.join("").includes(address), address);
    const { start_url, icons } = JSON.parse(read("site.webmanifest")) as {
      start_url: string;
      icons: { src: string }[];
    };
    assert.equal(start_url, `${PATH}/`);
    for (const { src } of icons) assert.ok(isThere(src), src);
  });

  test("the policy of each page allows its updated style and script", () => {
    for (const page of pages) {
      const document = parse(read(page));
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute("content");
      for (const part of document.querySelectorAll("style, script:not([src], [type])")) {
        const hash = createHash("sha256").update(part.innerHTML).digest("base64");
        assert.ok(policy?.includes(`'sha256-${hash}'`), `${page} ${part.tagName}`);
      }
    }
  });
});

test("the address of the service that receives applications, outside the path, does not change", () => {
  const { html } = pathRewriter({ origin, path: PATH }, [], endpoint);
  assert.equal(
    html(`<form action="${endpoint}"><input value="${origin}/candidater/merci/">`),
    `<form action="${endpoint}"><input value="${origin}${PATH}/candidater/merci/">`,
  );
});

test("the service's address may begin like a page of the site, or have a query", () => {
  const page = `<link rel="canonical" href="https://exemple.fr/candidater/">`;
  const moved = `<link rel="canonical" href="https://exemple.fr/plombiers/candidater/">`;
  for (const typed of ["/candidater", "/recevoir.php?a=1&b=2"])
    for (const ampersand of ["&", "&amp;", "&#38;"]) {
      const address = `https://exemple.fr${typed}`;
      const form = `<form action="${address.replace("&", ampersand)}">`;
      const site = { origin: "https://exemple.fr", path: "/plombiers" };
      assert.equal(pathRewriter(site, [], address).html(form + page), form + moved);
    }
});

test("the worker caches pages under the path, including the home page", () => {
  const { script } = pathRewriter({ origin, path: PATH }, ["hors-ligne", "sw.js"], undefined);
  assert.equal(
    script('k={"/":"aa","/hors-ligne/":"bb"};go(`/hors-ligne/`,"/autre/",`/sw.js`)'),
    `k={"${PATH}/":"aa","${PATH}/hors-ligne/":"bb"};go(\`${PATH}/hors-ligne/\`,"/autre/",\`${PATH}/sw.js\`)`,
  );
});
