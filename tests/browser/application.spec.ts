import { randomUUID } from "node:crypto";
import { expect, test, type Page } from "@playwright/test";
import { fields, sampleAnswers } from "../../src/application/fields.ts";
import { controlId } from "../../src/application/identifiers.ts";

/** Both addresses are given by whoever starts the tests: the site was built for them. */
function address(name: "SITE_ORIGIN" | "INBOX_ORIGIN"): string {
  const value = process.env[name];
  if (!value) throw new Error(`Ces essais attendent l'adresse ${name} dans l'environnement.`);
  return value.replace(/\/$/, "");
}
const formPage = `${address("SITE_ORIGIN")}/candidater/`;
const thanksPage = `${address("SITE_ORIGIN")}/candidater/merci/`;
const inbox = address("INBOX_ORIGIN");

type Answers = Record<string, string>;

/** The sample answers with a sign of their own, by which the test finds them in the inbox. */
function markedAnswers(): { marker: string; answers: Answers } {
  const marker = randomUUID();
  return { marker, answers: { ...sampleAnswers, message: `${sampleAnswers.message}\n${marker}` } };
}

/** Fills in each field of the declaration that has an answer, as a person would. */
async function fill(page: Page, answers: Answers): Promise<void> {
  for (const field of fields) {
    const answer = answers[field.name];
    if (answer === undefined) continue;
    if (field.kind === "choice") {
      await page.locator(`input[name="${field.name}"][value="${answer}"]`).check();
    } else {
      await page.locator(`#${controlId(field.name)}`).fill(answer);
    }
  }
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Envoyer ma candidature" }).click();
}

/** What the inbox holds with this sign; line breaks as they were typed. */
async function receivedWith(page: Page, marker: string): Promise<Answers[]> {
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

async function expectEveryAnswer(page: Page, answers: Answers): Promise<void> {
  for (const field of fields) {
    const answer = answers[field.name] ?? "";
    if (field.kind === "choice") {
      const chosen = page.locator(`input[name="${field.name}"]:checked`);
      if (answer === "") await expect(chosen).toHaveCount(0);
      else await expect(chosen).toHaveValue(answer);
    } else {
      await expect(page.locator(`#${controlId(field.name)}`)).toHaveValue(answer);
    }
  }
}

/** The form and its script are there: until then the browser itself would check the fields. */
async function openEnhanced(page: Page): Promise<void> {
  await page.goto(formPage);
  await expect(page.locator("form[novalidate][data-application-form]")).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an application ends on the thank-you page and in the inbox, in full", async ({
      page,
    }) => {
      const { marker, answers } = markedAnswers();
      await page.goto(formPage);
      await fill(page, answers);
      await page.getByLabel("Je ne sais pas quelle ville").check();
      await submit(page);
      await expect(page).toHaveURL(thanksPage);

      const received = await receivedWith(page, marker);
      expect(received).toHaveLength(1);
      expect(received[0]).toMatchObject({ ...answers, ville_inconnue: "oui" });
    });

    test("a first name and a phone are enough", async ({ page }) => {
      const marker = randomUUID();
      await page.goto(formPage);
      await fill(page, { prenom: marker, telephone: "+32 470 12 34 56" });
      await submit(page);
      await expect(page).toHaveURL(thanksPage);
      expect(await receivedWith(page, marker)).toHaveLength(1);
    });

    test("a first name and an e-mail are enough", async ({ page }) => {
      const marker = randomUUID();
      await page.goto(formPage);
      await fill(page, { prenom: marker, email: "sam@example.org" });
      await submit(page);
      await expect(page).toHaveURL(thanksPage);
      expect(await receivedWith(page, marker)).toHaveLength(1);
    });

    test("the reading page shows what was typed as text", async ({ page }) => {
      const { marker, answers } = markedAnswers();
      await page.goto(formPage);
      await fill(page, answers);
      await submit(page);
      await expect(page).toHaveURL(thanksPage);

      const dialogs: string[] = [];
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(`${inbox}/`);
      const application = page.getByRole("article").filter({ hasText: marker });
      await expect(application).toContainText("<script>alert('coucou')</script>");
      await expect(application).toContainText("أريد أن أتعلم");
      expect(dialogs).toEqual([]);
    });
  });
}

