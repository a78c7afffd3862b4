/**
 * What may go wrong with each form service, and what the person then reads. The first name that is typed in the form selects
 * the failure. Ex.: "piege-429". `contracts.ts` and `responses.ts` in `scripts/mock-services/` define what the service then
 * does.
 */
import { expect, test, type Page } from "@playwright/test";
import type { FieldName } from "#application/forms/fields.ts";
import type { ServiceName } from "#application/delivery/services.ts";
import type { Cause } from "#application/delivery/verdict.ts";
import { Applicant, answersOf, TIMEOUT_MS, type AllAnswers } from "./applicant.ts";

/** What the person reads: not sent and why; unknown; or an answer to correct. */
type Outcome = Cause | "unknown" | { readonly field: FieldName; readonly says: string };

/**
 * Only failures that depend on the browser: on what it may read, which redirects it follows, how long it waits and which
 * responses never reach it. A broken connection is the same for every service, so only `generic` has one.
 * `tests/unit/verdict.test.ts` covers what each service means by a readable status or body, and `application/ends.spec.ts`
 * covers how the page shows that.
 */
const TRAPS: Readonly<Record<ServiceName, Readonly<Record<string, Outcome>>>> = {
  generic: {
    coupure: "unknown",
    silence: "unknown",
    "429": "busy",
    portail: "unknown",
    proxy: "unknown",
    "422": { field: "telephone", says: "Ce numéro n’existe pas." },
    "302": "unknown",
    "422-sans-fin": { field: "telephone", says: "Ce numéro n’existe pas." },
    redirige: "unknown",
  },
  formspree: {
    email: { field: "email", says: "should be an email" },
    "302": "unknown",
    quota: "closed",
    "sans-referer": "closed",
  },
  formward: { "302": "unknown", "402": "closed" },
  netlify: { "302": "unknown", portail: "unknown", "autre-hebergeur": "unknown" },
};
const SERVICE_NAMES = Object.keys(TRAPS) as ServiceName[];

/** How long an attempt may wait for another one to end, plus a margin, in milliseconds. */
const TURN = 35_000;

async function expectOutcome(
  applicant: Applicant,
  outcome: Outcome,
  answers: AllAnswers,
): Promise<void> {
  const { page } = applicant;
  if (outcome === "unknown") await applicant.expectTitle("on-ne-sait-pas");
  else if (typeof outcome === "string") {
    await applicant.expectTitle("pas-envoyee");
    await expect(page.locator("[data-cause]:visible")).toHaveAttribute("data-cause", outcome);
  } else {
    await expect(page).toHaveTitle(/^Erreur\s:/);
    const field = page.locator(`[name="${outcome.field}"]`);
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(new RegExp(outcome.says));
    await expect(field).toHaveValue(answers[outcome.field]);
  }
}

/** Expects all answers to be stored on the device, under the reference that the service has received. */
async function expectKept(page: Page, reference: string, answers: AllAnswers): Promise<void> {
  const kept = await page.evaluate(() => localStorage.getItem("candidature"));
  expect(JSON.parse(kept ?? "null")).toMatchObject({ reference, answers });
}

/**
 * Sends an application that triggers this failure. Expects it to arrive once, the page to report the outcome, and all answers
 * to stay on the device. @returns its reference
 */
async function expectTrapReported(
  applicant: Applicant,
  trap: string,
  outcome: Outcome,
): Promise<string> {
  const { page } = applicant;
  const answers = answersOf(`piege-${trap}`);
  const reference = await applicant.comeBack(answers);
  await applicant.press("Envoyer ma candidature");
  await expectArrivals(applicant, reference, 1);
  if (trap === "silence") await page.clock.fastForward(TIMEOUT_MS);
  await expectOutcome(applicant, outcome, answers);
  await expectKept(page, reference, answers);
  if (typeof outcome === "string") {
    const shown = await page.locator("[data-answers]:visible").innerText();
    for (const answer of [answers.prenom, answers.telephone, answers.email, answers.message])
      expect(shown).toContain(answer);
  }
  return reference;
}

async function expectArrivals(
  applicant: Applicant,
  reference: string,
  count: number,
): Promise<void> {
  const arrived = (): Promise<number> => applicant.received(reference).then(({ length }) => length);
  // Not Playwright's limit of five seconds: on a busy machine, a second attempt may wait longer than that for the lock.
  await expect.poll(arrived, { intervals: [50, 100], timeout: TURN }).toBe(count);
}

test.describe("with JavaScript", () => {
  for (const name of SERVICE_NAMES) {
    // One tab for all failures: starting a tab takes longer than everything that follows.
    test(`${name}: every failure is reported correctly, and nothing is lost`, async ({ page }) => {
      test.slow();
      const applicant = new Applicant(page, name);
      let reference = "";
      for (const [trap, outcome] of Object.entries(TRAPS[name])) {
        const end = typeof outcome === "string" ? outcome : `${outcome.field} to correct`;
        await test.step(`${trap}: ${end}`, async () => {
          reference = await expectTrapReported(applicant, trap, outcome);
        });
      }
      await applicant.press("Réessayer"); // sends the last application again, with the same reference
      await expectArrivals(applicant, reference, 2);
    });
  }

  test("if the first attempt fails and the second succeeds, the receipt is shown", async ({
    page,
  }) => {
    const applicant = new Applicant(page, "formward");
    const reference = await applicant.comeBack(answersOf("piege-une-fois"));
    await applicant.press("Envoyer ma candidature");
    await applicant.expectTitle("pas-envoyee");
    await applicant.press("Réessayer");
    await applicant.expectThanks();
    await expect(page.locator("#recu")).toContainText(reference);
    const received = await applicant.received(reference);
    expect(received.map(({ stored }) => stored)).toEqual([false, true]);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a service that refuses shows its own page, and Back finds the answers", async ({
    page,
  }) => {
    const applicant = new Applicant(page, "formward");
    const answers = answersOf("piege-429");
    await page.goto(applicant.formPage);
    await applicant.fill(answers);
    await applicant.press("Envoyer ma candidature");
    await expect(page.getByRole("heading")).toHaveText("Too Many Requests");
    await page.goBack();
    for (const field of ["prenom", "telephone", "email", "message"] as const)
      await expect(page.locator(`[name="${field}"]`)).toHaveValue(answers[field]);
  });
});
