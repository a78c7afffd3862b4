import { expect, type Page } from "@playwright/test";
import { holdBack } from "./hold-back.ts";
import { layoutShifts } from "./layout-shifts.ts";
import { resize, test } from "./shared-page.ts";

const WIDTHS = [360, 768, 1280]; // text wraps at 320 px as at 360 px
/** One page of each kind. */
const MAKES = [
  "/",
  "/formations/technicien-datacenter/",
  "/formations/technicien-datacenter/rackage-de-serveurs/",
  "/ecoles/",
  "/ecoles/roubaix/",
  "/presse/",
  "/presse/roubaix-2020/",
  "/questions/jeunes/",
  "/candidater/",
  "/orienter/",
  "/404.html",
];

/** Delays typefaces, drawings and scripts until the page has been painted without them. */
async function openWithLateFiles(page: Page, address: string): Promise<void> {
  const release = await holdBack(page, /\.(woff2|svg|js)$/);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  release();
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready);
  await page.unrouteAll();
}

for (const address of MAKES) {
  test(`${address}: nothing moves while it loads, at any width, however late its files come`, async ({
    sharedPage: page,
  }) => {
    for (const width of WIDTHS) {
      await resize(page, width);
      await openWithLateFiles(page, address);
      expect(await layoutShifts(page), `at ${String(width)} px`).toEqual([]);
    }
  });
}
