/** An applicant on the site of one service, and what this service has received. */
import { expect, type Page } from "@playwright/test";
import { fields, sampleAnswers, type FieldName } from "#application/forms/fields.ts";
import { controlId } from "#application/forms/identifiers.ts";
import { APPLICATION_STATES, type StateName } from "#application/core/journey.ts";
import { makeReference } from "#application/core/reference.ts";
import type { ServiceName } from "#application/delivery/services.ts";
import {
  RECEIVED_PATH,
  type MockService,
  type Received,
} from "#scripts/mock-services/mock-service.ts";

type Answers = Readonly<Partial<Record<FieldName, string>>>;
export type AllAnswers = Readonly<Record<FieldName, string>>;

/** For this long after the page was opened, it delays a submission; in milliseconds. */
const HELD_BACK = 3000;
/** How long the page waits for the response of the service, in milliseconds. */
export const TIMEOUT_MS = 20_000;

const given = process.env["SERVICE_SITES"];
if (!given)
  throw new Error(
    "SERVICE_SITES n'est pas donné : lancez « npm test », qui construit un site par service.",
  );
/** The site of each service, with its mock service. */
export const SITES = JSON.parse(given) as Readonly<Record<ServiceName, MockService>>;

/**
 * The sample answers with this first name: one such as "piege-429" makes the mock service fail. The number is in a range that
 * Arcep reserves for fiction, in a region where its international form is certain.
 */
export const answersOf = (prenom: string): AllAnswers => ({
  ...sampleAnswers,
  prenom,
  telephone: "01 99 00 12 34",
});

export class Applicant {
  readonly page: Page;
  readonly site: MockService;
  #hasClock = false;

  constructor(page: Page, service: ServiceName) {
    this.page = page;
    this.site = SITES[service];
  }

  get formPage(): string {
    return `${this.site.siteOrigin}/candidater/`;
  }

  get thanksPage(): string {
    return `${this.site.siteOrigin}/candidater/merci/`;
  }

  /** Opens the form, and waits until a submission is no longer delayed. */
  async open(address = this.formPage): Promise<void> {
    if (!this.#hasClock) await this.page.clock.install();
    this.#hasClock = true;
    await this.page.goto(address);
    await expect(this.page.locator("form[novalidate][data-application-form]")).toBeVisible();
    await this.page.clock.fastForward(HELD_BACK);
  }

  /** Opens the form as somebody who comes back to send earlier answers. @returns their reference */
  async comeBack(answers: Answers): Promise<string> {
    const reference = makeReference();
    const isThere = this.page.url().startsWith(this.site.siteOrigin);
    if (!isThere) await this.page.goto(`${this.site.siteOrigin}/robots.txt`); // on the same origin, without our script
    await this.page.evaluate(
      (draft) => localStorage.setItem("candidature", JSON.stringify(draft)),
      { reference, answers, at: Date.now() },
    );
    await this.open(`${this.formPage}?etape=verifier`);
    return reference;
  }

  /** Fills in the fields of the whole form. */
  async fill(answers: Answers): Promise<void> {
    for (const { kind, name } of fields) {
      const answer = answers[name];
      if (answer === undefined) continue;
      if (kind === "choice")
        await this.page.locator(`input[name="${name}"][value="${answer}"]`).check();
      else await this.page.locator(`#${controlId(name)}`).fill(answer);
    }
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
  }

  /** Expects a state, by the title of the page. */
  async expectTitle(state: StateName): Promise<void> {
    const { title } = APPLICATION_STATES[state];
    await expect(this.page).toHaveTitle(new RegExp(`^${RegExp.escape(title)} –`));
  }

  /** Waits for the thank-you page with its receipt. Nothing is then in progress when the test ends. */
  async expectThanks(): Promise<void> {
    await expect(this.page).toHaveURL(this.thanksPage);
    await this.expectTitle("envoyee");
    await expect(this.page.locator("#recu")).toBeVisible();
  }

  /** Every application that the service has received with this reference or first name. */
  async received(sign: string): Promise<Received[]> {
    const answer = await this.page.request.get(this.site.serviceOrigin + RECEIVED_PATH);
    const all = (await answer.json()) as Received[];
    return all.filter(({ fields: { reference, prenom } }) => [reference, prenom].includes(sign));
  }
}
