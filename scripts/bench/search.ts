/** Measures what a search downloads, from the click on the search link in the header, and how long its answer takes. */
import type { Browser, Page, Request } from "@playwright/test";
import { sentSize } from "./sizes.ts";
import { SLOWDOWN } from "./slow-phone.ts";

/** What a search downloads, by address; the first match counts. */
const PARTS: readonly (readonly [name: string, address: RegExp])[] = [
  ["panneau", /\/panneau\.txt$/],
  ["styles", /\.css$/],
  ["correction", /\/_astro\/search-worker.*\.js$/],
  ["interface", /\/_astro\/.*\.js$/],
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
 * Runs several searches in the search dialog of a loaded page, and measures what each of them adds.
 * @throws if a search finds nothing within Playwright's timeout, or if a request fails
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

/**
 * Measures the time from the last key to the answer, on a slow processor. Words are typed key by key on the search page, which
 * has already answered one question. The network is not slowed down.
 * @returns milliseconds, one value for each word
 */
export async function measureAnswers(
  browser: Browser,
  origin: string,
  words: readonly (readonly [typed: string, meant: string])[],
): Promise<number[]> {
  const context = await browser.newContext({ locale: "fr-FR" });
  try {
    const page = await context.newPage();
    await slowDown(page);
    await page.goto(`${origin}/recherche/?q=roubaix`);
    await page.locator("[data-search-results] > li").first().waitFor();
    await page.evaluate(() => {
      const times = { key: 0, answer: 0 };
      Object.assign(window, { times });
      addEventListener("keydown", () => (times.key = performance.now()), true);
      const status = document.querySelector("[role=status]") ?? document.body;
      new MutationObserver(() => (times.answer = performance.now())).observe(status, {
        childList: true,
      });
    });
    const waits: number[] = [];
    for (const [typed, meant] of words) {
      await page.locator("input[type=search]").fill("");
      await page.locator("input[type=search]").pressSequentially(typed, { delay: 150 });
      await page.locator("[role=status]", { hasText: `«\u202f${meant}\u202f»` }).waitFor();
      waits.push(
        await page.evaluate(() => {
          const { times } = window as unknown as { times: { key: number; answer: number } };
          return times.answer - times.key;
        }),
      );
    }
    return waits;
  } finally {
    await context.close();
  }
}

/** Slows down the page and its worker. The worker runs on another thread, which needs its own command. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const method = "Emulation.setCPUThrottlingRate";
  const params = { rate: SLOWDOWN };
  devtools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== "worker") return;
    const message = JSON.stringify({ id: 1, method, params });
    void devtools.send("Target.sendMessageToTarget", { sessionId, message });
  });
  await devtools.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await devtools.send(method, params);
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
