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

test("text at 200 % fits the width of the screen", async ({ page }) => {
  for (const address of [
    "/",
    "/candidater/",
    "/presse/chiffres/",
    "/ecoles/",
    "/formations/technicien-datacenter/",
  ]) {
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});
