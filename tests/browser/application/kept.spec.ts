import { QUESTIONS } from "#application/core/journey.ts";
import { holdBack } from "#tests/browser/hold-back.ts";
import { layoutShifts } from "#tests/browser/layout-shifts.ts";
import { expect, test } from "@playwright/test";
import {
  answerShort,
  closeBrowser,
  endpoint,
  expectThanks,
  fill,
  formPage,
  keptAnswers,
  laterPartIsThere,
  markedAnswers,
  next,
  openCheck,
  openJourney,
  receivedWith,
  send,
  thanksPage,
  valueOf,
} from "./support.ts";

const keptLine = "Réponses gardées sur cet appareil";

test("what was typed survives closing the browser, and is deleted once the service has confirmed", async ({
  browser,
}) => {
  const { marker } = markedAnswers();
  const evening = await browser.newContext();
  const first = await evening.newPage();
  await openJourney(first);
  await expect(first.getByText(keptLine)).toBeVisible();
  await fill(first, { prenom: marker });
  await next(first);
  await first.locator("#champ-telephone").pressSequentially("06 39 98");
  const storageState = await closeBrowser(evening, "06 39 98");

  const morning = await browser.newContext({ storageState });
  const page = await morning.newPage();
  await openJourney(page);
  expect(await valueOf(page, "prenom")).toBe(marker);
  expect(await valueOf(page, "telephone")).toBe("06 39 98");
  await answerShort(page, marker);
  await send(page);
  await expectThanks(page);
  expect(await receivedWith(page, marker)).toHaveLength(1);
  expect(await keptAnswers(page)).toBeUndefined();
  const left = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(left).not.toContain(marker);
  await morning.close();
});

test("a shared device keeps no answers: none are stored, without a network « La garder » is not offered, and Back after sending shows an empty form", async ({
  page,
  context,
}) => {
  const { marker, answers } = markedAnswers();
  const stored = (): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await openJourney(page);
  await fill(page, answers, ["prenom"]);
  expect(await keptAnswers(page)).toBeDefined();
  await page.getByLabel("Cet appareil est partagé").check();
  await expect(page.locator("[data-kept-when=shared]")).toBeVisible();
  expect(await stored()).toBe("{}");
  await next(page);
  await fill(page, answers, ["telephone"]);
  await page.reload();
  await expect(page.getByLabel("Cet appareil est partagé")).toBeChecked();

  await openJourney(page);
  await answerShort(page, marker);
  await laterPartIsThere(page);
  await context.setOffline(true);
  await send(page);
  await expect(page).toHaveTitle(/pas de réseau/);
  await expect(page.getByRole("button", { name: /La garder/ })).toBeHidden();
  await context.setOffline(false); // the open page then sends without a tap
  await expectThanks(page);
  expect(await receivedWith(page, marker)).toHaveLength(1);
  expect(await stored()).toBe("{}");
  await page.goBack();
  await expect(page).toHaveTitle(/^Ton prénom/);
  expect(await valueOf(page, "prenom")).toBe("");
});

test.describe("if the browser stores nothing", () => {
  for (const [title, break_] of [
    [
      "storage is refused",
      () =>
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("refused", "SecurityError");
          },
        }),
    ],
    [
      "storage is full",
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      },
    ],
  ] as const) {
    test(`${title}: the page says so, and an application is sent`, async ({ page }) => {
      const { marker } = markedAnswers();
      await page.addInitScript(break_);
      await openJourney(page);
      await expect(page.getByText("ton navigateur ne le permet pas")).toBeVisible();
      await answerShort(page, marker);
      await send(page);
      await expectThanks(page);
      expect(await receivedWith(page, marker)).toHaveLength(1);
    });
  }
});

