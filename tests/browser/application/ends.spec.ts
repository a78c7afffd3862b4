import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectAllAccessible } from "#tests/browser/axe.ts";
import {
  endpoint,
  expectThanks,
  fill,
  markedAnswers,
  next,
  openCheck,
  openJourney,
  openThanks,
  receivedWith,
  send,
} from "./support.ts";

const retry = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Réessayer" }).click();

/** A response that the page is allowed to read (CORS): the endpoint is on another origin. */
const answer = (status: number, body = "", headers: Record<string, string> = {}) => ({
  status,
  body,
  headers: { "Access-Control-Allow-Origin": "*", ...headers },
});

const REFUSALS = [
  [429, "{}", "Trop de monde envoie en même temps"],
  [404, "<!doctype html><title>Not found</title>", "Le formulaire est fermé"],
  [200, '{"error":"quota"}', "Le formulaire est fermé"],
  [503, "", "est en panne"],
  [413, "", "trop long"],
] as const;

test("« pas envoyée »: the page says why, the answers stay, and every attempt has the same reference", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  const tried: string[] = [];
  await page.route(endpoint, async (route) => {
    const refusal = REFUSALS[tried.length];
    tried.push(new URLSearchParams(route.request().postData() ?? "").get("reference") ?? "");
    if (refusal) await route.fulfill(answer(refusal[0], refusal[1]));
    else await route.continue();
  });
  await openCheck(page, answers);
  await send(page);
  for (const [index, [, , sentence]] of REFUSALS.entries()) {
    if (index > 0) await retry(page);
    await expect.poll(() => tried.length).toBe(index + 1);
    await expect(page).toHaveTitle(/^Candidature pas envoyée/);
    await expect(page.locator("[data-cause]:visible")).toContainText(sentence);
    const heading = page.getByRole("heading", { name: "Ta candidature n’est pas envoyée" });
    await expect(heading).toBeFocused();
    await expect(page.locator("[data-answers]")).toContainText("Zoé");
  }
  await retry(page);
  await expectThanks(page);
  expect(tried).toEqual(Array(REFUSALS.length + 1).fill("LPN-7K4Q-2M9"));
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("« on ne sait pas »: after a broken connection the page says so, also after a reload, and offers SMS, e-mail and a copy of the answers", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { answers } = markedAnswers();
  // Only a few emoji, because a browser without a font for them searches all its fonts for each one.
  const long = { ...answers, message: "é🔧 ".repeat(9) + "é ".repeat(1000) };
  await page.route(endpoint, (route) => route.abort("connectionreset"));
  await openCheck(page, long);
  await send(page);
  await expect(page).toHaveTitle(/^On ne sait pas si la candidature est envoyée/);
  await expect(page.locator("[data-reference]:visible")).toHaveText("LPN-7K4Q-2M9");

  const sms = page.getByRole("link", { name: /Par SMS/ });
  await expect(sms).toHaveAttribute("href", /LPN-7K4Q-2M9/);
  const text = new URL((await sms.getAttribute("href")) ?? "").searchParams.get("body") ?? "";
  expect(text.length).toBeLessThanOrEqual(200);
  expect(text).toContain("06 39 98 12 34");
  const mail = (await page.getByRole("link", { name: /Par e-mail/ }).getAttribute("href")) ?? "";
  expect(mail.length).toBeLessThanOrEqual(1800);
  await page.getByRole("button", { name: "Copier mes réponses" }).click();
  await expect(page.getByText("Copié.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(long.message.trim());
  expect(copied).toContain("LPN-7K4Q-2M9");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-answers]")).toContainText(long.message.trim().slice(-20));
  await page.emulateMedia({ media: "screen" });
  await expectAccessible(page);

  await page.reload();
  await expect(page).toHaveTitle(/^On ne sait pas/);
  await page.goto("/candidater/");
  await expect(page).toHaveTitle(/^On ne sait pas/);
  await page.getByRole("button", { name: "Modifier : Ville" }).click();
  await expect(page).toHaveTitle(/^Ta ville/);
  await page.reload();
  await expect(page).toHaveTitle(/^Ta ville/);
  await page.goBack();
  await expect(page).toHaveTitle(/^On ne sait pas/);
});

test("a browser that wrongly reports being offline and refuses locks still sends", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "onLine", { value: false });
    LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError"));
  });
  await openCheck(page, answers);
  await send(page);
  await expectThanks(page);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("the honeypot is out of view and skipped by Tab, and what a password manager puts there is not sent", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  await openCheck(page, answers);
  const trap = page.locator("[name=_gotcha]");
  await expect(trap).not.toBeInViewport();
  await expect(trap).toHaveAttribute("tabindex", "-1");
  await trap.evaluate((input) => ((input as HTMLInputElement).value = "https://example.org"));
  await send(page);
  await expectThanks(page);
  expect((await receivedWith(page, marker))[0]?.["_gotcha"]).toBe("");
});

test("the screens from the first error to the receipt are accessible, those of the form in both schemes", async ({
  page,
}) => {
  test.slow();
  const { answers } = markedAnswers();
  await page.route(endpoint, () => new Promise(() => undefined));
  await openJourney(page); // `kinds-of-page.spec.ts` tests this first screen
  await next(page); // the page then shows an error
  await expectAccessible(page);
  await fill(page, answers, ["prenom"]);
  await next(page);
  await fill(page, { telephone: "06 39 98", email: "sam@gmial.com" });
  await next(page); // the page then asks about a typo
  await expectAccessible(page);
  await expectAllAccessible(page); // the other questions, and everything in the dark scheme
  await openCheck(page, answers);
  await expectAccessible(page);
  await send(page);
  await expect(page.getByText("Envoi en cours…")).toBeVisible();
  await expect(page).toHaveTitle(/^Envoi en cours/);
  await expectAccessible(page);
  await openThanks(page);
  await expect(page.locator("[data-receipt]")).toBeVisible();
  await expectAccessible(page);
});

test("a busy service, no network, and waiting for the network: each screen is accessible", async ({
  page,
  context,
}) => {
  const headers = { "Retry-After": "90", "Access-Control-Expose-Headers": "Retry-After" };
  await page.route(endpoint, (route) => route.fulfill(answer(429, "", headers)));
  await openCheck(page, markedAnswers().answers);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature pas envoyée/);
  await expect(page.locator("[data-cause]:visible")).toContainText("Réessaie dans 2 minutes.");
  await expectAccessible(page);
  await context.setOffline(true);
  await retry(page);
  await expect(page).toHaveTitle(/^Candidature pas envoyée.: pas de réseau/);
  await expectAccessible(page);
  await page
    .getByRole("button", { name: "La garder, et l’envoyer quand le réseau revient" })
    .click();
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  await expectAccessible(page);
});
