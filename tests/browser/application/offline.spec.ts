import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import {
  endpoint,
  fill,
  formPage,
  inbox,
  markedAnswers,
  next,
  openCheck,
  openJourney,
  receivedWith,
  send,
  site,
  valueOf,
} from "./support.ts";

/** The worker is installed, holds its pages, and serves this page. */
async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
  });
}

/** A browser whose worker is not woken by the network: all but Chromium. */
async function withoutBackgroundSync(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, "sync");
  });
}

const agree = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "La garder, et l’envoyer quand le réseau revient" }).click();

/** An application is written, the network goes, and the person lets it wait. */
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

test("the worker comes with the journey, not before", async ({ page }) => {
  await page.goto(site);
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await registrations()).toBe(0);
  await openJourney(page);
  await workerIsReady(page);
  expect(await registrations()).toBe(1);
});

test("after one visit the home page, the course and the form open without network; others say so", async ({
  page,
  context,
}) => {
  await openJourney(page);
  await workerIsReady(page);
  await fill(page, { prenom: "Sam" });
  await context.setOffline(true);
  for (const [path, title] of [
    ["/", /^Les Plombiers du Numérique/],
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

test("without network nothing is sent until the person agrees; then it goes by itself, and is told", async ({
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

  await page.reload(); // without network: the worker serves the page
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  expect(await receivedWith(page, marker).catch(() => [])).toEqual([]);

  await context.setOffline(false);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ ...answers, reference: "LPN-7K4Q-2M9" });
  await expect(page).toHaveURL(/merci/);
  await openJourney(page);
  expect(await valueOf(page, "prenom")).toBe("");
});

test("begun in the evening, the browser killed, the endpoint down: sent whole the next day", async ({
  browser,
}) => {
  const { marker, answers } = markedAnswers();
  const evening = await browser.newContext();
  const first = await evening.newPage();
  await withoutBackgroundSync(first);
  await first.route(endpoint, (route) => route.abort("connectionrefused"));
  await openCheck(first, answers);
  await send(first);
  await expect(first).toHaveTitle(/^On ne sait pas/);
  await agree(first);
  await expect(first).toHaveTitle(/^La candidature sera renvoyée/);
  await expect(first.getByText("Elle est peut-être déjà arrivée")).toBeVisible();
  const storageState = await evening.storageState({ indexedDB: true });
  await evening.close();

  const morning = await browser.newContext({ storageState });
  const page = await morning.newPage();
  await page.goto(formPage);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  const received = await receivedWith(page, marker);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ ...answers, reference: "LPN-7K4Q-2M9" });
  await morning.close();
});

test("what waits stays in the queue until it is known to be sent: a refusal is told", async ({
  page,
}) => {
  const { marker, answers } = markedAnswers();
  let down = true;
  await withoutBackgroundSync(page);
  await page.route(endpoint, async (route) => {
    if (down) await route.abort("connectionreset");
    else
      await route.fulfill({
        status: 429,
        headers: { "Access-Control-Allow-Origin": "*" },
        body: "",
      });
  });
  await openCheck(page, answers);
  await send(page);
  await agree(page);
  await expect(page).toHaveTitle(/^La candidature sera renvoyée/);
  down = false;
  const refused = page.waitForResponse(endpoint);
  await page.goto(formPage);
  await (await refused).finished();
  await expect(page).toHaveTitle(/^On ne sait pas/); // the first try had no answer
  await page.unrouteAll();
  await page.evaluate(() => window.dispatchEvent(new Event("focus"))); // somebody comes back to look
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("the worker sends what waits when the browser wakes it, and the next opening tells", async ({
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
  await page.goto("about:blank"); // nobody looks
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
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  await expect(page).toHaveURL(/merci/);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("a page comes from the network whenever the network answers", async ({ page, context }) => {
  await openJourney(page);
  await workerIsReady(page);
  await context.route(formPage, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Neuf</title>" }),
  );
  const kept = await page.evaluate(async (address) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      await cache.put(address, new Response("<title>Vieux</title>"));
    }
    return (await caches.keys()).length;
  }, "/candidater/");
  expect(kept).toBe(1);
  await page.goto(formPage);
  await expect(page).not.toHaveTitle("Vieux");
});

test("somebody who has an old version gets the new one, and the old pages go", async ({ page }) => {
  await page.goto(formPage);
  await page.evaluate(async () => {
    const old = await caches.open("site-ancien");
    await old.put("/candidater/", new Response("<title>Vieux</title>"));
  });
  await openJourney(page);
  await workerIsReady(page);
  await expect
    // The new one first fetches all that it keeps.
    .poll(() => page.evaluate(async () => (await caches.keys()).join()), { timeout: 20_000 })
    .toMatch(/^site-[0-9a-f]{12}$/);
});

test("« Tout effacer » takes what waits out of the queue", async ({ page, context }) => {
  const { marker, answers } = markedAnswers();
  await openCheck(page, answers);
  await workerIsReady(page);
  await context.setOffline(true);
  await send(page);
  await agree(page);
  await page.getByRole("button", { name: "Tout effacer" }).click();
  await expect(page).toHaveTitle(/^Ton prénom/);
  await context.setOffline(false);
  await openJourney(page);
  await expect(page).toHaveTitle(/^Ton prénom/);
  const answer = await page.request.get(`${inbox}/candidatures.json`);
  expect(await answer.text()).not.toContain(marker);
});

test("a shared device is not offered to keep anything", async ({ page, context }) => {
  await openJourney(page, "/candidater/?poste-partage");
  await fill(page, { prenom: "Sam" });
  await page.getByRole("button", { name: "Continuer" }).click();
  await fill(page, { telephone: "06 39 98 12 34" });
  for (let step = 0; step < 5; step += 1) await next(page);
  await context.setOffline(true);
  await send(page);
  await expect(page).toHaveTitle(/pas de réseau/);
  await expect(page.getByRole("button", { name: /La garder/ })).toBeHidden();
});

test("an earlier application that went meanwhile does not take away the one being written", async ({
  page,
  context,
}) => {
  const { marker } = await letWait(page, context);
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  // Another one is begun on the same device.
  await page.evaluate(() => {
    const draft = { reference: "LPN-AAAA-AAA", answers: { prenom: "Lou" }, at: Date.now() };
    localStorage.setItem("candidature", JSON.stringify(draft));
  });
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto(formPage);
  await expect(page.locator("[data-news]")).toContainText(
    "La candidature de Zoé-Éloïse N'Guessan est envoyée. Référence\u202f: LPN-7K4Q-2M9",
  );
  await expect(page).toHaveTitle(/^Ton prénom/);
  expect(await valueOf(page, "prenom")).toBe("Lou");
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("what an adviser lets wait is told on the advisers' page, not to the next applicant", async ({
  page,
  context,
}) => {
  await withoutBackgroundSync(page);
  await page.goto(`${site}/orienter/`);
  const form = page.locator("[data-referral-form]");
  await expect(page.locator("form[novalidate][data-referral-form]")).toBeVisible();
  await workerIsReady(page);
  const { marker } = markedAnswers();
  for (const [name, value] of Object.entries({
    conseiller_structure: "Mission locale",
    conseiller_contact: "a@example.org",
    prenom: "Noé",
    message: marker,
  }))
    await form.locator(`#champ-${name}`).fill(value);
  await form.getByLabel(/La personne est d’accord/).check();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Envoyer la candidature" }).click();
  await page.getByRole("button", { name: /La garder/ }).click();
  await expect(page).toHaveTitle(/^La candidature attend le réseau/);
  await page.getByRole("button", { name: "Orienter une autre personne" }).click();
  await expect(form.locator("#champ-conseiller_structure")).toHaveValue("Mission locale");
  await expect(form.locator("#champ-prenom")).toHaveValue("");
  await page.goto("about:blank");
  await context.setOffline(false);
  await openJourney(page);
  await fill(page, { prenom: "Sam" });
  await expect(page).toHaveTitle(/^Ton prénom/);
  await expect(page.locator("[data-receipt]")).toBeHidden();
  await page.goto(`${site}/orienter/`);
  await expect(page.locator("[data-sent-list] li")).toHaveCount(1);
  expect(await receivedWith(page, marker)).toHaveLength(1);
});

test("what is changed while an earlier version waits is not taken away when that one goes", async ({
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
  await expect(page).toHaveURL(/merci/);
  const received = await receivedWith(page, marker);
  expect(received.map(({ ville }) => ville)).toEqual(["Lille", answers["ville"]]);
});

test("a changed version that is sent while the earlier one goes from the queue arrives too", async ({
  page,
  context,
}) => {
  const { marker } = await letWait(page, context);
  await page.getByRole("button", { name: "Modifier : Ville" }).click();
  await fill(page, { ville: "Lille" });
  await page.getByRole("button", { name: "Continuer" }).click();
  await context.setOffline(false);
  await send(page);
  await expect(page).toHaveTitle(/^Candidature envoyée/);
  const towns = (await receivedWith(page, marker)).map(({ ville }) => ville);
  expect(towns).toContain("Lille");
});
