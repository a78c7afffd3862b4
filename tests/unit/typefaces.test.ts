import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { runInNewContext } from "node:vm";
import { typefacesScript } from "../../src/shell/typefaces.ts";

const FILES = ["/_astro/titles.aa.woff2", "/_astro/text.bb.woff2"];
const SITE = "https://www.exemple.fr";

interface Visit {
  readonly referrer?: string;
  /** Time from the request to the first byte, in milliseconds. */
  readonly wait: number;
  readonly connection?: { readonly saveData: boolean };
}

/** Opens a page, as far as the script is concerned. @returns whether it shows the typefaces, what it loads, and how */
function opened({ referrer = "", wait, connection }: Visit): { shown: boolean; links: string[] } {
  const links: string[] = [];
  const dataset: Record<string, string> = {};
  runInNewContext(typefacesScript(FILES), {
    document: {
      referrer,
      documentElement: { dataset },
      head: { insertAdjacentHTML: (_: string, html: string) => links.push(html) },
    },
    location: { origin: SITE },
    navigator: { connection },
    performance: {
      timing: { requestStart: 1_795_000_000_000, responseStart: 1_795_000_000_000 + wait },
    },
  });
  return { shown: "typefaces" in dataset, links };
}

const linksOf = (rel: string): string[] =>
  FILES.map((file) => `<link rel=${rel} href=${file} as=font type=font/woff2 crossorigin>`);

describe("the typefaces", () => {
  test("are not awaited by the first page over a slow connection, but loaded for the next one", () => {
    assert.deepEqual(opened({ wait: 150 }), { shown: false, links: linksOf("prefetch") });
    const from = { referrer: "https://www.google.com/", wait: 150 };
    assert.deepEqual(opened(from), { shown: false, links: linksOf("prefetch") });
  });

  test("are shown by the next page, and preloaded", () => {
    const next = { referrer: `${SITE}/formations/`, wait: 150 };
    assert.deepEqual(opened(next), { shown: true, links: linksOf("preload") });
  });

  test("are shown by the first page over a fast connection", () => {
    assert.equal(opened({ wait: 20 }).shown, true);
  });

  test("are not assumed to be cached after a site with a longer name", () => {
    assert.equal(opened({ referrer: `${SITE}.autre.com/`, wait: 150 }).shown, false);
  });

  test("are never loaded with Save-Data", () => {
    const saving = { wait: 20, connection: { saveData: true } };
    assert.deepEqual(opened(saving), { shown: false, links: [] });
    assert.equal(opened({ wait: 20, connection: { saveData: false } }).shown, true);
  });
});
