import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { expect, test as base, type Locator, type Page } from "@playwright/test";
import { bundleWorker, listKept } from "#integrations/service-worker.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const FOLDER = process.env["SITE_DIR"] ?? "";

/** What may happen to a request: a network's sign-in page, a server that never responds, a redirect. */
type Fate = "portal" | "silence" | "redirect" | undefined;

/** A server of the built site. Its `/sw.js` can be replaced, as by a new release. */
class Host {
  worker = readFileSync(join(FOLDER, "sw.js"), "utf8");
  fateOf: (pathname: string, request: IncomingMessage) => Fate = () => undefined;
  /** Number of requests with each fate. */
  readonly met = { portal: 0, silence: 0, redirect: 0 };
  readonly #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const fate = this.fateOf(pathname, request);
    if (fate) this.met[fate] += 1;
    if (fate === "silence") return;
    if (fate === "portal") {
      response.writeHead(200, { "Content-Type": "text/html" }).end("<title>Bienvenue</title>");
    } else if (fate === "redirect") {
      response.writeHead(302, { Location: `${pathname}index.html` }).end();
    } else {
      const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
      try {
        const body = pathname === "/sw.js" ? this.worker : readFileSync(join(FOLDER, file));
        const type = TYPES[extname(file)] ?? "application/octet-stream";
        response.writeHead(200, { "Content-Type": type }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    }
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get url(): string {
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const test = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from these braces which fixtures it needs
  host: async ({}, use) => {
    const host = new Host();
    await host.open();
    await use(host);
    await host.close();
  },
});
test.use({ serviceWorkers: "allow" });

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
/** Waits until the worker is installed: before that, the browser does not look for a newer one. */
const isReady = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await navigator.serviceWorker.ready));
const form = (page: Page): Locator => page.locator("form[novalidate][data-application-form]");

/** The addresses and types of all cached files. */
const keptFiles = (page: Page): Promise<{ address: string; type: string | null }[]> =>
  page.evaluate(async () => {
    const files: { address: string; type: string | null }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const type = (await cache.match(request))?.headers.get("Content-Type") ?? null;
        files.push({ address: new URL(request.url).pathname, type });
      }
    }
    return files;
  });
const keptScriptTypes = async (page: Page): Promise<(string | null)[]> => {
  const scripts = (await keptFiles(page)).filter(({ address }) => address.endsWith(".js"));
  return [...new Set(scripts.map(({ type }) => type))];
};

test("a new worker replaces the old one, and a worker that is switched off leaves nothing behind", async ({
  page,
  host,
}) => {
  await page.goto(`${host.url}/candidater/`);
  await isReady(page);
  await expect.poll(() => cacheNames(page)).toHaveLength(1);
  const [old] = await cacheNames(page);

  const next = await listKept(FOLDER, ["/", "/candidater/"]);
  expect(next.name).not.toBe(old);
  host.worker = await bundleWorker(next);
  await page.goto(`${host.url}/candidater/`);
  await expect.poll(() => cacheNames(page)).toEqual([next.name]);

  host.worker = await bundleWorker(undefined);
  await page.goto(`${host.url}/`);
  await expect.poll(() => cacheNames(page)).toEqual([]);
  await expect.poll(() => registrations(page)).toBe(0);
});

test("a captive portal's page is never cached as a script, and the next version does not take it from an older cache", async ({
  page,
  host,
  context,
}) => {
  // Only the worker's own requests get the portal's page (their destination is empty): the page's scripts load as usual.
  host.fateOf = (pathname, { headers }) =>
    pathname.endsWith(".js") && headers["sec-fetch-dest"] === "empty" ? "portal" : undefined;
  await page.goto(`${host.url}/candidater/`);
  await expect.poll(() => host.met.portal).toBeGreaterThan(0);
  await expect.poll(() => registrations(page)).toBe(0);
  expect(await keptScriptTypes(page)).toEqual([]);

  host.fateOf = () => undefined;
  await page.reload();
  await isReady(page);
  expect(await keptScriptTypes(page)).toEqual(["text/javascript"]);

  // What an older worker, which did not check files, may have left behind.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        if (!url.endsWith(".js")) continue;
        await cache.put(url, new Response("", { headers: { "Content-Type": "text/html" } }));
      }
    }
  });
  const addresses = (await keptFiles(page)).map(({ address }) => address);
  host.worker = await bundleWorker({
    ...(await listKept(FOLDER, addresses)),
    name: "site-suivant",
  });
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect.poll(() => cacheNames(page)).toEqual(["site-suivant"]);
  expect(await keptScriptTypes(page)).toEqual(["text/javascript"]);
  await context.setOffline(true);
  await page.goto(`${host.url}/candidater/`);
  await expect(form(page)).toBeVisible();
});

test("a page that the host serves through a redirect opens offline", async ({
  page,
  host,
  context,
}) => {
  host.fateOf = (pathname) => (pathname.endsWith("/") ? "redirect" : undefined);
  await page.goto(`${host.url}/candidater/`);
  await isReady(page);
  await context.setOffline(true);
  await page.goto(`${host.url}/candidater/`);
  await expect(page).toHaveURL(`${host.url}/candidater/`);
  await expect(form(page)).toBeVisible();
});

test("a cached page opens although the server never responds", async ({ page, host }) => {
  await page.goto(`${host.url}/candidater/`);
  await isReady(page);
  host.fateOf = () => "silence";
  await page.goto(`${host.url}/candidater/`, { timeout: 15_000 });
  await expect(form(page)).toBeVisible();
  expect(host.met.silence).toBeGreaterThan(0);
});
