import type { Browser, Page, Request } from "@playwright/test";
import { ecoIndex } from "./eco-index.ts";
import type { PageMeasure } from "./limits.ts";
import { brotliSize, sentSize } from "./sizes.ts";

/** The viewport of the phone that page speed tests usually emulate. */
const VIEWPORT = { width: 412, height: 823 };

/** A file downloaded during a visit. */
interface Download {
  readonly url: string;
  readonly kind: "html" | "css" | "font" | "script" | "photo" | "other";
  readonly size: number;
}

function kindOf(request: Request, mediaType: string): Download["kind"] {
  const type = request.resourceType();
  if (type === "document" || mediaType.includes("html")) return "html";
  if (type === "stylesheet" || mediaType.includes("css")) return "css";
  if (type === "font" || mediaType.startsWith("font/")) return "font";
  if (/^image\/(?:jpeg|png|webp|avif)/.test(mediaType)) return "photo";
  if (type === "script" || mediaType.includes("javascript")) return "script";
  return "other";
}

async function download(request: Request): Promise<Download> {
  const response = await request.response();
  if (!response) throw new Error(`Aucune réponse : ${request.url()}`);
  const mediaType = response.headers()["content-type"] ?? "";
  const size = sentSize(await response.body(), mediaType);
  return { url: request.url(), kind: kindOf(request, mediaType), size };
}

/** The heaviest favicon of a page. A headless browser does not download favicons, so `visit` adds this one to the downloads. */
async function favicon(page: Page): Promise<Download | undefined> {
  const declared = await page
    .locator('link[rel~="icon"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  const icons: Download[] = [];
  for (const url of declared.length > 0 ? declared : [new URL("/favicon.ico", page.url()).href]) {
    if (url.startsWith("data:")) continue;
    const response = await page.request.get(url);
    const body = response.ok() ? await response.body() : new Uint8Array();
    icons.push({
      url,
      kind: "other",
      size: sentSize(body, response.headers()["content-type"] ?? ""),
    });
  }
  return icons.sort((a, b) => b.size - a.size)[0];
}

/** The text of the inline scripts, without data blocks and import maps, because these do not run. */
function inlineScripts(page: Page): Promise<string> {
  return page
    .locator(
      'script:not([src]):is(:not([type]), [type=""], [type="module"], [type="text/javascript"])',
    )
    .evaluateAll((scripts) => scripts.map((script) => script.textContent).join("\n"));
}

const sum = (downloads: readonly Download[]): number =>
  downloads.reduce((total, { size }) => total + size, 0);

/**
 * Visits a page for the first time (with an empty cache) and measures everything it downloads, without scrolling or typing.
 * @param path may include a query, which `PageMeasure.path` keeps
 */
export async function visit(browser: Browser, origin: string, path: string): Promise<PageMeasure> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: "fr-FR",
  });
  try {
    const requests: Request[] = [];
    const failed: string[] = [];
    context.on("request", (request) => {
      // What the service worker downloads after the page has loaded is measured separately.
      const isWorkers = request.serviceWorker() !== null || request.url().endsWith("/sw.js");
      if (!isWorkers) requests.push(request);
    });
    context.on("requestfailed", (request) => failed.push(request.url()));
    context.on("response", (response) => {
      const isOwnErrorPage = response.request().isNavigationRequest() && path === "/404.html";
      if (response.status() >= 400 && !isOwnErrorPage) failed.push(response.url());
    });
    const page = await context.newPage();
    await page.goto(origin + path, { waitUntil: "networkidle" });

    const seen = requests.filter((request) => /^https?:/.test(request.url()));
    const own = seen.filter((request) => new URL(request.url()).origin === origin);
    const finished = own.filter((request) => !failed.includes(request.url()));
    const downloads = await Promise.all(finished.map(download));
    const icon = await favicon(page);
    const site = [...downloads];
    if (icon && !site.some(({ url }) => url === icon.url)) site.push(icon);
    const sizeOf = (...kinds: Download["kind"][]): number =>
      sum(site.filter(({ kind }) => kinds.includes(kind)));
    const inline = await inlineScripts(page);
    const elements = await page.evaluate(() => document.getElementsByTagName("*").length);
    const drawn = await page.evaluate(() => document.querySelectorAll("svg *").length);

    return {
      path,
      firstView: sizeOf("html", "css"),
      total: sum(site.filter(({ kind }) => kind !== "photo")),
      photos: sizeOf("photo"),
      fonts: sizeOf("font"),
      scripts: sizeOf("script"),
      inlineScripts: inline.trim() ? brotliSize(Buffer.from(inline)) : 0,
      requests: site.length + (own.length - finished.length),
      elements,
      // The favicon is left out, as in other EcoIndex tools. Those tools use a wide screen, on which some pages show one more
      // drawing. That changes the result by a tenth of a point.
      ecoIndex: ecoIndex({
        elements: elements - drawn,
        requests: own.length,
        kilobytes: sum(downloads) / 1000,
      }),
      thirdParties: seen
        .filter((request) => !own.includes(request))
        .map((request) => request.url()),
      cookies: (await context.cookies()).map(({ name }) => name),
      failed,
    };
  } finally {
    await context.close();
  }
}
