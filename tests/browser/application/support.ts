import { randomUUID } from "node:crypto";
import { expect, type BrowserContext, type Page } from "@playwright/test";
import { fields, sampleAnswers, type FieldName } from "#application/forms/fields.ts";
import { isWritten } from "#application/forms/field-types.ts";
import { controlId } from "#application/forms/identifiers.ts";
import { APPLICATION_STATES, QUESTIONS } from "#application/core/journey.ts";

/** An address that `npm test` puts into the environment. */
function address(name: "SITE_ORIGIN" | "INBOX_ORIGIN"): string {
  const value = process.env[name];
  if (!value) throw new Error(`Ces essais attendent l'adresse ${name} dans l'environnement.`);
  return value.replace(/\/$/, "");
}
export const site = address("SITE_ORIGIN");
export const inbox = address("INBOX_ORIGIN");
export const endpoint = `${inbox}/candidatures`;
export const formPage = `${site}/candidater/`;
export const thanksPage = `${site}/candidater/merci/`;

export type Answers = Record<string, string>;

/** The sample answers with a unique marker in the message, by which `receivedWith` finds the application in the inbox. */
export function markedAnswers(): { marker: string; answers: Answers } {
  const marker = randomUUID();
  return { marker, answers: { ...sampleAnswers, message: `${sampleAnswers.message}\n${marker}` } };
}

/** The applications in the inbox that contain this marker, newest first. Line breaks are "\n", as they were typed. */
export async function receivedWith(page: Page, marker: string): Promise<Answers[]> {
  const answer = await page.request.get(`${inbox}/candidatures.json`);
  const { applications } = (await answer.json()) as { applications: { answers: Answers }[] };
  return applications
    .map(({ answers }) =>
      Object.fromEntries(
        Object.entries(answers).map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]),
      ),
    )
    .filter((answers) => Object.values(answers).some((value) => value.includes(marker)));
}

/** Fills in these answers, as a person would. With `names`, only the answers of these fields. */
export async function fill(page: Page, answers: Answers, names?: readonly string[]): Promise<void> {
  for (const field of fields) {
    const answer = answers[field.name];
    if (answer === undefined || (names && !names.includes(field.name))) continue;
    if (isWritten(field)) await page.locator(`#${controlId(field.name)}`).fill(answer);
    else await page.locator(`input[name="${field.name}"][value="${answer}"]`).check();
  }
}

/** Opens the page and waits until its script has taken over. */
export async function openJourney(page: Page, path = "/candidater/"): Promise<void> {
  await page.addInitScript(lookLikeAPerson);
  await page.goto(site + path);
  await expect(page.locator("form[novalidate][data-application-form]")).toBeVisible();
}

/** Waits for the script that is loaded after the first answer: it asks about typos, and sends. */
export async function laterPartIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/later\..*\.js$/.test(name)),
  );
}

/** Opens the advisers' page and waits until its script has taken over. */
export async function openReferral(page: Page): Promise<void> {
  await page.addInitScript(lookLikeAPerson);
  await page.goto(`${site}/orienter/`);
  await expect(page.locator("form[novalidate][data-referral-form]")).toBeVisible();
}

/**
 * Sets the clock of the page three seconds ahead, so that it seems to have been open for a while: the page delays a submission
 * that comes faster than a person could make it.
 */
function lookLikeAPerson(): void {
  const now = performance.now.bind(performance);
  performance.now = () => now() + 3000;
}

/** Presses the button of a question. Its label differs if the question is optional and unanswered. */
export const next = (page: Page): Promise<void> =>
  page.getByRole("button", { name: /^(?:Continuer|Passer)$/ }).click();
/** Presses the button that sends the application. */
export const send = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Envoyer ma candidature" }).click();

/**
 * Waits for the thank-you page with its receipt. Nothing is then in progress when the test ends.
 * @returns the reference
 */
export async function expectThanks(page: Page): Promise<string> {
  // Where the tab has no storage, the receipt is in the fragment.
  await expect(page).toHaveURL(({ origin, pathname }) => origin + pathname === thanksPage);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  await expect(page.locator("[data-receipt]")).toBeVisible();
  return page.locator("[data-receipt] .reference").innerText();
}

/** Answers all questions, up to the check of the answers. */
export async function answerAll(page: Page, answers: Answers): Promise<void> {
  for (const question of QUESTIONS) {
    await expect(page).toHaveTitle(
      new RegExp(`^${RegExp.escape(APPLICATION_STATES[question].title)} –`),
    );
    await fill(page, answers, APPLICATION_STATES[question].fields ?? []);
    await next(page);
  }
  await expect(page).toHaveTitle(/^Vérifie tes réponses/);
}

/**
 * Answers only the required questions, and goes directly to the check of the answers.
 * @param firstName a unique one, by which `receivedWith` finds the application
 */
export async function answerShort(page: Page, firstName: string): Promise<void> {
  await fill(page, { prenom: firstName });
  await next(page);
  await fill(page, { telephone: sampleAnswers.telephone });
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect(page).toHaveTitle(/^Vérifie tes réponses/);
}

/** Stores a draft on the device, as if somebody had stopped before sending. */
export async function seedDraft(context: BrowserContext, answers: Answers): Promise<void> {
  const draft = { reference: "LPN-7K4Q-2M9", answers, at: Date.now() };
  await context.addInitScript((kept) => {
    if (sessionStorage.getItem("seeded") !== null) return;
    sessionStorage.setItem("seeded", "yes");
    localStorage.setItem("candidature", JSON.stringify(kept));
  }, draft);
}

/** Opens the page as somebody who comes back to send what they wrote before: it shows the check of the answers. */
export async function openCheck(page: Page, answers: Answers): Promise<void> {
  await seedDraft(page.context(), answers);
  await openJourney(page, "/candidater/?etape=verifier");
  await expect(page).toHaveTitle(/^Vérifie tes réponses/);
}

/**
 * Closes the browser once it has saved what its pages have stored, which takes a moment.
 * @param sign a text that must be saved before the browser is closed
 * @returns what the browser has saved, as the initial state of another browser
 */
export async function closeBrowser(context: BrowserContext, sign: string): Promise<StorageState> {
  let kept: StorageState | undefined;
  await expect(async () => {
    kept = await context.storageState({ indexedDB: true });
    expect(JSON.stringify(kept)).toContain(sign);
  }).toPass();
  await context.close();
  if (kept === undefined) throw new Error("Nothing was kept.");
  return kept;
}
type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The answers stored on the device. */
export const keptAnswers = (page: Page): Promise<Answers | undefined> =>
  page.evaluate(
    () =>
      (JSON.parse(localStorage.getItem("candidature") ?? "null") as { answers: Answers } | null)
        ?.answers,
  );

/** Opens the thank-you page with a receipt, as somebody sees it after sending. */
export async function openThanks(page: Page): Promise<void> {
  await page.addInitScript(() => sessionStorage.setItem("recu", "LPN-7K4Q-2M9.1795594627122"));
  await page.goto(thanksPage);
}

/** The text in the control of a field. */
export const valueOf = (page: Page, name: FieldName): Promise<string> =>
  page.locator(`#${controlId(name)}`).inputValue();
