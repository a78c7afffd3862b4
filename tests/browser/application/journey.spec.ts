import { expect, test, type Page } from "@playwright/test";
import {
  answerAll,
  answerShort,
  expectThanks,
  fill,
  formPage,
  laterPartIsThere,
  markedAnswers,
  next,
  openCheck,
  openJourney,
  receivedWith,
  send,
  valueOf,
} from "./support.ts";

const visibleFields = (page: Page): Promise<number> => page.locator(".field:visible").count();

test("the form asks one question per screen, shows all answers and then a receipt; everything arrives complete", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  // Only a few emoji, because a browser without a font for them searches all its fonts for each one.
  const message = `${"é🔧".repeat(30)}${"é".repeat(4700)}\n${answers["message"] ?? ""}`;
  await openJourney(page);
  await answerAll(page, { ...answers, message });
  const list = page.locator("[data-answers]");
  await expect(list).toContainText("Zoé-Éloïse N'Guessan");
  await expect(list).toContainText("Par SMS");
  await expect(list).toContainText("<script>alert('coucou')</script>");
  expect(await visibleFields(page)).toBe(0);

  await send(page);
  const reference = await expectThanks(page);
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ ...answers, message, reference });
});

test("Back returns to the previous question, a reload stays at the question, and the title and the focus follow", async ({
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

test("a validation error is shown at its question (summary, focus, title), and the other answers are kept", async ({
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

test("a probable typo is asked about, and the person may keep it", async ({ page }) => {
  await openJourney(page, "/candidater/?etape=joindre");
  await fill(page, { email: "sam@gmial.com", telephone: "06 39 98 12 3" });
  await laterPartIsThere(page);
  await next(page);
  const digit = page.getByRole("group", { name: /Il manque peut-être un chiffre/ });
  await expect(digit).toBeFocused();
  await expect(page.locator(".error-summary")).toHaveCount(0);
  await digit.getByRole("button", { name: "Oui, c’est le bon" }).click();
  await page.getByRole("button", { name: "Oui, sam@gmail.com" }).click();
  await expect(page).toHaveTitle(/^Ta ville/);
  expect(await valueOf(page, "email")).toBe("sam@gmail.com");
  expect(await valueOf(page, "telephone")).toBe("06 39 98 12 3");
});

test("an application can be sent by keyboard alone, with text twice as large, at 320 px", async ({
  page,
}) => {
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
  await expectThanks(page);
  await fits();
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("after sending, Back shows an empty form for another application", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await openCheck(page, answers);
  await send(page);
  await expectThanks(page);
  await page.goBack();
  await expect(page).toHaveURL(formPage);
  await expect(page).toHaveTitle(/^Ton prénom/);
  expect(await valueOf(page, "prenom")).toBe("");
  expect(await valueOf(page, "message")).toBe("");
  await answerShort(page, marker);
  await send(page);
  await expectThanks(page);
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(2);
  expect(new Set(received.map(({ reference }) => reference)).size).toBe(2);
});

test("the town given in « Est-ce pour moi ? » is not asked again, and no request on the way to the form contains it", async ({
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
  await expect(list).toBeFocused();
  await expect(list).not.toContainText("Situation");
  await send(page);
  await expectThanks(page);
  expect((await receivedWith(page, marker))[0]).toMatchObject({
    ville: marker,
    age: "16-25",
    situation: "",
  });
});

test("« Est-ce pour moi ? » gives the result of a single answer, without an error about the unanswered questions", async ({
  page,
}) => {
  for (const [answer, heading, text] of [
    ["Je travaille", "Parlons-en", /sans emploi/],
    ["26 ans ou plus", "Parlons-en", /Nous avons déjà reçu des personnes plus âgées/],
    ["Moins de 16 ans", "D’autres pistes pour toi", /À 16\sans, va voir la mission locale/],
    ["Non", "D’autres pistes pour toi", /France Travail/],
  ] as const) {
    await page.goto(`${formPage}est-ce-pour-moi/`);
    await page.getByLabel(answer, { exact: true }).check();
    await page.getByRole("button", { name: "Voir le résultat" }).click();
    await expect(page.getByRole("heading", { name: heading })).toBeFocused();
    await expect(page.locator(".end:visible")).toContainText(text);
    await expect(page.locator(".field-error, .error-summary")).toHaveCount(0);
  }
});
