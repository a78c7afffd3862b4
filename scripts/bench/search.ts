/** What a search weighs, from the click on the link of the header on, part by part. */
import type { Browser, Page, Request } from "@playwright/test";
import { sentSize } from "./sizes.ts";

/** Names of the parts, by address; the first that matches. */
const PARTS: readonly (readonly [name: string, address: RegExp])[] = [
  ["page de recherche", /\/recherche\/$/],
  ["styles", /\.css$/],
  ["interface", /\/_astro\/recherche.*\.js$/],
  ["correction", /\/_astro\/search-worker.*\.js$/],
  ["mots du site", /\/words\.json$/],
  ["moteur (script)", /\/pagefind\.js$/],
  ["moteur (WebAssembly)", /\/wasm\./],
  ["index", /\.(?:pf_meta|pf_index|pf_filter)$|pagefind-entry\.json$/],
  ["fiches trouvées", /\.pf_fragment$/],
];

export interface SearchPart {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly requests: number;
}

export interface SearchMeasure {
  readonly query: string;
  readonly parts: readonly SearchPart[];
  /** In bytes. */
  readonly size: number;
}

/**
 * Searches for one thing after the other in the dialog of a page that is open already; what each brings is its own.
 * @throws when a search finds nothing within Playwright's patience
 */
export async function measureSearches(
  browser: Browser,
  origin: string,
  queries: readonly string[],
): Promise<SearchMeasure[]> {
  const context = await browser.newContext({ locale: "fr-FR" });
  try {
    const page = await context.newPage();
    let requests: Request[] = [];
    context.on("request", (request) => requests.push(request));
    await page.goto(`${origin}/metier/`, { waitUntil: "networkidle" });
    requests = [];
    const measures: SearchMeasure[] = [];
    await page.locator(".search-link").click();
    for (const query of queries) {
      await searchFor(page, query);
      measures.push(await sumUp(query, requests));
      requests = [];
    }
    return measures;
  } finally {
    await context.close();
  }
}

async function searchFor(page: Page, query: string): Promise<void> {
  await page.locator("dialog input[type=search]").fill(query);
  await page.keyboard.press("Enter");
  await page.waitForLoadState("networkidle");
  await page
    .locator("dialog [role=status]", { hasText: /^\d+\s/ })
    .filter({ hasText: query })
    .waitFor();
}

async function sumUp(query: string, requests: readonly Request[]): Promise<SearchMeasure> {
  const parts = new Map<string, SearchPart>();
  for (const request of requests) {
    const response = await request.response();
    if (!response) throw new Error(`Aucune réponse : ${request.url()}`);
    const { pathname } = new URL(request.url());
    const name = PARTS.find(([, address]) => address.test(pathname))?.[0] ?? pathname;
    const sent = sentSize(await response.body(), response.headers()["content-type"] ?? "");
    const { size = 0, requests: count = 0 } = parts.get(name) ?? {};
    parts.set(name, { name, size: size + sent, requests: count + 1 });
  }
  const all = [...parts.values()];
  return { query, parts: all, size: all.reduce((sum, { size }) => sum + size, 0) };
}
