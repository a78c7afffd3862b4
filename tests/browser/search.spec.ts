import { expect, type Page } from "@playwright/test";
import { holdBack } from "./hold-back.ts";
import { test } from "./shared-page.ts";

const field = (page: Page) => page.getByLabel("Un mot, ou une question");
const status = (page: Page) => page.getByRole("status");
const results = (page: Page) => page.locator("[data-search-results] > li");

/** Collects errors of scripts and of the security policy while a test runs. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return faults;
}

test("results are counted in French, and have a section, a date, marked words and up to three links within the page", async ({
  sharedPage: page,
}) => {
  await page.goto("/recherche/");
  await field(page).fill("rackage");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page).toHaveURL("/recherche/?q=rackage");
  await expect(status(page)).toHaveText(/^\d+\s(?:résultat|résultats) pour «\srackage\s»$/);
  const first = results(page).first();
  await expect(first.getByRole("heading", { level: 2 })).toContainText("Racker un serveur");
  await expect(first).toContainText(/Modules · .*\d{4}/);
  await expect(first.locator("mark").first()).toBeVisible();
  for (const item of await results(page).all())
    expect(await item.locator(".search-places li").count()).toBeLessThanOrEqual(3);
  await expect(results(page).locator(".search-places li").first()).toBeVisible();
});

test("results appear while typing, and the address follows", async ({ sharedPage: page }) => {
  await page.goto("/recherche/");
  await field(page).pressSequentially("roub");
  await expect(results(page).first()).toContainText("Roubaix");
  await expect(page).toHaveURL("/recherche/?q=roub");
  await page.reload();
  await expect(field(page)).toHaveValue("roub");
});

test("a correction is announced, and can be undone", async ({ sharedPage: page }) => {
  await page.goto("/recherche/?q=tranport");
  await expect(status(page)).toHaveText(/pour «\stransport\s»$/);
  await page.getByRole("button", { name: "Chercher plutôt « tranport »" }).click();
  await expect(page).toHaveURL(/q=tranport&tel-quel=oui$/);
  await expect(status(page)).toContainText("«\u202ftranport\u202f»");
  await expect(page.getByRole("button", { name: /Chercher plutôt/ })).toBeHidden();
});

test("« tel-quel=oui », which turns off the correction, stays in the address until the words change", async ({
  sharedPage: page,
}) => {
  await page.goto("/recherche/?q=tranport&tel-quel=oui");
  await page.getByLabel("Chercher dans").selectOption("Questions");
  await expect(page).toHaveURL("/recherche/?q=tranport&type=question&tel-quel=oui");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page).toHaveURL("/recherche/?q=tranport&type=question&tel-quel=oui");
  await field(page).press("End");
  await page.keyboard.type("s");
  await expect(page).toHaveURL("/recherche/?q=tranports&type=question");
});

test("a filter is in the address, and press results come newest first", async ({
  sharedPage: page,
}) => {
  await page.goto("/recherche/?q=formation");
  await page.getByLabel("Chercher dans").selectOption("Presse");
  await expect(page).toHaveURL("/recherche/?q=formation&type=presse");
  await expect(results(page).first()).toContainText("Presse · ");
  await page.reload();
  await expect(page.getByLabel("Chercher dans")).toHaveValue("presse");
  await expect(results(page).first()).toContainText("Presse · ");
  const years = (await results(page).locator(".search-about").allTextContents()).map((text) =>
    Number(/\d{4}$/.exec(text)?.[0] ?? 0),
  );
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual([...years].sort((a, b) => b - a));
});

test("more results follow on request, and the focus goes to the first of them", async ({
  sharedPage: page,
}) => {
  await page.goto("/recherche/?q=formation");
  await expect(results(page)).not.toHaveCount(0);
  const before = await results(page).count();
  await page.getByRole("button", { name: "Voir plus de résultats" }).click();
  await expect(results(page).nth(before).getByRole("link").first()).toBeFocused();
});

test("without the network the results stay, and a double click on « Voir plus » shows the next results once", async ({
  page,
  context,
}) => {
  await page.goto("/recherche/?q=formation");
  await expect(results(page)).toHaveCount(5);
  await context.setOffline(true);
  const more = page.getByRole("button", { name: "Voir plus de résultats" });
  await more.click();
  await expect(status(page)).toContainText("La recherche ne répond pas");
  await expect(results(page)).toHaveCount(5);
  await expect(more).toBeFocused();
  await context.setOffline(false);
  const release = await holdBack(page, /\/pagefind\/fragment\//);
  await more.dblclick();
  release();
  await expect(results(page)).toHaveCount(10);
  await expect(results(page).nth(5).getByRole("link").first()).toBeFocused();
  const shown = await results(page).getByRole("heading").getByRole("link").all();
  const addresses = await Promise.all(shown.map((link) => link.getAttribute("href")));
  expect(new Set(addresses).size).toBe(10);
});

test("the search uses what was typed before its script loaded", async ({ page }) => {
  const release = await holdBack(page, /\/_astro\/SearchPanel\.[^/]*\.js$/);
  await page.goto("/recherche/", { waitUntil: "commit" });
  await field(page).fill("roubaix");
  release();
  await expect(results(page).first()).toContainText("Roubaix");
  await expect(field(page)).toHaveValue("roubaix");
  await expect(page).toHaveURL("/recherche/?q=roubaix");
});

test("if nothing is found, the page offers questions, the site map and a contact", async ({
  sharedPage: page,
}) => {
  await page.goto("/recherche/?q=blorgnak");
  await expect(status(page)).toHaveText("Aucun résultat pour «\u202fblorgnak\u202f».");
  await expect(page.locator("[data-search-results]")).toBeHidden();
  const main = page.getByRole("main");
  await expect(main.locator('a[href^="/questions/jeunes/#"]').first()).toBeVisible();
  await expect(main.getByRole("link", { name: "Le plan du site" })).toBeVisible();
  await expect(main.getByText("mission locale")).toBeVisible();
});

test("a result leads to the exact place by the text fragment of its address", async ({
  sharedPage: page,
}) => {
  await page.goto("/recherche/?q=habilitation+électrique");
  const link = results(page).first().getByRole("heading").getByRole("link");
  await expect(link).toHaveAttribute("href", /#:~:text=/); // a whole page: sections have an anchor instead
  await link.click();
  await expect(page).not.toHaveURL(/recherche/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
});

test("opening the search page does not load the index", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/\/pagefind\/|search-worker/.test(request.url())) asked.push(request.url());
  });
  await page.goto("/recherche/", { waitUntil: "networkidle" });
  expect(asked).toEqual([]);
});

/** Hostile input. `built/search.test.ts` gives the index more of it, without a browser. */
const HOSTILE = {
  markup: "<img src=x onerror=alert(1)>",
  "more than a thousand words": "le datacenter ".repeat(800),
  "control characters": "fi\u0000br\u0007e\u200b",
};

