import { expect, test, type Page } from "@playwright/test";
import { faultsSeenByAxe } from "../axe.ts";
import {
  endpoint,
  fill,
  markedAnswers,
  next,
  openCheck,
  openJourney,
  openThanks,
  receivedWith,
  seedDraft,
  send,
} from "./support.ts";

test.use({ serviceWorkers: "block" });

const retry = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Réessayer" }).click();

/** Nothing at any impact, in both schemes. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await faultsSeenByAxe(page)).toEqual([]);
  }
}

/** An answer that the page can read, as a service on another origin gives it. */
const answer = (status: number, body = "", headers: Record<string, string> = {}) => ({
  status,
  body,
  headers: { "Access-Control-Allow-Origin": "*", ...headers },
});

for (const [title, status, body, sentence] of [
  ["busy", 429, "{}", "Trop de monde envoie en même temps"],
  ["closed", 404, "<!doctype html><title>Not found</title>", "Le formulaire est fermé"],
  ["over its quota", 200, '{"error":"quota"}', "Le formulaire est fermé"],
  ["broken", 503, "", "est en panne"],
  ["too long", 413, "", "trop long"],
] as const) {
  test(`« pas envoyée »: the service is ${title}; the answers stay, and a retry bears the same reference`, async ({
    page,
  }) => {
    const { marker, answers } = markedAnswers();
    const tried: string[] = [];
    await page.route(endpoint, async (route) => {
      tried.push(new URLSearchParams(route.request().postData() ?? "").get("reference") ?? "");
      if (tried.length === 1) await route.fulfill(answer(status, body));
      else await route.continue();
    });
    await openCheck(page, answers);
    await send(page);
    await expect(page).toHaveTitle(/^Candidature pas envoyée/);
    const heading = page.getByRole("heading", { name: "Ta candidature n’est pas envoyée" });
    await expect(heading).toBeFocused();
    await expect(page.locator("[data-cause]:visible")).toContainText(sentence);
    await expect(page.locator("[data-answers]")).toContainText("Zoé");
    await retry(page);
    await expect(page).toHaveTitle(/^Candidature envoyée/);
    await expect(page).toHaveURL(/merci/);
    expect(tried).toEqual(["LPN-7K4Q-2M9", "LPN-7K4Q-2M9"]);
    expect(await receivedWith(page, marker)).toHaveLength(1);
  });
}

test("« on ne sait pas »: the connection breaks; never « pas envoyée »; the other ways are there", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { answers } = markedAnswers();
  // Few of the emoji: where no typeface has them, a browser looks for each anew.
  const long = { ...answers, message: "é🔧 ".repeat(30) + "é ".repeat(4000) };
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

test("once a try may have arrived, a later refusal is still « on ne sait pas »", async ({
  page,
}) => {
  let tries = 0;
  await page.route(endpoint, async (route) => {
    tries += 1;
    if (tries === 1) await route.abort("connectionreset");
    else await route.fulfill(answer(503));
  });
  await openCheck(page, markedAnswers().answers);
  await send(page);
  await expect(page).toHaveTitle(/^On ne sait pas/);
  await retry(page);
  await expect.poll(() => tries).toBe(2);
  await expect(page).toHaveTitle(/^On ne sait pas/);
  await expect(page.locator("[data-reference]:visible")).toHaveText("LPN-7K4Q-2M9");
});

test("a browser that wrongly believes to be offline sends all the same", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "onLine", { value: false });
  });
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("a browser that refuses locks sends all the same", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await page.addInitScript(() => {
    LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError"));
  });
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("the receipt is printed once, however many applications were sent", async ({ page }) => {
  const { answers } = markedAnswers();
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0 });
    window.print = () => {
      const { printed = 0 } = window as { printed?: number };
      Object.assign(window, { printed: printed + 1 });
    };
    const { fetch } = window;
    window.fetch = (input, init) =>
      String(input).includes("merci")
        ? Promise.reject(new TypeError("offline"))
        : fetch(input, init);
  });
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  await page.goBack();
  await page.goForward();
  await page.locator("[data-receipt]").getByRole("button", { name: "Imprimer" }).click();
  expect(await page.evaluate(() => (window as { printed?: number }).printed)).toBe(1);
});

test("« on ne sait pas »: twenty seconds of silence", async ({ page }) => {
  const { answers } = markedAnswers();
  await page.clock.install();
  await page.route(endpoint, () => new Promise(() => undefined));
  await openCheck(page, answers);
  const asked = page.waitForRequest(endpoint);
  await send(page);
  await expect(page.getByText("Envoi en cours…")).toBeVisible();
  await expect(page).toHaveTitle(/^Envoi en cours/);
  await asked;
  await page.clock.fastForward(20_500);
  await expect(page).toHaveTitle(/^On ne sait pas/);
});

