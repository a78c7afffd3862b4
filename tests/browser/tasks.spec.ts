import { expect, test } from "@playwright/test";

/** What readers come for: from the home page, the links they follow, what they find, and the words they would search. */
const TASKS: {
  task: string;
  links: string[];
  finds: RegExp;
  search: string;
  page: string;
}[] = [
  {
    task: "when did the school of Grigny open",
    links: ["Les écoles"],
    finds: /École de Grigny[\s\S]*août 2020/,
    search: "grigny",
    page: "/ecoles/grigny/",
  },
  {
    task: "who carries Marseille",
    links: ["Les écoles", "Marseille Saint-Jérôme"],
    finds: /Qui la porte[\s\S]*Afpa/,
    search: "marseille",
    page: "/ecoles/marseille-saint-jerome/",
  },
  {
    task: "can I apply at 27",
    links: ["Questions", "Les questions des jeunes"],
    finds: /L’âge dépend de l’école/,
    search: "âge",
    page: "/questions/jeunes/",
  },
  {
    task: "do I get a diploma",
    links: ["Questions", "Les questions des jeunes"],
    finds: /attestation/,
    search: "diplome",
    page: "/questions/jeunes/",
  },
  {
    task: "what does racking mean",
    links: ["Racker un serveur"],
    finds: /Racker, c’est installer un serveur dans une baie/,
    search: "racker",
    page: "/formations/technicien-datacenter/rackage-de-serveurs/",
  },
  {
    task: "how do I send a young person",
    links: ["Orienter"],
    finds: /Que faire maintenant/,
    search: "orienter un jeune",
    page: "/orienter/",
  },
  {
    task: "is a gift deductible",
    links: ["Soutenir", "questions des financeurs"],
    finds: /66\s%/,
    search: "reçu fiscal",
    page: "/questions/financeurs/",
  },
  {
    task: "who to call for an article",
    links: ["Salle de presse"],
    finds: /Contact presse/,
    search: "contact presse",
    page: "/presse/",
  },
  {
    task: "which figures can I print",
    links: ["Salle de presse", "Les questions des journalistes"],
    finds: /chiffres/i,
    search: "chiffres",
    page: "/presse/chiffres/",
  },
  {
    task: "can my company take an intern",
    links: ["Soutenir", "questions des employeurs"],
    finds: /stagiaire/,
    search: "stagiaire",
    page: "/questions/employeurs/",
  },
];

for (const { task, links, finds, search, page: address } of TASKS) {
  test(`${task}: in ${String(links.length)} taps, and by searching`, async ({ page }) => {
    await page.goto("/");
    for (const name of links) {
      const link = page.getByRole("link", { name }).and(page.locator(":visible")).first();
      if ((await link.count()) === 0) await page.getByRole("button", { name: "Menu" }).click();
      await link.click();
    }
    await expect(page.getByRole("main")).toContainText(finds);

    await page.goto(`/recherche/?q=${encodeURIComponent(search)}`);
    await expect(page.locator(`[data-search-results] a[href^="${address}"]`).first()).toBeVisible();
  });
}
