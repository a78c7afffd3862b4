import { expect, type Page } from "@playwright/test";
import { faultsSeenByAxe } from "./axe.ts";
import { holdBack } from "./hold-back.ts";
import { resize, test } from "./shared-page.ts";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Rechercher dans le site" });
const opener = (page: Page) => page.getByRole("banner").getByRole("link", { name: "Rechercher" });
const field = (page: Page) => dialogOf(page).getByLabel("Un mot, ou une question");

test("a click opens the dialog, Escape closes it, the focus goes back, and the next opening is empty", async ({
  sharedPage: page,
}) => {
  await resize(page, 1280, 800);
  await page.goto("/ecoles/roubaix/");
  await opener(page).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("cé payé ?");
  await expect(dialogOf(page).getByRole("status")).toHaveText(/^\d+\s/);
  await expect(dialogOf(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await expect(page).toHaveURL("/ecoles/roubaix/");
  await opener(page).click();
  await expect(field(page)).toHaveValue("");
  await expect(dialogOf(page).getByRole("status")).toBeEmpty();
  await expect(dialogOf(page).locator("[data-search-results]")).toBeHidden();
});

test("Ctrl+K and Meta+K open the dialog from anywhere, K alone does not, and Escape returns the focus", async ({
  page,
}) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto("/metier/");
  const link = page.getByRole("main").getByRole("link").first();
  for (const keys of ["Control+k", "Meta+k"]) {
    await link.focus();
    // Autofill fires a `keydown` event that has no `key`.
    await page.evaluate(() => document.dispatchEvent(new Event("keydown", { bubbles: true })));
    await page.keyboard.press("k");
    await expect(dialogOf(page)).toBeHidden();
    await page.keyboard.press(keys);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(link).toBeFocused();
  }
  expect(faults).toEqual([]);
});

test("focusing the search link neither opens the dialog nor loads anything, and opening the dialog does not load the search index", async ({
  page,
}) => {
  const asked: string[] = [];
  await page.goto("/metier/", { waitUntil: "networkidle" });
  page.on("request", (request) => asked.push(request.url()));
  await opener(page).focus();
  await expect(dialogOf(page)).toBeHidden();
  expect(asked).toEqual([]);
  await opener(page).click();
  await expect(field(page)).toBeFocused();
  const loaded = asked.filter((url) => url.includes("/pagefind/"));
  expect(loaded.map((url) => new URL(url).pathname)).toEqual(["/pagefind/panneau.txt"]);
});

test("on a slow network the link shows that the dialog is loading", async ({ page }) => {
  await page.goto("/metier/");
  const release = await holdBack(page, /panneau\.txt/);
  await opener(page).click();
  await expect(opener(page)).toHaveCSS("opacity", "0.4");
  release();
  await expect(field(page)).toBeFocused();
  await expect(opener(page)).toHaveCSS("opacity", "1");
});

test("Enter opens a result on another page", async ({ sharedPage: page }) => {
  await resize(page, 1280, 800);
  await page.goto("/metier/");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("rouvaix");
  await page.keyboard.press("Enter");
  const first = dialogOf(page).getByRole("heading", { level: 2 }).first().getByRole("link");
  await expect(first).toBeVisible();
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/metier/);
});

test("a result on the current page closes the dialog", async ({ sharedPage: page }) => {
  await resize(page, 1280, 800);
  await page.goto("/questions/jeunes/");
  await opener(page).click();
  await field(page).fill("permis");
  const link = dialogOf(page).locator('a[href^="/questions/jeunes/#permis"]').first();
  await link.click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.locator("#permis")).toBeInViewport();
});

test("the dialog stays open after a mouse selection that ends outside it, a result opened in another tab, and a click just inside its edge; a click outside closes it", async ({
  page,
}) => {
  await page.goto("/metier/");
  await opener(page).click();
  await field(page).fill("roubaix");
  const first = dialogOf(page).getByRole("heading", { level: 2 }).first().getByRole("link");
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    first.click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await tab.close();
  await expect(field(page)).toHaveValue("roubaix");
  const box = await field(page).boundingBox();
  const dialog = await dialogOf(page).boundingBox();
  if (!box || !dialog) throw new Error("The dialog is not visible.");
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 100, middle);
  await page.mouse.down();
  await page.mouse.move(dialog.x - 20, middle);
  await page.mouse.up();
  await expect(field(page)).toHaveValue("roubaix");
  await page.mouse.click(dialog.x + 3, dialog.y + 3);
  await expect(field(page)).toHaveValue("roubaix");
  await page.mouse.click(dialog.x - 20, middle);
  await expect(dialogOf(page)).toBeHidden();
});

test("the number of results is announced once, by a live region that was there before the search", async ({
  sharedPage: page,
}) => {
  await resize(page, 1280, 800);
  await page.goto("/metier/");
  await opener(page).click();
  const status = dialogOf(page).getByRole("status");
  await expect(status).toHaveAttribute("aria-atomic", "true");
  await status.evaluate((region) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
  });
  await field(page).pressSequentially("roubaix", { delay: 20 });
  await expect(status).toHaveText(/roubaix/);
  await page.keyboard.press("Enter");
  await expect(dialogOf(page).getByRole("heading", { level: 2 }).first()).toBeVisible();
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((text) => /résultat/.test(text))).toHaveLength(1);
});

test("the dialog has no accessibility fault, with results and without", async ({
  sharedPage: page,
}) => {
  await resize(page, 1280, 800);
  await page.goto("/metier/");
  await opener(page).click();
  for (const query of ["tranport", "blorgnak"]) {
    await field(page).fill(query);
    await expect(dialogOf(page).getByRole("status")).toHaveText(/ésultat/);
    expect(await faultsSeenByAxe(page)).toEqual([]);
    await expect(dialogOf(page).locator("ol:visible:not(:has(li))")).toHaveCount(0);
    await expect(dialogOf(page).locator("label[for=recherche]")).toBeVisible();
  }
});

test("nothing in the dialog is cut off at 300 % zoom", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 240 }); // 960 × 720 at 300 %
  await page.goto("/metier/");
  await page.keyboard.press("Control+k");
  await field(page).fill("payé");
  const last = dialogOf(page).getByRole("heading", { level: 2 }).last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  const close = dialogOf(page).getByRole("button", { name: "Fermer la recherche" });
  await expect(close).toBeInViewport({ ratio: 1 }); // at any scroll position
  expect(
    await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth),
  ).toBeLessThanOrEqual(0);
});

test("if the dialog fails to load, its link opens the search page", async ({ page }) => {
  await page.goto("/metier/");
  await page.route("**/_astro/SearchPanel.*", (route) => route.abort());
  await opener(page).click();
  await expect(page).toHaveURL("/recherche/");
});
