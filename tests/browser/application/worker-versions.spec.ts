import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { bundleWorker } from "../../../src/integrations/service-worker.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The built site, whose `/sw.js` can be replaced as a new version of the site would. */
async function serveWithWorker(): Promise<{
  url: string;
  server: Server;
  publish(worker: string): void;
}> {
  const folder = process.env["SITE_DIR"] ?? "";
  let worker = readFileSync(join(folder, "sw.js"), "utf8");
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      const body = pathname === "/sw.js" ? worker : readFileSync(join(folder, file));
      response.writeHead(200, {
        "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    server,
    publish: (next) => (worker = next),
  };
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test("an old worker gives way to the new one; switched off, it leaves nothing behind", async ({
  page,
}) => {
  const { url, server, publish } = await serveWithWorker();
  try {
    await page.goto(`${url}/candidater/`);
    // Old is one that has finished installing: until then the browser looks for no newer one.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect.poll(() => cacheNames(page)).toHaveLength(1);
    const [old] = await cacheNames(page);

    publish(await bundleWorker({ name: "site-nouveau", addresses: ["/", "/candidater/"] }));
    await page.goto(`${url}/candidater/`);
    await expect.poll(() => cacheNames(page)).toEqual(["site-nouveau"]);
    expect(old).not.toBe("site-nouveau");

    publish(await bundleWorker(undefined));
    await page.goto(`${url}/`);
    await expect.poll(() => cacheNames(page)).toEqual([]);
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(registrations).toBe(0);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