test("hostile input: nothing runs, nothing breaks, the page stays usable", async ({ page }) => {
  const faults = watch(page);
  page.on("dialog", (dialog) => {
    faults.push(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto("/recherche/");
  for (const [name, typed] of Object.entries(HOSTILE)) {
    await test.step(name, async () => {
      await field(page).evaluate((input, text) => {
        (input as HTMLInputElement).value = text;
      }, typed);
      await page.getByRole("button", { name: "Rechercher" }).click();
      await expect(status(page)).not.toHaveText(/^$|en cours|«\u202ffibre\u202f»/);
      await expect(status(page)).not.toContainText("ne répond pas");
      await expect(page.locator("[data-search-panel] img, main [onerror]")).toHaveCount(0);
      await field(page).fill("fibre");
      await page.getByRole("button", { name: "Rechercher" }).click();
      await expect(status(page)).toContainText("«\u202ffibre\u202f»");
      await expect(results(page).first()).toBeVisible();
      expect(faults).toEqual([]);
    });
  }
});

test("if its engine, its words or its index cannot be loaded, the search says so, offers the site map, and works once they can be loaded", async ({
  page,
}) => {
  for (const missing of [
    "**/pagefind/pagefind.js",
    "**/pagefind/words.json",
    "**/pagefind/index/**",
  ]) {
    await page.route(missing, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/recherche/?q=fibre");
    await expect(status(page), missing).toContainText("La recherche ne répond pas");
    await expect(
      page.locator("[data-search-map]").getByRole("link", { name: "Toutes les pages du site" }),
    ).toBeVisible();
    await page.unroute(missing);
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(results(page).first(), missing).toBeVisible();
  }
});

test("a browser that cannot search says so, without blaming the network", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
  await page.goto("/recherche/?q=fibre");
  await expect(status(page)).toContainText("ne marche pas dans ce navigateur");
  await expect(page.locator("[data-search-map]").getByRole("link")).toBeVisible();
});

test("a failure is reported at once, also if more was typed meanwhile", async ({ page }) => {
  let fail = (): void => undefined;
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await page.route("**/pagefind/words.json", async (route) => {
    await failing;
    await route.abort();
  });
  await page.goto("/recherche/");
  for (const query of ["fi", "fibre"]) {
    await field(page).fill(query);
    await expect(page).toHaveURL(`/recherche/?q=${query}`); // the search has begun
  }
  fail();
  await expect(status(page)).toContainText("La recherche ne répond pas");
});

test("if the network is lost after a search, the next search says that it does not work", async ({
  page,
  context,
}) => {
  await page.goto("/recherche/?q=fibre");
  await expect(results(page).first()).toBeVisible();
  await context.setOffline(true);
  await field(page).fill("handicap");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(status(page)).toContainText("La recherche ne répond pas");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search page offers the site map", async ({ page }) => {
    await page.goto("/recherche/?q=fibre");
    await page.getByRole("link", { name: "le plan du site" }).click();
    await expect(page).toHaveURL("/plan-du-site/");
    await expect(page.getByRole("link", { name: "Rackage de serveurs" })).toBeVisible();
  });

  test("the header leads to the search page", async ({ page }) => {
    await page.goto("/metier/");
    await page.getByRole("banner").getByRole("link", { name: "Rechercher" }).click();
    await expect(page).toHaveURL("/recherche/");
  });
});
