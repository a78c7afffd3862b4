/** Tests the forms with everything that they may show, in a build with all settings of the association filled in. */
import { expect, test } from "@playwright/test";
import { SITES } from "./applicant.ts";

test("text at 200 % fits into 320 px, with all states of the forms shown at once", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of ["/candidater/", "/orienter/"]) {
    await page.goto(SITES.netlify.siteOrigin + path);
    await expect(page.locator("form[novalidate]").first()).toBeAttached();
    await expect(page.locator('a[href^="tel:"]').first()).toBeAttached();
    const tooWide = await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      for (const hidden of document.querySelectorAll<HTMLElement>("main [hidden]"))
        hidden.hidden = false;
      for (const details of document.querySelectorAll("details")) details.open = true;
      return [...document.querySelectorAll("main *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
        .map((one) => one.textContent.trim().slice(0, 60));
    });
    expect(tooWide, path).toEqual([]);
  }
});

test("the printed form has no buttons, not even the link that calls the association", async ({
  page,
}) => {
  await page.goto(`${SITES.netlify.siteOrigin}/candidater/`);
  const call = page.locator('main a.button[href^="tel:"]:visible');
  await expect(call).toHaveCount(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main :is(button, .button):visible")).toHaveCount(0);
});
