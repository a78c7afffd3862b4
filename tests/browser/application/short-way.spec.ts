import { randomUUID } from "node:crypto";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { layoutShifts } from "#tests/browser/layout-shifts.ts";
import {
  fill,
  markedAnswers,
  next,
  openCheck,
  openJourney,
  receivedWith,
  seedDraft,
} from "./support.ts";

// Tests of the shortest way through the form, and of what each screen shows without scrolling.

const SIZES = [
  { width: 320, height: 568 }, // what fits here fits on any taller or wider phone
  { width: 360, height: 370 }, // above an open keyboard
  { width: 640, height: 360 }, // a phone in landscape
];
const wayOn = (page: Page): Locator => page.getByRole("button", { name: /^(?:Continuer|Passer)$/ });
const sendNow = (page: Page): Locator => page.getByRole("button", { name: "Envoyer maintenant" });

/** Whether an element is entirely visible, and nothing covers it. */
const isWhollySeen = (element: Locator): Promise<boolean> =>
  element.evaluate((seen) => {
    const { top, bottom, left, width } = seen.getBoundingClientRect();
    const isOnTop = [top + 3, bottom - 3].every((y) => {
      const found = document.elementFromPoint(left + width / 2, y);
      return seen.contains(found) || found?.contains(seen);
    });
    return top >= 0 && bottom <= innerHeight && isOnTop;
  });

for (const size of SIZES) {
  const { width, height } = size;
  test(`at ${String(width)} × ${String(height)} each question, its field and its button are in view together`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await openJourney(page);
    // Measured before any tap. Browsers do not count what moves within half a second of a tap, but on a slow machine the effect
    // of a tap may come later than that.
    expect(await layoutShifts(page)).toEqual([]);
    const { answers } = markedAnswers();
    for (const [title, name] of [
      ["Ton prénom", "prenom"],
      ["Comment te joindre", "telephone"],
      ["Ta ville", "ville"],
      ["Pour te répondre", "contact"],
      ["Tes besoins", "amenagement"],
      ["Tu veux ajouter", "message"],
    ] as const) {
      await expect(page).toHaveTitle(new RegExp(`^${title}`));
      const field = page.locator(`.input[name=${name}], .choice:has([name=${name}])`).first();
      const question = page.locator(".question:visible").locator("h2, legend, label").first();
      for (const [what, part] of Object.entries({ field, question, button: wayOn(page) }))
        expect(await isWhollySeen(part), `${title}: ${what}`).toBe(true);
      await fill(page, answers, [name]);
      await next(page);
    }
    await expect(page).toHaveTitle(/^Vérifie/);
    expect(await isWhollySeen(page.getByRole("button", { name: "Envoyer", exact: true }))).toBe(
      true,
    );
    if (height > 400) return;
    // On the two low screens, also check the question with the most content above its first choice. Its address opens it.
    await openJourney(page, "/candidater/?etape=reponse");
    for (const part of ["legend", ".choice"])
      expect(await isWhollySeen(page.locator(`#champ-contact ${part}`).first()), part).toBe(true);
  });
}

test("a double tap on « Continuer » goes only one question further, and the second tap changes nothing there", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openJourney(page);
  await fill(page, { prenom: "Sam" });
  await wayOn(page).dblclick();
  await expect(page).toHaveTitle(/^Comment te joindre/);
  await fill(page, { telephone: "06 39 98 12 34" });
  await wayOn(page).dblclick();
  await expect(page).toHaveTitle(/^Ta ville/);
  const shared = page.locator("[data-shared]");
  expect(await shared.evaluate((box: HTMLInputElement) => box.checked)).toBe(false);
  expect(await page.evaluate(() => localStorage.getItem("candidature"))).toContain("06 39 98");
});

test("from the home page to the receipt in six taps, including those into the two fields", async ({
  page,
}) => {
  const firstName = randomUUID();
  let taps = 0;
  const tap = async (target: Locator): Promise<void> => {
    taps += 1;
    await target.tap();
  };
  await page.goto("/");
  await tap(page.getByRole("main").getByRole("link", { name: "Je candidate" }).first());
  await expect(page).toHaveTitle(/^Ton prénom/);
  await tap(page.getByLabel("Ton prénom"));
  await page.keyboard.type(firstName);
  await tap(wayOn(page));
  await tap(page.getByLabel("Ton numéro de téléphone"));
  await expect(sendNow(page)).toBeHidden();
  await page.keyboard.type("06 39 98 12 34");
  await tap(sendNow(page));
  await expect(page).toHaveTitle(/^Vérifie/);
  await tap(page.getByRole("button", { name: "Envoyer", exact: true }));
  await expect(page).toHaveURL(/merci/);
  expect(taps).toBe(6);
  expect(await receivedWith(page, firstName)).toHaveLength(1);

  // The receipt comes first.
  const reference = page.locator("[data-receipt] .reference");
  await expect(reference).toBeInViewport({ ratio: 1 });
  const box = await reference.boundingBox();
  expect(box?.y).toBeLessThan(320);
});

