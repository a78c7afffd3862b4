import { holdBack } from "../hold-back.ts";
import { layoutShifts } from "../layout-shifts.ts";
import { expect, test } from "@playwright/test";
import {
  answerAll,
  endpoint,
  fill,
  formPage,
  keptAnswers,
  markedAnswers,
  next,
  openCheck,
  openJourney,
  receivedWith,
  seedDraft,
  send,
  valueOf,
} from "./support.ts";

test.use({ serviceWorkers: "block" });

const DAY = 24 * 60 * 60 * 1000;
const keptLine = "Réponses gardées sur cet appareil";

test("what is typed is there after the browser was closed, and goes once the send is confirmed", async ({
  browser,
}) => {
  const { marker, answers } = markedAnswers();
  const evening = await browser.newContext();
  const first = await evening.newPage();
  await openJourney(first);
  await expect(first.getByText(keptLine)).toBeVisible();
  await fill(first, answers, ["prenom"]);
  await next(first);
  await first.locator("#champ-telephone").pressSequentially("06 39 98");
  const storageState = await evening.storageState();
  await evening.close();

  const morning = await browser.newContext({ storageState });
  const page = await morning.newPage();
  await openJourney(page);
  expect(await valueOf(page, "prenom")).toBe(answers["prenom"]);
  expect(await valueOf(page, "telephone")).toBe("06 39 98");
  await answerAll(page, answers);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
  expect(await keptAnswers(page)).toBeUndefined();
  const left = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(left).not.toContain("Zoé");
  await morning.close();
});

test("answers are kept for seven days after the last word, and not longer", async ({
  context,
  page,
}) => {
  await seedDraft(context, { prenom: "Vieille réponse" }, { at: Date.now() - 7 * DAY - 1000 });
  await openJourney(page);
  expect(await valueOf(page, "prenom")).toBe("");
  expect(await keptAnswers(page)).toBeUndefined();

  await page.evaluate(
    (at) => {
      const draft = { reference: "LPN-7K4Q-2M9", answers: { prenom: "Sam" }, at };
      localStorage.setItem("candidature", JSON.stringify(draft));
    },
    Date.now() - 6 * DAY,
  );
  await page.reload();
  await expect(page.locator("form[novalidate]")).toBeVisible();
  expect(await valueOf(page, "prenom")).toBe("Sam");
});

test("one tap erases everything", async ({ page }) => {
  await openJourney(page);
  await fill(page, { prenom: "Sam" });
  await next(page);
  await fill(page, { telephone: "06 39 98 12 34" });
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(page).toHaveTitle(/^Ton prénom/);
  expect(await valueOf(page, "prenom")).toBe("");
  expect(await keptAnswers(page)).toBeUndefined();
  await page.reload();
  expect(await valueOf(page, "prenom")).toBe("");
});

test("on a shared device nothing is kept, not even by a reload, and Back after sending is empty", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  await openJourney(page);
  await fill(page, answers, ["prenom"]);
  expect(await keptAnswers(page)).toBeDefined();
  await page.getByLabel("Cet appareil est partagé").check();
  await expect(page.locator("[data-kept-when=shared]")).toBeVisible();
  const stored = (): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(await stored()).toBe("{}");
  await next(page);
  await fill(page, answers, ["telephone"]);
  expect(await stored()).toBe("{}");
  await page.reload();
  await expect(page.getByLabel("Cet appareil est partagé")).toBeChecked();

  await openJourney(page, "/candidater/?poste-partage");
  await answerAll(page, answers);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
  expect(await stored()).toBe("{}");
  await page.goBack();
  await expect(page).toHaveTitle(/^Ton prénom/);
  expect(await valueOf(page, "prenom")).toBe("");
});

test.describe("where the browser keeps nothing", () => {
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
    test(`${title}: the line says so, and everything works`, async ({ page }) => {
      const { marker, answers } = markedAnswers();
      await page.addInitScript(break_);
      await openJourney(page);
      await expect(page.getByText("ton navigateur ne le permet pas")).toBeVisible();
      await answerAll(page, answers);
      await send(page);
      await expect(page).toHaveURL(/merci/);
      await expect(page).toHaveTitle(/^Candidature envoyée/);
      expect(await receivedWith(page, marker)).toHaveLength(1);
    });
  }
});

