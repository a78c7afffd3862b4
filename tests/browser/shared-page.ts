import { test as base, type Page } from "@playwright/test";

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
