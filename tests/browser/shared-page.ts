import { test as base, type CDPSession, type Page } from "@playwright/test";

/**
 * `test` with a page that all tests of a worker share, for tests that only look at pages one after the other: creating a page
 * takes as long as looking at it. After a failure Playwright starts a new worker, so the page is not reused.
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
 * Resizes a page, in CSS pixels. Playwright's own method also repaints the page each time, and measurements then take twice as
 * long.
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