test.describe("with JavaScript, something to mend", () => {
  test("the summary gets the focus, leads to the field, and nothing typed is lost", async ({
    page,
  }) => {
    const { marker, answers } = markedAnswers();
    const incomplete: Answers = { ...answers, telephone: "", email: "" };
    await openEnhanced(page);
    const title = await page.title();
    await fill(page, incomplete);
    await submit(page);

    const sentence = "Écris ton numéro ou ton e-mail, pour qu’on puisse te répondre.";
    const summary = page.getByRole("group", { name: "Il reste une chose à corriger" });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveText([sentence]);
    await expect(page).toHaveTitle(/^Erreur\s:/);
    await expectEveryAnswer(page, incomplete);

    const phone = page.getByLabel("Ton numéro de téléphone");
    await expect(phone).toHaveAttribute("aria-invalid", "true");
    await expect(phone).toHaveAccessibleDescription(new RegExp(`^${sentence} Par exemple`));
    await summary.getByRole("link").click();
    await expect(phone).toBeFocused();
    await expect(page).toHaveURL(formPage);

    await page.keyboard.type("06 39 98 12 34");
    const [request] = await Promise.all([
      page.waitForRequest((candidate) => candidate.method() === "POST"),
      page.keyboard.press("Enter"),
    ]);
    expect(request.headers()["content-type"]).toBe("application/x-www-form-urlencoded");
    await expect(page).toHaveURL(thanksPage);
    expect(await page.title()).not.toMatch(/^Erreur/);
    expect(title).not.toMatch(/^Erreur/);
    const received = await receivedWith(page, marker);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ ...answers, telephone: "06 39 98 12 34", email: "" });
  });

  test("an empty form says each thing once, and a second try says only what is left", async ({
    page,
  }) => {
    await openEnhanced(page);
    await submit(page);
    await expect(page.locator(".error-summary li")).toHaveCount(2);
    await expect(page.locator(".field-error")).toHaveCount(2);

    await fill(page, { prenom: "Sam" });
    await submit(page);
    await expect(page.locator(".error-summary")).toHaveCount(1);
    await expect(page.locator(".error-summary li")).toHaveCount(1);
    await expect(page.locator(".field-error")).toHaveCount(1);
    const firstName = page.getByLabel("Ton prénom");
    await expect(firstName).not.toHaveAttribute("aria-invalid");
    await expect(firstName).not.toHaveAttribute("aria-describedby");
  });

  test("a second tap does not send twice, and one may try again later", async ({ page }) => {
    let posts = 0;
    // An answer without content leaves the page as it is: still sending, as on a train.
    await page.route(`${inbox}/candidatures`, async (route) => {
      posts += 1;
      await route.fulfill({ status: 204 });
    });
    await page.clock.install();
    await openEnhanced(page);
    await fill(page, markedAnswers().answers);
    const sending = page.getByRole("status").filter({ hasText: "Envoi en cours" });

    await submit(page);
    await expect(sending).toBeVisible();
    await expect.poll(() => posts).toBe(1);
    // Pressed by force: the button says that it is disabled.
    await page.getByRole("button", { name: "Envoyer ma candidature" }).click({ force: true });
    await page.getByLabel("Ton prénom").press("Enter");

    await page.clock.fastForward(11_000);
    await expect(sending).toHaveCount(0);
    await submit(page);
    await expect(sending).toBeVisible();
    // The first and the last one: those in between would have come before it.
    await expect.poll(() => posts).toBe(2);
  });

  test("a script that fails leaves the form able to send", async ({ page }) => {
    const { marker, answers } = markedAnswers();
    await openEnhanced(page);
    await page.evaluate(() => Object.assign(window, { FormData: undefined }));
    await fill(page, answers);
    await submit(page);
    await expect(page).toHaveURL(thanksPage);
    expect(await receivedWith(page, marker)).toHaveLength(1);
  });

  test("coming back after sending, the form can be sent again", async ({ page }) => {
    const { marker, answers } = markedAnswers();
    await openEnhanced(page);
    await fill(page, answers);
    await submit(page);
    await expect(page).toHaveURL(thanksPage);
    await page.goBack();
    await expect(page.locator("form[novalidate][data-application-form]")).toBeVisible();
    await fill(page, answers);
    await submit(page);
    await expect(page).toHaveURL(thanksPage);
    expect(await receivedWith(page, marker)).toHaveLength(2);
  });
});

test.describe("without JavaScript, something to mend", () => {
  test.use({ javaScriptEnabled: false });

  test("the answer is a French page on which every answer stands, and can be sent", async ({
    page,
  }) => {
    const { marker, answers } = markedAnswers();
    const incomplete: Answers = { ...answers, telephone: "", email: "" };
    await page.goto(formPage);
    await fill(page, incomplete);
    const [response] = await Promise.all([
      page.waitForResponse((candidate) => candidate.request().method() === "POST"),
      submit(page),
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
    await submit(page);
    await expect(page).toHaveURL(thanksPage);
    const received = await receivedWith(page, marker);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ ...answers, telephone: "06 39 98 12 34", email: "" });
  });

  test("the first name alone is demanded by the browser", async ({ page }) => {
    await page.goto(formPage);
    await fill(page, { telephone: "06 39 98 12 34" });
    await submit(page);
    await expect(page).toHaveURL(formPage);
    await expect(page.locator("input:invalid")).toHaveId(controlId("prenom"));
  });
});
