import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { sampleReferral } from "#application/forms/referral-fields.ts";
import { expectAccessible } from "#tests/browser/axe.ts";
import { endpoint, openReferral, receivedWith, site, type Answers } from "./support.ts";

const referralPage = `${site}/orienter/`;

async function fillReferral(page: Page, answers: Answers): Promise<void> {
  const form = page.locator("[data-referral-form]");
  for (const [name, value] of Object.entries(answers)) {
    if (name === "accord") await form.getByLabel(/La personne est d’accord/).check();
    else await form.locator(`#champ-${name}`).fill(value);
  }
}
const sendIt = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Envoyer la candidature" }).click();

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an adviser's form arrives complete, marked as an adviser's", async ({ page }) => {
    const marker = randomUUID();
    const message = `${sampleReferral.message}\n${marker}`;
    await page.goto(referralPage);
    await fillReferral(page, { ...sampleReferral, message });
    await sendIt(page);
    await expect(page).toHaveURL(`${referralPage}merci/`);
    const [received] = await receivedWith(page, marker);
    expect(received).toMatchObject({ ...sampleReferral, message, formulaire: "orientation" });
  });
});

test.describe("with JavaScript", () => {
  test("several people in a row: the adviser's fields stay, the person's are emptied, the day's references are listed", async ({
    page,
  }) => {
    const markers = [randomUUID(), randomUUID()];
    await openReferral(page);
    await fillReferral(page, sampleReferral);
    const references: (string | null)[] = [];
    for (const [index, marker] of markers.entries()) {
      if (index > 0) {
        await page.getByRole("button", { name: "Orienter une autre personne" }).click();
        await expect(page.locator("#champ-conseiller_structure")).toHaveValue(
          sampleReferral.conseiller_structure,
        );
        await expect(page.locator("#champ-prenom")).toHaveValue("");
        await expect(page.getByLabel(/La personne est d’accord/)).not.toBeChecked();
        await fillReferral(page, { prenom: "Autre", telephone: "06 39 98 00 01", accord: "oui" });
      }
      await fillReferral(page, { message: marker });
      await sendIt(page);
      await expect(page).toHaveTitle(/^Candidature envoyée/);
      references.push(await page.locator("[data-receipt] .reference").textContent());
    }
    expect(new Set(references).size).toBe(2);
    const list = page.locator("[data-sent-list] li");
    await expect(list).toHaveCount(2);
    await expect(list.last()).toContainText("Autre");
    for (const marker of markers) expect(await receivedWith(page, marker)).toHaveLength(1);
    const [first] = await receivedWith(page, markers[0] ?? "");
    const message = markers[0] ?? "";
    expect(first).toMatchObject({ ...sampleReferral, message, formulaire: "orientation" });

    await page.reload();
    await expect(list).toHaveCount(2);
    await expect(page.locator("#champ-conseiller_structure")).toHaveValue(
      sampleReferral.conseiller_structure,
    );
    await page.getByRole("button", { name: "Effacer la liste" }).click();
    await expect(page.locator("[data-sent-today]")).toBeHidden();
  });

  test('errors say "vous", and nothing is lost if the connection breaks', async ({ page }) => {
    await page.route(endpoint, (route) => route.abort("connectionreset"));
    await openReferral(page);
    await sendIt(page);
    await expect(page.locator(".error-summary li")).toHaveText([
      "Écrivez le nom de votre structure.",
      "Écrivez votre numéro ou votre e-mail.",
      "Écrivez le prénom de la personne.",
      "Demandez l’accord de la personne, puis cochez la case.",
    ]);
    await expectAccessible(page);
    await fillReferral(page, sampleReferral);
    await sendIt(page);
    await expect(page).toHaveTitle(/^On ne sait pas si la candidature est envoyée/);
    await expect(page.locator("[data-answers]")).toContainText(sampleReferral.prenom);
    await expectAccessible(page);
    await page.unrouteAll();
    await page.getByRole("button", { name: "Réessayer" }).click();
    await expect(page).toHaveTitle(/^Candidature envoyée/);
  });

  test("the link for young people contains the organisation's name", async ({ page }) => {
    await page.goto(referralPage);
    await page.getByLabel("Nom de votre structure").fill("Mission locale & Cie");
    const link = page.locator("[data-link] a");
    await expect(link).toHaveText(`${site}/candidater/?structure=Mission+locale+%26+Cie`);
    await link.click();
    await expect(page.locator("#champ-structure")).toHaveValue("Mission locale & Cie");
  });
});

test("the text of the advisers' page prints on one sheet", async ({ page }) => {
  await page.goto(referralPage);
  const paper = await page.pdf({ format: "A4" });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