test("« on ne sait pas »: a page that is not the service's, as on the network of a train", async ({
  page,
}) => {
  await page.route(endpoint, (route) =>
    route.fulfill(answer(200, "<title>Bienvenue à bord</title>")),
  );
  await openCheck(page, markedAnswers().answers);
  await send(page);
  await expect(page).toHaveTitle(/^On ne sait pas/);
});

test("an answer that comes after Back is still told", async ({ page }) => {
  const { answers } = markedAnswers();
  let release: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route(endpoint, async (route) => {
    await late;
    await route.fulfill(answer(500));
  });
  await seedDraft(page.context(), answers);
  await openJourney(page, "/candidater/?etape=message");
  await next(page);
  const asked = page.waitForRequest(endpoint);
  await send(page);
  await asked;
  await page.goBack();
  release();
  await expect(page).toHaveTitle(/^Candidature pas envoyée/);
});

test("what the service wants mended is said at its question", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  const errors = [{ field: "email", message: "Cette adresse ne reçoit rien." }];
  let tries = 0;
  await page.route(endpoint, async (route) => {
    tries += 1;
    if (tries === 1) await route.fulfill(answer(422, JSON.stringify({ ok: false, errors })));
    else await route.continue();
  });
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveTitle(/^Erreur\s: Comment te joindre/);
  await expect(page.locator(".error-summary")).toContainText("Cette adresse ne reçoit rien.");
  await fill(page, { email: "" });
  await next(page);
  await expect(page).toHaveTitle(/^Vérifie/);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("a send is never quicker than a person, and never refused for it", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await page.clock.install();
  let posts = 0;
  page.on("request", (request) => (posts += request.url() === endpoint ? 1 : 0));
  await seedDraft(page.context(), answers);
  await page.goto("/candidater/?etape=verifier");
  await expect(page).toHaveTitle(/^Vérifie/);
  await send(page);
  await expect(page.getByText("Envoi en cours…")).toBeVisible();
  expect(posts).toBe(0);
  await page.clock.fastForward(3100);
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("the trap for robots is out of sight and reach, and what a password manager puts there is not sent", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  await openCheck(page, answers);
  const trap = page.locator("[name=_gotcha]");
  await expect(trap).not.toBeInViewport();
  await expect(trap).toHaveAttribute("tabindex", "-1");
  await trap.evaluate((input) => ((input as HTMLInputElement).value = "https://example.org"));
  await send(page);
  await expect(page).toHaveURL(/merci/);
  expect((await receivedWith(page, marker))[0]?.["_gotcha"]).toBe("");
});

test("every state of the journey is accessible, in both schemes", async ({ page }) => {
  test.slow();
  const { answers } = markedAnswers();
  await page.route(endpoint, () => new Promise(() => undefined));
  await openJourney(page);
  await expectAccessible(page);
  await next(page); // with an error
  await expectAccessible(page);
  await fill(page, answers, ["prenom"]);
  await next(page);
  await fill(page, { telephone: "06 39 98", email: "sam@gmial.com" });
  await next(page); // with a question
  await expectAccessible(page);
  await seedDraft(page.context(), answers);
  for (const question of ["ville", "reponse", "amenagement", "message", "verifier"]) {
    await openJourney(page, `/candidater/?etape=${question}`);
    await expectAccessible(page);
  }
  await send(page); // under way
  await expectAccessible(page);
  await openThanks(page, "LPN-7K4Q-2M9", 1_795_594_627_122);
  await expectAccessible(page);
});

test("a service that is busy says when to try again, accessibly", async ({ page }) => {
  const headers = { "Retry-After": "90", "Access-Control-Expose-Headers": "Retry-After" };
  await page.route(endpoint, (route) => route.fulfill(answer(429, "", headers)));
  await openCheck(page, markedAnswers().answers);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature pas envoyée/);
  await expect(page.locator("[data-cause]:visible")).toContainText("Réessaie dans 2 minutes.");
  await expectAccessible(page);
});

test("without network, and while the application waits for it, every state is accessible", async ({
  page,
  context,
}) => {
  await openCheck(page, markedAnswers().answers);
  await page.waitForLoadState("networkidle"); // the part that sends is there
  await context.setOffline(true);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature pas envoyée.: pas de réseau/);
  await expectAccessible(page);
  await page
    .getByRole("button", { name: "La garder, et l’envoyer quand le réseau revient" })
    .click();
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  await expectAccessible(page);
});
