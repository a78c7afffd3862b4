import { expect, test, type Page } from "@playwright/test";
import { VIEWS } from "./views.ts";

/**
 * Makes each page wait for the site's typefaces. Each screenshot shows the first page of a visit. Over a slow connection, such a
 * page would be shown in a typeface of the device (`shell/typefaces.ts`).
 */
async function waitForFonts(page: Page): Promise<void> {
  await page.route(/\/(?:[\w-]+\.html)?$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html
      .replace("<html", "<html data-typefaces")
      .replace(/font-display:\s*optional/g, "font-display:block")
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, ""); // its hash only allows the original style
    await route.fulfill({ response, body });
  });
}

/** Waits until visible text and pictures are painted. */
const everythingIsDrawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const seen = [...document.images].filter(
      (image) => image.getBoundingClientRect().top < innerHeight,
    );
    await Promise.all(
      seen.map((image) => {
        image.loading = "eager";
        return image.decode();
      }),
    );
  });

for (const { name, address, width, height, scheme = "light", at, before } of VIEWS)
  test(name, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    await waitForFonts(page);
    await page.goto(address);
    await before?.(page);
    await everythingIsDrawn(page);
    if (at) {
      await page.locator(at).evaluate((part) => {
        part.scrollIntoView();
      });
      await everythingIsDrawn(page);
    }
    await expect(
      page,
      `${name}: voulu ? « npm run test:visual -- --update ». Pas voulu ? La différence est dans test-results/.`,
    ).toHaveScreenshot(`${name}.png`);
  });
