/** What arrives at each form service, with and without JavaScript, and which page the person ends up on. */
import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { RESERVED_NAMES, SERVICES, type FormService } from "#application/delivery/services.ts";
import { Applicant, answersOf, type AllAnswers } from "./applicant.ts";
import type { Post } from "#scripts/mock-services/responses.ts";

/**
 * Expects the service to have stored the application once and completely, with the hidden fields of this service and of no
 * other. @returns what was posted
 */
async function expectStored(
  applicant: Applicant,
  { hiddenFields, honeypot }: FormService,
  answers: AllAnswers,
): Promise<Post> {
  const received = await applicant.received(answers.prenom);
  const [post, ...others] = received.filter(({ stored }) => stored);
  if (!post) throw new Error(`Nothing is stored of ${JSON.stringify(received)}`);
  expect(others).toEqual([]);
  const { fields } = post;
  const own = {
    ...hiddenFields({ name: "candidature", thanksUrl: applicant.thanksPage }),
    [honeypot]: "",
  };
  const message = fields["message"]?.replaceAll("\r\n", "\n");
  expect({ ...fields, message }).toMatchObject({ ...answers, ...own });
  const reserved = Object.keys(fields).filter((name) => RESERVED_NAMES.includes(name));
  expect(reserved.sort()).toEqual(Object.keys(own).sort());
  return post;
}

for (const service of Object.values(SERVICES)) {
  test.describe(`${service.name}, with JavaScript`, () => {
    test("what is sent arrives, and the person gets a receipt", async ({ page }) => {
      const applicant = new Applicant(page, service.name);
      const answers = answersOf(randomUUID());
      await applicant.comeBack(answers);
      await applicant.press("Envoyer ma candidature");
      await applicant.expectThanks();
      const post = await expectStored(applicant, service, answers);
      expect(post).toMatchObject({ wantsJson: true, origin: applicant.site.siteOrigin });
      expect(post.fields["telephone_international"]).toBe("+33199001234");
      await expect(page.locator("#recu")).toContainText(post.fields["reference"] || "no reference");
      expect(await page.evaluate(() => localStorage.getItem("candidature"))).toBeNull();
    });
  });

  test.describe(`${service.name}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test("the form submits natively and leads back to the thank-you page", async ({ page }) => {
      const applicant = new Applicant(page, service.name);
      const answers = answersOf(randomUUID());
      await page.goto(applicant.formPage);
      await applicant.fill(answers);
      await applicant.press("Envoyer ma candidature");
      if (service.name === "formspree") {
        await expect(page.getByRole("heading")).toHaveText("Please help us fight spam");
        await applicant.press("I am not a robot");
      }
      await expect(page).toHaveURL(applicant.thanksPage);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Merci, c’est branché.");
      const post = await expectStored(applicant, service, answers);
      expect(post.wantsJson).toBe(false);
    });
  });
}

test.describe("an adviser's form, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const service of [SERVICES.netlify, SERVICES.formward]) {
    test(`tells ${service.name} which of the two forms it is`, async ({ page }) => {
      const applicant = new Applicant(page, service.name);
      const { siteOrigin } = applicant.site;
      const prenom = randomUUID();
      await page.goto(`${siteOrigin}/orienter/`);
      const form = page.locator("[data-referral-form]");
      const answers = {
        conseiller_structure: "Mission locale",
        conseiller_contact: "a@example.org",
        prenom,
        telephone: "01 99 00 12 34",
      };
      for (const [name, value] of Object.entries(answers))
        await form.locator(`[name="${name}"]`).fill(value);
      await form.locator('[name="accord"]').check();
      await applicant.press("Envoyer la candidature");
      await expect(page).toHaveURL(`${siteOrigin}/orienter/merci/`);
      const [post] = (await applicant.received(prenom)).filter(({ stored }) => stored);
      const thanksUrl = `${siteOrigin}/orienter/merci/`;
      expect(post?.fields).toMatchObject({
        ...answers,
        formulaire: "orientation",
        ...service.hiddenFields({ name: "orientation", thanksUrl }),
      });
    });
  }
});

test("Formspree gets the site's address, even from a page that hides its referrer", async ({
  page,
}) => {
  const applicant = new Applicant(page, "formspree");
  const reference = await applicant.comeBack(answersOf("Sam"));
  await page.evaluate(() => {
    const meta = Object.assign(document.createElement("meta"), {
      name: "referrer",
      content: "no-referrer",
    });
    document.head.append(meta);
  });
  await applicant.press("Envoyer ma candidature");
  await applicant.expectThanks();
  const [post] = await applicant.received(reference);
  expect(post).toMatchObject({ stored: true, referer: `${applicant.site.siteOrigin}/` });
});
