import { expect, test, type Page } from "@playwright/test";
import { JOURNEY, QUESTIONS } from "../../../src/application/core/journey.ts";
import {
  answerAll,
  fill,
  formPage,
  inbox,
  markedAnswers,
  next,
  openCheck,
  openJourney,
  openThanks,
  receivedWith,
  send,
  thanksPage,
  valueOf,
} from "./support.ts";

test.use({ serviceWorkers: "block" });

const visibleFields = (page: Page): Promise<number> => page.locator(".field:visible").count();

test("one question a screen, a check, a receipt; everything arrives whole", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  const message = `${"é🔧".repeat(2400)}\n${answers["message"] ?? ""}`;
  await openJourney(page);
  await answerAll(page, { ...answers, message });
  const list = page.locator("[data-answers]");
  await expect(list).toContainText("Zoé-Éloïse N'Guessan");
  await expect(list).toContainText("Par SMS");
  await expect(list).toContainText("<script>alert('coucou')</script>");
  expect(await visibleFields(page)).toBe(0);

  await send(page);
  await expect(page).toHaveURL(thanksPage);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  const reference = await page.locator("[data-receipt] .reference").textContent();
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ ...answers, message, reference });
});

test("Back goes back a question, a reload stays, the title and the focus follow", async ({
  page,
}) => {
  await openJourney(page);
  await fill(page, { prenom: "Sam" });
  await next(page);
  const heading = page.getByRole("heading", { name: "Comment te joindre" });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(/^Comment te joindre/);
  await fill(page, { telephone: "06 39 98 12 34" });
  await next(page);
  await expect(page.getByText("Près de quelle ville")).toBeFocused();

  await page.goBack();
  await expect(page).toHaveTitle(/^Comment te joindre/);
  expect(await valueOf(page, "telephone")).toBe("06 39 98 12 34");
  await page.reload();
  await expect(page).toHaveTitle(/^Comment te joindre/);
  expect(await valueOf(page, "telephone")).toBe("06 39 98 12 34");
  expect(await visibleFields(page)).toBe(2);
  await page.goForward();
  await expect(page).toHaveTitle(/^Ta ville/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveTitle(/^Ton prénom/);
});

test("« Modifier » leads to the question, and back to the check", async ({ page }) => {
  await openCheck(page, { prenom: "Sam", telephone: "06 39 98 12 34", ville: "Lille" });
  await page.getByRole("button", { name: "Modifier : Ville" }).click();
  await expect(page).toHaveTitle(/^Ta ville/);
  await page.reload();
  await fill(page, { ville: "Roubaix" });
  await next(page);
  await expect(page).toHaveTitle(/^Vérifie tes réponses/);
  await expect(page.locator("[data-answers]")).toContainText("Roubaix");
});

test("something to mend is said at its question: summary, focus, title; the rest is kept", async ({
  page,
}) => {
  await openJourney(page);
  await next(page);
  const summary = page.getByRole("group", { name: "Il reste une chose à corriger" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur\s: Ton prénom/);
  const name = page.getByLabel("Ton prénom");
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveAccessibleDescription("Écris ton prénom.");
  await summary.getByRole("link").click();
  await expect(name).toBeFocused();
  await page.keyboard.type("Sam");
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(/^Comment te joindre/);

  await next(page);
  const sentence = "Écris ton numéro ou ton e-mail, pour qu’on puisse te répondre.";
  await expect(page.locator(".error-summary li")).toHaveText([sentence]);
  await fill(page, { email: "sam" });
  await next(page);
  await expect(page.locator(".error-summary li")).toHaveText([/Écris ton e-mail en entier/]);
  await expect(page.getByLabel("Ton numéro de téléphone")).not.toHaveAttribute("aria-invalid");
  await fill(page, { email: "sam@example.org" });
  await next(page);
  await expect(page).toHaveTitle(/^Ta ville/);
  expect(await valueOf(page, "prenom")).toBe("Sam");
});

test("a check that lacks something leads to the question", async ({ page }) => {
  await openJourney(page, "/candidater/?etape=verifier");
  await expect(page).toHaveTitle(/^Ton prénom/);
});

test("a number with a digit too few gets a question, not a wall", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await openJourney(page);
  await fill(page, answers, ["prenom"]);
  await next(page);
  await fill(page, { telephone: "06 39 98 12 3" });
  await next(page);
  const question = page.getByRole("group", { name: /Il manque peut-être un chiffre/ });
  await expect(question).toBeFocused();
  await expect(page.locator(".error-summary")).toHaveCount(0);
  await question.getByRole("button", { name: "Oui, c’est le bon" }).click();
  await expect(page).toHaveTitle(/^Ta ville/);
  await page.goBack();
  await next(page);
  await expect(page).toHaveTitle(/^Ta ville/); // asked once
  for (let step = 0; step < 3; step += 1) await next(page);
  await fill(page, { message: marker });
  await next(page);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  expect((await receivedWith(page, marker))[0]?.["telephone"]).toBe("06 39 98 12 3");
});

test("a slip in an e-mail gets a suggestion, to take or to leave", async ({ page }) => {
  await openJourney(page, "/candidater/?etape=joindre");
  await fill(page, { email: "sam@gmial.com" });
  await next(page);
  await page.getByRole("button", { name: "Oui, sam@gmail.com" }).click();
  await expect(page).toHaveTitle(/^Ta ville/);
  expect(await valueOf(page, "email")).toBe("sam@gmail.com");
  await page.goBack();
  await fill(page, { email: "sam@gmial.com" });
  await next(page);
  await page.getByRole("button", { name: "Non, garder cet e-mail" }).click();
  await expect(page).toHaveTitle(/^Ta ville/);
  expect(await valueOf(page, "email")).toBe("sam@gmial.com");
});

for (const [typed, international] of [
  ["06 12 34 56 78", "+33612345678"],
  ["0692 12 34 56", "+262692123456"],
  ["+32 470 12 34 56", ""],
] as const) {
  test(`${typed} is sent as typed, and as « ${international} » where that is sure`, async ({
    page,
  }) => {
    const { marker, answers } = markedAnswers();
    await openCheck(page, { ...answers, telephone: typed });
    await send(page);
    await expect(page).toHaveURL(/merci/);
    expect((await receivedWith(page, marker))[0]).toMatchObject({
      telephone: typed,
      telephone_international: international,
    });
  });
}

test("by keyboard alone, with text twice as large, at 320 px", async ({ page }) => {
  const { marker } = markedAnswers();
  await page.setViewportSize({ width: 320, height: 640 });
  await openJourney(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const tabTo = async (name: string): Promise<void> => {
    for (let press = 0; press < 80; press += 1) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => {
        const control = document.activeElement as HTMLInputElement | null;
        return (control?.labels?.[0]?.textContent ?? control?.textContent ?? "").trim();
      });
      if (label.startsWith(name)) return;
    }
    throw new Error(`Tab never reaches ${name}`);
  };
  const fits = async (): Promise<void> => {
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  };
  await fits();
  await tabTo("Ton prénom");
  await page.keyboard.type(marker);
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(/^Comment te joindre/);
  await fits();
  await tabTo("Ton numéro");
  await page.keyboard.type("06 39 98 12 34");
  await page.keyboard.press("Enter");
  for (const title of [/^Ta ville/, /^Pour te répondre/, /^Tes besoins/, /^Tu veux ajouter/]) {
    await expect(page).toHaveTitle(title);
    await fits();
    await tabTo("Passer");
    await page.keyboard.press("Enter");
  }
  await expect(page).toHaveTitle(/^Vérifie/);
  await fits();
  await tabTo("Envoyer ma candidature");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/merci/);
  await fits();
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("a second tap does not send twice", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await openCheck(page, answers);
  const button = page.getByRole("button", { name: "Envoyer ma candidature" });
  await button.dblclick();
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("after sending, Back shows an empty form, and one may apply again", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  await page.goBack();
  await expect(page).toHaveURL(formPage);
  await expect(page).toHaveTitle(/^Ton prénom/);
  expect(await valueOf(page, "prenom")).toBe("");
  expect(await valueOf(page, "message")).toBe("");
  await answerAll(page, answers);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(2);
  expect(new Set(received.map(({ reference }) => reference)).size).toBe(2);
});

test("the thank-you page makes sense from a bookmark, and shows no reference that is none", async ({
  page,
}) => {
  for (const hash of [
    "",
    "#<img src=x>",
    "#LPN-1",
    "#LPN-0000-000.1",
    "#LPN-7K4Q-2M9.1795594627122",
  ]) {
    await page.goto(`${thanksPage}${hash}`);
    await page.reload();
    await expect(page.getByText("Tu viens d’envoyer le formulaire")).toBeVisible();
    await expect(page.locator("[data-receipt]")).toBeHidden();
  }
});

test("the receipt can be copied, and sent to oneself", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openThanks(page, "LPN-7K4Q-2M9", 1_795_594_627_122);
  const receipt = page.locator("[data-receipt]");
  await expect(receipt).toContainText("mercredi 25 novembre 2026");
  await receipt.getByRole("button", { name: "Copier" }).click();
  await expect(receipt).toContainText("Copié.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("LPN-7K4Q-2M9");
  const sms = await receipt.getByRole("link", { name: "SMS" }).getAttribute("href");
  expect(decodeURIComponent(sms ?? "")).toContain("LPN-7K4Q-2M9");
});

test("the town said in « Est-ce pour moi ? » is not asked again, and nothing leaves the device before", async ({
  page,
}) => {
  const { marker } = markedAnswers();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  await page.goto(`${formPage}est-ce-pour-moi/`);
  await page.getByLabel("Je cherche, ou je n’ai rien de prévu").check();
  await page.getByLabel("De 16 à 25 ans").check();
  await page.getByLabel("Oui").check();
  await page.getByLabel(/Près de quelle ville/).fill(marker);
  await page.getByRole("button", { name: "Voir le résultat" }).click();
  await expect(page.getByRole("heading", { name: "Ça peut être pour toi" })).toBeFocused();
  await page.getByRole("main").getByRole("link", { name: "Je candidate" }).last().click();
  await expect(page).toHaveTitle(/^Ton prénom/);
  expect(asked.filter((url) => url.includes(marker))).toEqual([]);
  await expect(page).toHaveURL(formPage);

  await fill(page, { prenom: "Sam" });
  await next(page);
  await expect(page.locator("[data-count]:visible")).toHaveText("Question 2 sur 5");
  await fill(page, { telephone: "06 39 98 12 34" });
  await next(page);
  await expect(page).toHaveTitle(/^Pour te répondre/);
  for (let step = 0; step < 3; step += 1) await next(page);
  const list = page.locator("[data-answers]");
  await expect(list).toContainText(marker);
  await expect(list).toContainText("De 16 à 25 ans");
  await page.getByRole("button", { name: "Retirer : Situation" }).click();
  await expect(list).not.toContainText("Situation");
  await send(page);
  await expect(page).toHaveURL(/merci/);
  expect((await receivedWith(page, marker))[0]).toMatchObject({
    ville: marker,
    age: "16-25",
    situation: "",
  });
});

for (const [answer, heading, text] of [
  ["Je travaille", "Parlons-en", /sans emploi/],
  ["26 ans ou plus", "Parlons-en", /Des personnes plus âgées ont été reçues/],
  ["Moins de 16 ans", "D’autres pistes pour toi", /À 16\sans, va voir la mission locale/],
  ["Non", "D’autres pistes pour toi", /France Travail/],
] as const) {
  test(`« ${answer} » leads to « ${heading} », without any error`, async ({ page }) => {
    await page.goto(`${formPage}est-ce-pour-moi/`);
    await page.getByLabel(answer, { exact: true }).check();
    await page.getByRole("button", { name: "Voir le résultat" }).click();
    await expect(page.getByRole("heading", { name: heading })).toBeFocused();
    await expect(page.locator(".end:visible")).toContainText(text);
    await expect(page.locator(".field-error, .error-summary")).toHaveCount(0);
  });
}

test("a link of a structure opens the form with its name", async ({ page }) => {
  await openJourney(page, `/candidater/?structure=${encodeURIComponent("Mission locale <b>&")}`);
  expect(await valueOf(page, "structure")).toBe("Mission locale <b>&");
  await expect(page).toHaveURL(formPage);
});

test("every question can be opened by its address", async ({ page }) => {
  for (const question of QUESTIONS) {
    await openJourney(page, `/candidater/?etape=${question}`);
    await expect(page).toHaveTitle(new RegExp(JOURNEY[question].title.slice(0, 12)));
  }
  await openJourney(page, "/candidater/?etape=nimporte");
  await expect(page).toHaveTitle(/^Ton prénom/);
});

test("the inbox marks a second send of the same application", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  const [sent] = await receivedWith(page, marker);
  await page.request.post(`${inbox}/candidatures`, {
    form: { ...answers, reference: sent?.["reference"] ?? "" },
  });
  await page.goto(inbox);
  await expect(page.getByRole("article").filter({ hasText: marker }).first()).toContainText(
    "Même envoi, essayé plusieurs fois",
  );
});
