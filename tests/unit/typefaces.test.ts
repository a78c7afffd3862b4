import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { runInNewContext } from "node:vm";
import { typefacesScript } from "#shell/typefaces.ts";

const FILES = ["/_astro/titles.aa.woff2", "/_astro/text.bb.woff2"];
const SITE = "https://www.exemple.fr";

interface Visit {
  readonly referrer?: string;
  /** Time from the request to the first byte, in milliseconds. */
  readonly wait: number;
  readonly connection?: { readonly saveData: boolean };
}

interface Opened {
  /** Whether the page shows the typefaces. */
  readonly shown: boolean;
  /** The `<link>` elements added before the page is shown. */
  readonly links: readonly string[];
  /** The `<link>` elements added after the page is shown. */
  readonly later: readonly string[];
}

/** Runs the script on a simulated page. */
function opened({ referrer = "", wait, connection }: Visit): Opened {
  const links: string[] = [];
  const loaded: (() => void)[] = [];
  const dataset: Record<string, string> = {};
  runInNewContext(typefacesScript(FILES), {
    document: {
      referrer,
      documentElement: { dataset },
      head: { insertAdjacentHTML: (_: string, html: string) => links.push(html) },
    },
    addEventListener: (type: string, react: () => void) => {
      assert.equal(type, "load");
      loaded.push(react);
    },
    requestAnimationFrame: (react: () => void) => loaded.push(react),
    setTimeout: (react: () => void) => loaded.push(react),
    location: { origin: SITE },
    navigator: { connection },
    performance: {
      timing: { requestStart: 1_795_000_000_000, responseStart: 1_795_000_000_000 + wait },
    },
  });
  const first = [...links];
  for (const react of loaded) react();
  return { shown: "typefaces" in dataset, links: first, later: links.slice(first.length) };
}

const linksOf = (rel: string): string[] =>
  FILES.map((file) => `<link rel=${rel} href=${file} as=font type=font/woff2 crossorigin>`);

describe("the typefaces", () => {
  test("typefaces do not slow down the first page on a slow connection, and are loaded after it for the next page", () => {
    const slow = { shown: false, links: [], later: linksOf("prefetch") };
    assert.deepEqual(opened({ wait: 150 }), slow);
    assert.deepEqual(opened({ referrer: "https://www.google.com/", wait: 150 }), slow);
  });

  test("typefaces are shown by the next page, and preloaded", () => {
    const next = { referrer: `${SITE}/formations/`, wait: 150 };
    assert.deepEqual(opened(next), {
      shown: true,
      links: linksOf("preload"),
      later: [],
    });
  });

  test("typefaces are shown by the first page over a fast connection", () => {
    assert.equal(opened({ wait: 20 }).shown, true);
  });

  test("a page of another site whose address begins like ours does not count as an earlier page of our site", () => {
    assert.equal(opened({ referrer: `${SITE}.autre.com/`, wait: 150 }).shown, false);
  });

  test("typefaces are never loaded with Save-Data", () => {
    const saving = { wait: 20, connection: { saveData: true } };
    assert.deepEqual(opened(saving), { shown: false, links: [], later: [] });
    assert.equal(opened({ wait: 20, connection: { saveData: false } }).shown, true);
  });
});