test("without service worker, IndexedDB, locks, clipboard and phone number patterns, an application is sent", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  await page.addInitScript(() => {
    for (const name of ["serviceWorker", "locks", "clipboard"]) {
      Object.defineProperty(Navigator.prototype, name, { value: undefined });
      Reflect.deleteProperty(Navigator.prototype, name);
    }
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await page.clock.install();
  const asked = page.waitForRequest(/international-phone.*\.js$/);
  await page.route(/international-phone.*\.js$/, () => new Promise(() => undefined)); // never responds
  await openCheck(page, answers);
  await send(page);
  await asked;
  await page.clock.fastForward(3500); // the page waits three seconds for the patterns
  await expectThanks(page);
  expect((await receivedWith(page, marker))[0]?.["telephone"]).toBe(answers["telephone"]);
});

test("two tabs edit one application: erasing it in one empties both, and sending it from both sends it once", async ({
  page,
  context,
}) => {
  const { marker, answers } = markedAnswers();
  const other = await context.newPage();
  await openJourney(page);
  await openJourney(other);
  await fill(page, { prenom: "Sam" });
  await expect(other.locator("#champ-prenom")).toHaveValue("Sam");
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(other.locator("#champ-prenom")).toHaveValue("");
  expect(await keptAnswers(page)).toBeUndefined();

  await fill(page, answers, ["prenom"]);
  await expect(other.locator("#champ-prenom")).toHaveValue(answers["prenom"] ?? "");
  await next(other);
  await fill(other, answers, ["telephone"]);
  await expect(page.locator("#champ-telephone")).toHaveValue(answers["telephone"] ?? "");
  await openJourney(page, "/candidater/?etape=message");
  await fill(page, answers, ["message"]);
  await openJourney(page, "/candidater/?etape=verifier");
  await openJourney(other, "/candidater/?etape=verifier");

  let release = (): void => undefined;
  const bothPressed = new Promise<void>((resolve) => (release = resolve));
  await context.route(endpoint, async (route) => {
    await bothPressed;
    await route.continue();
  });
  await send(page);
  await send(other);
  release();
  for (const tab of [page, other]) await expect(tab).toHaveTitle(/^Candidature envoyée/);
  // The tab that sent goes on to the thank-you page; the other tab only says that the application is sent.
  await expect
    .poll(() => [page, other].filter((tab) => tab.url().includes("merci")).length)
    .toBe(1);
  for (const tab of [page, other]) await expect(tab.locator("[data-receipt]")).toBeVisible();
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("after a reload during sending, the page says that the result is unknown", async ({
  page,
}) => {
  const { answers } = markedAnswers();
  await page.route(endpoint, () => new Promise(() => undefined)); // never responds
  await openCheck(page, answers);
  const asked = page.waitForRequest(endpoint);
  await send(page);
  await asked;
  await page.reload();
  await expect(page).toHaveTitle(/^On ne sait pas si la candidature est envoyée/);
  await expect(page.locator("[data-answers]")).toContainText("Zoé"); // as in the sample answers
});

test("what was typed before the script loaded is kept, with focus and caret, and nothing moves", async ({
  page,
}) => {
  for (const [field, isLaterQuestion] of [
    ["prenom", false],
    ["message", true],
  ] as const) {
    const release = await holdBack(page, /\.js$/);
    await page.goto(formPage, { waitUntil: "commit" });
    const control = page.locator(`#champ-${field}`);
    await control.waitFor({ state: "attached" });
    // Fonts that arrive between the two measurements would move the text too.
    await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())));
    // The later questions appear only if the script is slow or fails; the error event stands for both.
    if (isLaterQuestion) await page.evaluate(() => dispatchEvent(new Event("error")));
    await control.pressSequentially("Un câble");
    await page.keyboard.press("ArrowLeft");
    const before = await control.boundingBox();
    // Browsers do not count layout shifts within half a second of a key press. After this wait, every shift counts.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    release();
    await expect(page.locator("form[novalidate]")).toBeVisible();
    await expect(control).toBeFocused();
    expect(await control.inputValue()).toBe("Un câble");
    expect(await control.evaluate((element) => (element as HTMLInputElement).selectionStart)).toBe(
      7,
    );
    expect(await control.boundingBox()).toEqual(before);
    expect(await page.locator(".question:visible").count()).toBe(
      isLaterQuestion ? QUESTIONS.length : 1,
    );
    expect((await keptAnswers(page))?.[field]).toBe("Un câble");
    expect(await layoutShifts(page)).toEqual([]);
    await page.unrouteAll();
    await page.evaluate(() => localStorage.clear());
  }
});

test.describe("if a script fails, the whole form is shown again and can be submitted natively", () => {
  const breakages: Record<string, () => void> = {
    "while it reads the clock": () => {
      Date.now = () => {
        throw new Error("broken");
      };
    },
    "while it writes the history": () => {
      history.pushState = () => {
        throw new Error("broken");
      };
    },
  };
  for (const [title, break_] of Object.entries(breakages)) {
    test(title, async ({ page }) => {
      const { marker, answers } = markedAnswers();
      await openJourney(page);
      await fill(page, answers, ["prenom"]);
      await page.evaluate(break_);
      await next(page);
      await expect(page.locator(".question:visible")).toHaveCount(QUESTIONS.length);
      await fill(page, answers);
      await send(page);
      await expect(page).toHaveURL(thanksPage);
      await page.waitForLoadState();
      expect(await receivedWith(page, marker)).toHaveLength(1);
    });
  }
});

test("if the sending code never loads, the browser submits, and the thank-you page deletes the saved answers", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  await page.route(/later\..*\.js/, (route) => route.abort());
  await openCheck(page, answers);
  await send(page);
  expect(await expectThanks(page)).toBe("LPN-7K4Q-2M9");
  expect(await receivedWith(page, marker)).toHaveLength(1);
  await openJourney(page);
  expect(await valueOf(page, "prenom")).toBe("");
});

test("sending code that failed to load is requested again when needed, although the browser remembers the failure", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  let isDown = true;
  await page.route(/later\..*\.js/, (route) => (isDown ? route.abort() : route.continue()));
  const failed = page.waitForEvent("requestfailed");
  await openCheck(page, answers);
  await failed;
  isDown = false;
  const post = page.waitForRequest(endpoint);
  await send(page);
  expect((await post).resourceType()).toBe("fetch");
  await expectThanks(page);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("after Back, the page shows the newest stored answers, not those that the browser puts back into its fields", async ({
  page,
}) => {
  await openJourney(page);
  await fill(page, { prenom: "Ancien" });
  await page.goto("/metier/");
  await openJourney(page);
  await fill(page, { prenom: "Nouveau" });
  // Playwright turns off the back/forward cache: the first page is loaded again, and Chromium fills in its fields as they were.
  await page.goBack();
  await page.goBack();
  await expect(page.locator("#champ-prenom")).toHaveValue("Nouveau");
});

test("a native submission that failed is not reported as sent", async ({ page }) => {
  const { answers } = markedAnswers();
  await page.route(/later\..*\.js/, (route) => route.abort());
  await page.route(endpoint, (route) => route.abort("connectionreset"));
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveURL(/^chrome-error:/);
  await openJourney(page);
  await expect(page).toHaveTitle(/^On ne sait pas/);
  await page.goto("/candidater/merci/");
  await expect(page.locator("[data-receipt]")).toBeHidden();
  expect((await keptAnswers(page))?.["prenom"]).toBe(answers["prenom"]);
});
