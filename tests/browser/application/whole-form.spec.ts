import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { isWritten } from "#application/forms/field-types.ts";
import { fields } from "#application/forms/fields.ts";
import { controlId } from "#application/forms/identifiers.ts";
import {
  fill,
  formPage,
  markedAnswers,
  receivedWith,
  send,
  thanksPage,
  type Answers,
} from "./support.ts";

/** The form without script, on the narrowest phone. */
test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

async function expectEveryAnswer(page: Page, answers: Answers): Promise<void> {
  for (const field of fields) {
    const answer = answers[field.name] ?? "";
    if (isWritten(field)) {
      await expect(page.locator(`#${controlId(field.name)}`)).toHaveValue(answer);
    } else {
      const chosen = page.locator(`input[name="${field.name}"]:checked`);
      if (answer === "") await expect(chosen).toHaveCount(0);
      else await expect(chosen).toHaveValue(answer);
    }
  }
}

test("an application leads to the thank-you page, and arrives complete in the inbox", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  await page.goto(formPage);
  await fill(page, answers);
  await page.getByLabel("Je ne sais pas quelle ville").check();
  await send(page);
  await expect(page).toHaveURL(thanksPage);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Merci, c’est branché.");
  await expect(page.locator("main")).toContainText("Tu viens d’envoyer le formulaire");

  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ ...answers, ville_inconnue: "oui", _gotcha: "" });
});

test("a first name is enough with either a phone number or an e-mail address", async ({ page }) => {
  for (const way of [{ telephone: "+32 470 12 34 56" }, { email: "zoé@exemple.fr" }]) {
    const marker = randomUUID();
    await page.goto(formPage);
    await fill(page, { prenom: marker, ...way });
    await send(page);
    await expect(page).toHaveURL(thanksPage);
    expect(await receivedWith(page, marker)).toHaveLength(1);
  }
});

test("an invalid application gets a French page with every answer, which can be corrected and sent", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  const incomplete: Answers = { ...answers, telephone: "", email: "" };
  await page.goto(formPage);
  await fill(page, incomplete);
  const [response] = await Promise.all([
    page.waitForResponse((candidate) => candidate.request().method() === "POST"),
    send(page),
  ]);
  expect(response.status()).toBe(422);
  await expect(page).toHaveTitle(/^Erreur\s:/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Ta candidature n’est pas encore envoyée",
  );
  await expectEveryAnswer(page, incomplete);
  expect(await receivedWith(page, marker)).toHaveLength(0);

  await page.getByRole("link", { name: /Écris ton numéro ou ton e-mail/ }).click();
  await expect(page.getByLabel("Ton numéro de téléphone")).toBeFocused();
  await fill(page, { telephone: "06 39 98 12 34" });
  await send(page);
  await expect(page).toHaveURL(thanksPage);
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ ...answers, telephone: "06 39 98 12 34", email: "" });
});

test("the browser itself requires only the first name", async ({ page }) => {
  await page.goto(formPage);
  await fill(page, { telephone: "06 39 98 12 34" });
  await send(page);
  await expect(page).toHaveURL(formPage);
  await expect(page.locator("input:invalid")).toHaveId(controlId("prenom"));
});

test("the introduction says how long the form takes, that no CV is needed, and how else to apply", async ({
  page,
}) => {
  await page.goto(formPage);
  const start = page.locator(".application-start");
  await expect(start).toContainText("3 minutes");
  await expect(start).toContainText("Pas de CV");
  await start.locator("summary").click();
  await expect(start.getByText(/mission locale/)).toBeVisible();
});
