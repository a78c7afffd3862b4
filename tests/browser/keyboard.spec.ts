import { expect, test } from "@playwright/test";

test("the first Tab focuses the skip link, which leads to the content, and the focus is visible", async ({
  page,
}) => {
  await page.goto("/formations/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Aller au contenu" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  const main = page.getByRole("main");
  await expect(main).toBeFocused();
  await expect(main).toHaveCSS("box-shadow", "none"); // no ring around the page
  await page.keyboard.press("Tab");
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
  );
  expect(outline).toBe("3px");
});

test("on the yellow card of the home page, the focus ring is dark in both colour schemes", async ({
  page,
}) => {
  await page.goto("/");
  const link = page.locator("main").getByRole("link", { name: "Candidater" });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press("Tab"); // after a key press, the browser shows a focus ring (`:focus-visible`)
    await link.focus();
    await expect(link).toHaveCSS("outline-color", "rgb(18, 22, 29)");
  }
});
