import { expect, type Page } from "@playwright/test";
import { expectAccessiblePage } from "./axe.ts";
import { expectHealthyPage } from "./healthy-page.ts";
import { holdBack } from "./hold-back.ts";
import { layoutShifts } from "./layout-shifts.ts";
import { test } from "./shared-page.ts";

/** One page of each kind. `npm test -- every-page` looks at all pages, in both schemes. */
const KINDS = [
  "/",
  "/formations/technicien-datacenter/",
  "/formations/technicien-datacenter/rackage-de-serveurs/",
  "/ecoles/",
  "/ecoles/roubaix/",
  "/partenaires/impala-avenir/",
  "/presse/",
  "/presse/roubaix-2020/",
  "/presse/chiffres/",
  "/questions/jeunes/",
  "/recherche/",
  "/candidater/",
  "/candidater/est-ce-pour-moi/",
  "/orienter/",
  "/en/funders/",
  "/404.html",
];

/** Opens a page, and delays its typefaces, drawings and scripts until it has been painted without them. */
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

for (const [index, address] of KINDS.entries()) {
  const scheme = index % 2 === 0 ? "light" : "dark"; // only one, because axe takes most of the time
  test(`${address}: nothing moves when files arrive late, the policy blocks nothing, the page fits screens of 320 to 1280 px, is easy to tap, and accessible in the ${scheme} scheme`, async ({
    sharedPage: page,
  }) => {
    await expectHealthyPage(page, address, openWithLateFiles); // at 360 px first, and at 1280 px last
    await openWithLateFiles(page, address);
    expect(await layoutShifts(page), "at 1280 px").toEqual([]);
    await expectAccessiblePage(page, scheme);
  });
}
