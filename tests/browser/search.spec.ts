import { expect, test } from "@playwright/test";

test("results come in French, counted, with their section and date", async ({ page }) => {
  await page.goto("/recherche/");
  await page.getByLabel("Un mot à chercher dans le site").fill("rackage");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page).toHaveURL("/recherche/?q=rackage");
  await expect(page.getByRole("status")).toHaveText(
    /^\d+\s(?:résultat|résultats) pour «\srackage\s»$/,
  );
  const first = page.locator("#search-results").getByRole("listitem").first();
  await expect(first.getByRole("link")).toContainText("Racker un serveur");
  await expect(first).toContainText(/Modules · .*\d{4}/);
  await expect(page.getByLabel("Un mot à chercher dans le site")).toHaveValue("rackage");
  await first.getByRole("link").click();
  await expect(page).toHaveURL("/formations/technicien-datacenter/rackage-de-serveurs/");
});

for (const [query, address] of [
  ["ecole", "/ecoles/"],
  ["école de la 2e chance", "/partenaires/e2c-grand-lille/"],
  ["diplome", "/questions/jeunes/"],
  ["sorties positives", "/presse/chiffres/"],
  ["OVH", "/partenaires/ovhcloud/"],
] as const) {
  test(`« ${query} » finds ${address}`, async ({ page }) => {
    await page.goto(`/recherche/?q=${encodeURIComponent(query)}`);
    await expect(page.getByRole("main").locator(`ol a[href="${address}"]`)).toBeVisible();
  });
}

test("the index is loaded only when somebody searches", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/pagefind/")) asked.push(request.url());
  });
  await page.goto("/recherche/", { waitUntil: "networkidle" });
  expect(asked).toEqual([]);
});

test("a word that is nowhere says so, and what was asked is shown as text", async ({ page }) => {
  await page.goto(`/recherche/?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(page.getByRole("status")).toContainText("<img src=x onerror=alert(1)>");
  await expect(page.locator("main img")).toHaveCount(0);
});

test("a search engine that does not answer is said, with another way", async ({ page }) => {
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto("/recherche/?q=fibre");
  await expect(page.getByRole("status")).toContainText("La recherche ne répond pas");
  await expect(page.getByRole("link", { name: "Toutes les pages du site" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search page offers the site map", async ({ page }) => {
    await page.goto("/recherche/?q=fibre");
    await page.getByRole("link", { name: "le plan du site" }).click();
    await expect(page).toHaveURL("/plan-du-site/");
    await expect(page.getByRole("link", { name: "Rackage de serveurs" })).toBeVisible();
  });
});
