import { expect, test } from "@playwright/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a young person reads what the course is, and reaches the form in one tap", async ({
    page,
  }) => {
    await page.goto("/");
    const main = page.getByRole("main");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("métier");
    await expect(main).toContainText("datacenter");
    await expect(main).toContainText("4 mois");
    await expect(main).toContainText("Roubaix");
    await expect(main).toContainText("Gratuit");
    await expect(main).toContainText("Sans diplôme");
    await main.getByRole("link", { name: "Je candidate" }).first().click();
    await expect(page).toHaveURL("/candidater/");
    await expect(page.getByLabel("Ton prénom")).toBeVisible();
  });

  test("a journalist goes from the home page to a dated figure and opens its source", async ({
    page,
  }) => {
    await page.goto("/");
    await page.getByRole("main").getByRole("link", { name: "Salle de presse" }).click();
    await page.getByRole("link", { name: "Tous nos chiffres", exact: true }).click();
    const row = page.getByRole("row", { name: /^16 jeunes .*22 juin 2020/ });
    await row.getByRole("link", { name: /Source \d+/ }).click();
    await expect(page.locator("#source-s1")).toBeInViewport();
    await expect(page.locator("#source-s1").getByRole("link")).toHaveAttribute(
      "href",
      /globalsecuritymag/,
    );
  });

  test("a course links to its modules, and a module to the next one", async ({ page }) => {
    await page.goto("/formations/technicien-datacenter/");
    await page.getByRole("link", { name: /Racker un serveur/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Racker un serveur");
    await expect(page.locator(".rack [aria-current=page]")).toContainText("Racker un serveur");
    await page.getByRole("link", { name: /Module suivant/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Organiser une salle");
  });
});

test("the rack reads from the first module to the last, and shows the first at the bottom", async ({
  page,
}) => {
  await page.goto("/");
  const units = page.locator(".rack .rack-unit");
  await expect(units.first()).toContainText("Revoir les bases");
  const boxes = await Promise.all((await units.all()).map((unit) => unit.boundingBox()));
  const heights = boxes.map((box) => box?.y ?? 0);
  expect(heights.length).toBeGreaterThan(1);
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
});

test("an address that does not exist answers 404 and links to the site map", async ({ page }) => {
  const response = await page.goto("/nulle-part/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/branché nulle part/);
  await expect(page.getByRole("main").getByRole("link", { name: "Plan du site" })).toBeVisible();
});

test("resizing the window while the next page loads causes no error", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto("/");
  for (const [index, address] of ["/candidater/", "/orienter/", "/presse/"].entries()) {
    const arrival = page.waitForURL(address);
    await page.evaluate((to) => location.assign(to), address);
    await page.setViewportSize({ width: 360, height: 400 + 50 * index });
    await arrival;
  }
  await page.reload(); // by then, the errors of earlier pages have been reported
  expect(errors).toEqual([]);
});
