import { test as base, type CDPSession, type Page } from "@playwright/test";

/**
 * `test`, with a page that all the tests of a worker share: for those that only look at pages, one after the other. Bringing
 * a new one costs as much as looking. After a test that fails Playwright starts a new worker, so nothing is left of it.
 */
export const test = base.extend<object, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage({
        baseURL: process.env["SITE_ORIGIN"] ?? "",
        locale: "fr-FR",
        serviceWorkers: "block",
      });
      await use(page);
      await page.close();
    },
    { scope: "worker" },
  ],
});

const sessions = new WeakMap<Page, CDPSession>();

/**
 * Gives the shared page another size, in CSS pixels. Playwright's own way paints the page at each; what only measures
 * takes half the time without.
 */
export async function resize(page: Page, width: number, height = 780): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send("Emulation.setDeviceMetricsOverride", {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
}
