import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import {
  closeBrowser,
  endpoint,
  expectThanks,
  fill,
  formPage,
  markedAnswers,
  openCheck,
  openJourney,
  receivedWith,
  send,
  site,
  valueOf,
} from "./support.ts";

test.use({ serviceWorkers: "allow" });

/** Waits until the worker is installed, has cached its pages, and controls this page. */
async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
  });
}

/** Makes Chromium behave like browsers without Background Sync, which do not wake the worker when the network is back. */
async function withoutBackgroundSync(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, "sync");
  });
}

const agree = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "La garder, et l’envoyer quand le réseau revient" }).click();

/** Writes an application, goes offline, and queues it. */
async function letWait(
  page: Page,
  context: BrowserContext,
): Promise<ReturnType<typeof markedAnswers>> {
  const marked = markedAnswers();
  await withoutBackgroundSync(page);
  await openCheck(page, marked.answers);
  await workerIsReady(page);
  await context.setOffline(true);
  await send(page);
  await agree(page);
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  return marked;
}

test("after one visit to the form, the home page, the course and the form open offline; other pages say that there is no network", async ({
  page,
  context,
}) => {
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto(site);
  expect(await registrations()).toBe(0); // the worker comes with the form, not before
  await openJourney(page);
  await workerIsReady(page);
  expect(await registrations()).toBe(1);
  await fill(page, { prenom: "Sam" });
  await context.setOffline(true);
  for (const [path, title] of [
    ["/", /^Se former au datacenter/],
    ["/formations/technicien-datacenter/", /technicien/i],
    ["/candidater/est-ce-pour-moi/", /^Est-ce pour moi/],
    ["/candidater/merci/", /^Merci/],
    ["/presse/", /^Pas de réseau/],
  ] as const) {
    await page.goto(site + path);
    await expect(page).toHaveTitle(title);
    const missing = page.evaluate(() =>
      [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
    );
    expect(await missing, "drawings").toEqual([]);
  }
  await page.goto(`${formPage}?etape=joindre`);
  await expect(page).toHaveTitle(/^Comment te joindre/);
  await page.goto(formPage);
  expect(await valueOf(page, "prenom")).toBe("Sam");
});

test("« Réessayer » on the page without network opens the wanted address, with what was searched for", async ({
  page,
  context,
}) => {
  await page.goto(formPage);
  await workerIsReady(page);
  await context.setOffline(true);
  const wanted = `${site}/recherche/?q=fibre`;
  await page.goto(wanted);
  await expect(page).toHaveTitle(/^Pas de réseau/);
  await context.setOffline(false);
  await page.getByText("Réessayer").click();
  await expect(page).toHaveTitle(/Rechercher/);
  expect(page.url()).toBe(wanted);
});

test("offline, nothing is sent until the person agrees; then it is sent automatically, and the page says so", async ({
  page,
  context,
}) => {
  const { marker, answers } = markedAnswers();
  await withoutBackgroundSync(page);
  await openCheck(page, answers);
  await workerIsReady(page);
  await context.setOffline(true);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature pas envoyée.: pas de réseau/);
  await agree(page);
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  await expect(page.getByText("Elle n’est pas encore envoyée")).toBeVisible();

  await page.reload(); // offline: the worker serves the page
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  expect(await receivedWith(page, marker).catch(() => [])).toEqual([]);

  await context.setOffline(false);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ ...answers, reference: "LPN-7K4Q-2M9" });
  await expectThanks(page);
  await openJourney(page);
  expect(await valueOf(page, "prenom")).toBe("");
});

test("an application begun in the evening, with the endpoint down and the browser closed, is sent in full the next day", async ({
  browser,
}) => {
  const { marker, answers } = markedAnswers();
  const evening = await browser.newContext({ serviceWorkers: "block" });
  const first = await evening.newPage();
  await withoutBackgroundSync(first);
  await first.route(endpoint, (route) => route.abort("connectionrefused"));
  await openCheck(first, answers);
  await send(first);
  await expect(first).toHaveTitle(/^On ne sait pas/);
  await agree(first);
  await expect(first).toHaveTitle(/^La candidature sera renvoyée/);
  await expect(first.getByText("Elle est peut-être déjà arrivée")).toBeVisible();
  const storageState = await closeBrowser(evening, "candidature-en-attente");

  const morning = await browser.newContext({ storageState, serviceWorkers: "block" });
  const page = await morning.newPage();
  await page.goto(formPage);
  await expectThanks(page);
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ ...answers, reference: "LPN-7K4Q-2M9" });
  await morning.close();
});

test("the worker sends the queue when the browser wakes it, and the next page that opens says so", async ({
  page,
  context,
}) => {
  const { marker, answers } = markedAnswers();
  await openCheck(page, answers);
  await workerIsReady(page);
  await context.setOffline(true);
  await send(page);
  await agree(page);
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  const client = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    client.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    });
  });
  await client.send("ServiceWorker.enable");
  const registrationId = await registered;
  await page.goto("about:blank"); // no page of the site is open
  await context.setOffline(false);
  await expect(async () => {
    await client.send("ServiceWorker.dispatchSyncEvent", {
      origin: site,
      registrationId,
      tag: "candidatures",
      lastChance: false,
    });
    expect(await receivedWith(page, marker)).toHaveLength(1);
  }).toPass();
  await page.goto(formPage);
  await expectThanks(page);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("changes made while an earlier version is queued are not lost when that version is sent", async ({
  page,
  context,
}) => {
  const { marker, answers } = await letWait(page, context);
  await page.getByRole("button", { name: "Modifier : Ville" }).click();
  await fill(page, { ville: "Lille" });
  await context.setOffline(false);
  await expect(page.locator("[data-receipt]")).toContainText("LPN-7K4Q-2M9");
  await expect(page).toHaveTitle(/^Ta ville/);
  expect(await valueOf(page, "ville")).toBe("Lille");
  await page.getByRole("button", { name: "Continuer" }).click();
  await send(page);
  await expectThanks(page);
  const received = await receivedWith(page, marker);
  expect(received.map(({ ville }) => ville)).toEqual(["Lille", answers["ville"]]);
});