test("an optional question offers « Passer » while it is empty, and the fields stay in place when the button changes", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await seedDraft(page.context(), { prenom: "Sam", telephone: "06 39 98 12 34" });
  await openJourney(page, "/candidater/?etape=ville");
  const button = wayOn(page);
  await expect(button).toHaveText("Passer");
  const before = await page.locator("[name=ville]").boundingBox();
  await page.getByLabel(/Près de quelle ville/).pressSequentially("Lille");
  await expect(button).toHaveText("Continuer");
  expect(await page.locator("[name=ville]").boundingBox()).toEqual(before);
  const tops = [await button.boundingBox(), await sendNow(page).boundingBox()].map((box) => box?.y);
  expect(tops[1], "both buttons stand in one line").toBe(tops[0]);
  await page.getByLabel(/Près de quelle ville/).fill("");
  await expect(button).toHaveText("Passer");
  await page.getByLabel("Je ne sais pas quelle ville").check();
  await expect(button).toHaveText("Continuer");
});

test("every question but the first has a way back, and the phone’s Enter key says what it does", async ({
  page,
}) => {
  await openJourney(page);
  const back = page.getByRole("button", { name: "Revenir" });
  await expect(back).toHaveCount(0);
  await expect(page.locator("[name=prenom]")).toHaveAttribute("enterkeyhint", "done");
  await fill(page, { prenom: "Sam" });
  await next(page);
  await expect(page.locator("[name=telephone]")).toHaveAttribute("enterkeyhint", "next");
  await expect(page.locator("[name=email]")).toHaveAttribute("enterkeyhint", "done");
  await fill(page, { telephone: "06 39 98 12 34" });
  await page.locator("[name=email]").press("Enter");
  await expect(page).toHaveTitle(/^Ta ville/);
  await sendNow(page).click();
  await expect(page).toHaveTitle(/^Vérifie/);
  await back.click();
  await expect(page).toHaveTitle(/^Ta ville/);
  await back.click();
  await expect(page).toHaveTitle(/^Comment te joindre/);
  await back.click();
  await expect(page).toHaveTitle(/^Ton prénom/);
});

test("a choice cleared by keyboard gets the focus, and stays cleared after a reload", async ({
  page,
}) => {
  await seedDraft(page.context(), { prenom: "Sam", telephone: "06 39 98 12 34" });
  await openJourney(page, "/candidater/?etape=reponse");
  const choice = page.getByLabel("Par SMS");
  await choice.check();
  await page.getByRole("button", { name: "Effacer ce choix" }).press("Enter");
  await expect(choice).not.toBeChecked();
  await expect(choice).toBeFocused();
  await expect(wayOn(page)).toHaveText("Passer");
  await page.reload();
  await expect(choice).not.toBeChecked();
});

test("a choice of « Est-ce pour moi ? » can be cleared, and then gets the focus", async ({
  page,
}) => {
  await page.goto("/candidater/est-ce-pour-moi/");
  const unset = page.getByRole("button", { name: "Effacer ce choix" });
  const choice = page.getByLabel("De 16 à 25 ans");
  await expect(unset).toHaveCount(0);
  await choice.check();
  await unset.click();
  await expect(choice).not.toBeChecked();
  await expect(choice).toBeFocused();
  await expect(unset).toHaveCount(0);
});

test("the check of the answers lists unanswered questions in one line, and shortens long answers", async ({
  page,
}) => {
  const message = "J’aime réparer des vélos. ".repeat(40);
  await openCheck(page, { prenom: "Sam", telephone: "06 39 98 12 34", message });
  const shown = page.locator("[data-answers] dd", { hasText: "réparer" });
  const heightOf = async (): Promise<number> => (await shown.boundingBox())?.height ?? 0;
  const short = await heightOf();
  await page.getByRole("button", { name: "Voir toute la réponse" }).click();
  expect(await heightOf()).toBeGreaterThan(2 * short);
  await page.getByRole("button", { name: "Voir moins" }).click();
  expect(await heightOf()).toBe(short);
  await page.emulateMedia({ media: "print" });
  expect(await heightOf()).toBeGreaterThan(2 * short);
  await page.emulateMedia({ media: "screen" });

  const line = page.getByText(/^Pas de réponse\s: E-mail, Ville, /);
  await expect(page.locator(".answer:visible")).toHaveCount(3);
  await line.click();
  await page.getByRole("button", { name: "Répondre : Ville" }).click();
  await expect(page).toHaveTitle(/^Ta ville/);
  await fill(page, { ville: "Roubaix" });
  await next(page);
  await expect(page).toHaveTitle(/^Vérifie/);
  await expect(page.locator(".answer:visible")).toHaveCount(4);
});

test("the links of the error summary are separate, and each is high enough to tap", async ({
  page,
}) => {
  await page.goto("/orienter/");
  await expect(page.locator("form[novalidate][data-referral-form]")).toBeVisible();
  await page.getByRole("button", { name: "Envoyer la candidature" }).click();
  const links = page.locator(".error-summary a");
  await expect(links.nth(2)).toBeVisible();
  const boxes = await links.evaluateAll((links) =>
    links.map((link) => link.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
  );
  expect(boxes.length).toBeGreaterThan(2);
  for (const [index, { top, bottom }] of boxes.entries()) {
    expect(bottom - top).toBeGreaterThanOrEqual(44);
    if (index > 0) expect(top - (boxes[index - 1]?.bottom ?? top)).toBeGreaterThanOrEqual(8);
  }
});

test("on a copy of the site under another host name, the form says where to apply, from the first paint on", async ({
  page,
  baseURL,
}) => {
  const copy = new URL("/candidater/", baseURL);
  copy.hostname = `copie.${copy.hostname}`;
  await page.goto(copy.href);
  await expect(page.getByText(/candidature s’envoie seulement depuis/)).toBeVisible();
  await expect(page.locator("form[novalidate]")).toBeVisible();
  expect(await layoutShifts(page)).toEqual([]);
});
