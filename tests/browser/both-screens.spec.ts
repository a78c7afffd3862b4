import { expect, test } from "@playwright/test";

// These tests run on a phone and on a desktop screen.

test("the menu opens on a phone and leads to the sections; on a wide screen it is always visible", async ({
  page,
  isMobile,
}) => {
  await page.goto("/");
  const menu = page.getByRole("navigation", { name: "Menu principal" });
  if (isMobile) {
    await expect(menu).toBeHidden();
    await page.getByRole("button", { name: "Menu" }).click();
  }
  await expect(menu).toBeVisible();
  await menu.getByRole("link", { name: "Les écoles" }).click();
  await expect(page).toHaveURL("/ecoles/");
});

test("with text twice as large in the browser's settings, no page scrolls sideways, and no link or button is cut off", async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 32 } });
  for (const address of [
    "/",
    "/candidater/",
    "/presse/chiffres/",
    "/ecoles/",
    "/formations/technicien-datacenter/",
    "/formations/technicien-datacenter/decouverte-du-reseau/", // a wide table, long words in the second column
    "/partenaires/", // names with hyphens
  ]) {
    await page.goto(address);
    await expect(page.locator(".later")).toHaveCount(0);
    const [overflow, cutOff] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const controls = [...document.querySelectorAll("main a, main button")];
      return [
        scrollWidth - clientWidth,
        controls
          .filter((control) => control.getBoundingClientRect().right > clientWidth)
          .map((control) => control.textContent.trim()),
      ] as const;
    });
    expect(overflow, address).toBeLessThanOrEqual(0);
    expect(cutOff, address).toEqual([]);
  }
});