test("a browser without service worker, IndexedDB or locks works too", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await page.addInitScript(() => {
    for (const name of ["serviceWorker", "locks", "clipboard"]) {
      Object.defineProperty(Navigator.prototype, name, { value: undefined });
      Reflect.deleteProperty(Navigator.prototype, name);
    }
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("two tabs write one application, and it is sent once", async ({ page, context }) => {
  const { marker, answers } = markedAnswers();
  const other = await context.newPage();
  await openJourney(page);
  await openJourney(other);
  await fill(page, answers, ["prenom"]);
  await expect(other.locator("#champ-prenom")).toHaveValue(answers["prenom"] ?? "");
  await next(other);
  await fill(other, answers, ["telephone"]);
  await expect(page.locator("#champ-telephone")).toHaveValue(answers["telephone"] ?? "");
  await openJourney(page, "/candidater/?etape=message");
  await fill(page, answers, ["message"]);
  await openJourney(page, "/candidater/?etape=verifier");
  await openJourney(other, "/candidater/?etape=verifier");

  await Promise.all([send(page), send(other)]);
  for (const tab of [page, other]) await expect(tab).toHaveTitle(/^Candidature envoyée/);
  // The one that has sent goes on to the thank-you page; the other only tells.
  await expect.poll(() => [page, other].some((tab) => tab.url().includes("merci"))).toBe(true);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("a tab that was left open learns that the application is sent", async ({ page, context }) => {
  const { answers } = markedAnswers();
  await openCheck(page, answers);
  const other = await context.newPage();
  await openJourney(other, "/candidater/?etape=message");
  expect(await valueOf(other, "prenom")).toBe(answers["prenom"]);
  await send(page);
  await expect(page).toHaveURL(/merci/);
  await expect(other).toHaveTitle(/^Candidature envoyée/);
});

test("a reload in the middle of sending says that it is not known", async ({ page }) => {
  const { answers } = markedAnswers();
  await page.route(endpoint, () => new Promise(() => undefined)); // on a train
  await openCheck(page, answers);
  const asked = page.waitForRequest(endpoint);
  await send(page);
  await asked;
  await page.reload();
  await expect(page).toHaveTitle(/^On ne sait pas si la candidature est envoyée/);
  await expect(page.locator("[data-answers]")).toContainText("Zoé");
});

test("what was typed before the script came is kept, with focus and caret, and nothing moves", async ({
  page,
}) => {
  for (const [field, isFurther] of [
    ["prenom", false],
    ["message", true],
  ] as const) {
    const release = await holdBack(page, /\.js$/);
    await page.goto(formPage, { waitUntil: "commit" });
    const control = page.locator(`#champ-${field}`);
    await control.pressSequentially("Un câble");
    await page.keyboard.press("ArrowLeft");
    const before = await control.boundingBox();
    // A shift within half a second of a key is forgiven by browsers: this one must not need it.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    release();
    await expect(page.locator("form[novalidate]")).toBeVisible();
    await expect(control).toBeFocused();
    expect(await control.inputValue()).toBe("Un câble");
    expect(await control.evaluate((element) => (element as HTMLInputElement).selectionStart)).toBe(
      7,
    );
    expect(await control.boundingBox()).toEqual(before);
    expect(await page.locator(".question:visible").count()).toBe(isFurther ? 6 : 1);
    expect((await keptAnswers(page))?.[field]).toBe("Un câble");
    expect(await layoutShifts(page)).toEqual([]);
    await page.unrouteAll();
    await page.evaluate(() => localStorage.clear());
  }
});

test("a phone library that hangs does not hold the application back", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await page.route(/international-phone.*\.js$/, () => new Promise(() => undefined));
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature envoyée/, { timeout: 10_000 });
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test.describe("a script that fails gives the whole form back, which posts by itself", () => {
  const breakages: Record<string, () => void> = {
    "reading the clock": () => {
      Date.now = () => {
        throw new Error("broken");
      };
    },
    "writing the history": () => {
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
      await expect(page.locator(".question:visible")).toHaveCount(6);
      await fill(page, answers);
      await send(page);
      await expect(page).toHaveURL(/merci/);
      expect(await receivedWith(page, marker)).toHaveLength(1);
    });
  }

  test("the part that sends never comes", async ({ page }) => {
    const { marker, answers } = markedAnswers();
    await page.route(/later\..*\.js$/, (route) => route.abort());
    await openCheck(page, answers);
    await send(page);
    await expect(page).toHaveURL(/merci/);
    expect(await receivedWith(page, marker)).toHaveLength(1);
  });

  test("the phone library never comes", async ({ page }) => {
    const { marker, answers } = markedAnswers();
    await page.route(/international-phone.*\.js$/, (route) => route.abort());
    await openCheck(page, answers);
    await send(page);
    await expect(page).toHaveURL(/merci/);
    expect((await receivedWith(page, marker))[0]?.["telephone"]).toBe(answers["telephone"]);
  });
});

for (const [title, kept] of [
  ["no JSON", "{"],
  ["another shape", JSON.stringify({ reference: 5, answers: null, at: Date.now() })],
  [
    "a strange reference",
    JSON.stringify({ reference: "<b>", answers: { prenom: "x" }, at: Date.now() }),
  ],
  [
    "an answer to no question",
    JSON.stringify({
      reference: "LPN-7K4Q-2M9",
      answers: { __proto__: null, autre: "x" },
      at: Date.now(),
    }),
  ],
] as const) {
  test(`what another page left under the same name does no harm: ${title}`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem("candidature", value), kept);
    await openJourney(page);
    await fill(page, { prenom: "Sam" });
    await next(page);
    await expect(page).toHaveTitle(/^Comment te joindre/);
  });
}

test("a choice made before the script came stays, over what was kept", async ({
  page,
  context,
}) => {
  await seedDraft(context, { prenom: "Sam", contact: "appel", message: "gardé" });
  const release = await holdBack(page, /\.js$/);
  await page.goto(formPage, { waitUntil: "commit" });
  await page.getByLabel("Par SMS").check();
  await page.locator("#champ-message").focus();
  release();
  await expect(page.locator("form[novalidate]")).toBeVisible();
  await expect(page.locator("input[name=contact]:checked")).toHaveValue("sms");
  expect((await keptAnswers(page))?.["contact"]).toBe("sms");
  expect(await valueOf(page, "message")).toBe("gardé"); // the caret stood there, in an empty field
  await expect(page.locator("#champ-message")).toBeFocused();
});

test("going back to an older state of the page shows what was kept since", async ({ page }) => {
  await openJourney(page);
  await fill(page, { prenom: "Ancien" });
  await page.goto("/metier/");
  await openJourney(page);
  await fill(page, { prenom: "Nouveau" });
  await page.goBack();
  await page.goBack();
  await expect(page.locator("#champ-prenom")).toHaveValue("Nouveau");
});

test("« Tout effacer » in one tab empties the other", async ({ page, context }) => {
  await openJourney(page);
  await fill(page, { prenom: "Sam" });
  const other = await context.newPage();
  await openJourney(other);
  expect(await valueOf(other, "prenom")).toBe("Sam");
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(other.locator("#champ-prenom")).toHaveValue("");
});

test("a shared device stays one for the whole visit, and shows nothing of an earlier person", async ({
  page,
  context,
}) => {
  await seedDraft(context, { prenom: "Quelqu'un d'autre" });
  await openJourney(page, "/candidater/?poste-partage");
  expect(await valueOf(page, "prenom")).toBe("");
  await page.goto("/metier/");
  await openJourney(page);
  await expect(page.getByLabel("Cet appareil est partagé")).toBeChecked();
  expect(await valueOf(page, "prenom")).toBe("");
  await fill(page, { prenom: "Sam" });
  // A link takes nothing away: the earlier person's are theirs, and go when their time is over.
  expect(await keptAnswers(page)).toEqual({ prenom: "Quelqu'un d'autre" });
});

test("a link of a structure does not overwrite who was named already", async ({
  page,
  context,
}) => {
  await seedDraft(context, { structure: "Mon éducatrice" });
  await openJourney(page, "/candidater/?structure=Autre");
  expect(await valueOf(page, "structure")).toBe("Mon éducatrice");
});

test("after the browser posted by itself, the draft is over", async ({ page }) => {
  const { marker, answers } = markedAnswers();
  await page.route(/later\..*\.js$/, (route) => route.abort());
  await openCheck(page, answers);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  await expect(page.locator("[data-receipt]")).toContainText("LPN-7K4Q-2M9");
  expect(await receivedWith(page, marker)).toHaveLength(1);
  await openJourney(page);
  expect(await valueOf(page, "prenom")).toBe("");
});

test("a post by the browser itself that failed is not told as sent", async ({ page }) => {
  const { answers } = markedAnswers();
  await page.route(/later\..*\.js$/, (route) => route.abort());
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

test("a device that is no longer shared keeps again, even after Back to a page that said so", async ({
  page,
}) => {
  await openJourney(page);
  await page.getByLabel("Cet appareil est partagé").check();
  await fill(page, { prenom: "Sam" });
  await next(page);
  await page.getByLabel("Cet appareil est partagé").uncheck();
  await fill(page, { telephone: "06 39 98 12 34" });
  await page.goBack();
  await page.reload();
  await expect(page.locator("form[novalidate]")).toBeVisible();
  expect(await valueOf(page, "prenom")).toBe("Sam");
  expect((await keptAnswers(page))?.["telephone"]).toBe("06 39 98 12 34");
});
