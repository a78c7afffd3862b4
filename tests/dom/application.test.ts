import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import type { Opening } from "#application/core/events.ts";
import { applicationForm } from "#application/forms/application-form.ts";
import { ApplicationPage } from "#application/view/application.ts";
import * as part from "#application/view/later.ts";
import { LaterPart, type LaterModule } from "#application/view/later-part.ts";
import { openForm } from "#application/view/opening.ts";
import { openPage } from "./page.ts";

const OWN = "https://www.exemple.fr";
const REFERENCE = "LPN-7K4Q-2M9";
const RECEIVER = "https://recoit.exemple.fr/candidatures";
const HTML = `<main>
<form action="${RECEIVER}" data-service="generic" data-offline="true">
  <div class="question"><input class="input" name="prenom" />
    <input id="champ-email" name="email" /></div>
  <p data-notice="cannot-wait" hidden></p>
  <div data-screen="prenom"><h2>Ton prénom</h2></div>
  <section data-screen="verifier"><h2>Vérifie tes réponses</h2></section>
  <section data-screen="hors-ligne"><h2>Pas de réseau</h2>
    <button type="button" data-event="mettre-en-attente">La garder</button></section>
  <section data-screen="en-attente"><h2>En attente</h2></section>
  <section data-ways-out><a data-mail="" href="mailto:">Par e-mail</a></section>
  <div data-answers tabindex="-1" data-screen="verifier hors-ligne"></div>
  <button type="submit">Envoyer</button>
  <div data-kept><input type="checkbox" data-shared /></div>
  <p class="form-status"></p>
</form></main>`;

/** Opens the young people's form of the page. */
async function openApplication(
  later: LaterPart,
  place: Opening["place"] = "first",
): Promise<ApplicationPage> {
  const form = document.querySelector("form");
  assert.ok(form);
  const kind = { declaration: applicationForm, start: "prenom", stays: [] } as const;
  const application = new ApplicationPage(form, kind, later);
  await openForm(
    application,
    () => ({ place, carried: {} }),
    () => Promise.resolve(),
  );
  return application;
}

describe("a page to which the person comes back", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => {
    page = openPage({ html: HTML, url: `${OWN}/candidater/` });
    mock.method(performance, "getEntriesByType", () => [{ type: "back_forward" }]);
    const field = document.querySelector<HTMLInputElement>("[name=prenom]");
    assert.ok(field);
    field.value = "Sam"; // put back by the browser
  });
  afterEach(async () => {
    mock.restoreAll();
    await page.close();
  });

  const answersFound = async () =>
    (await openApplication(new LaterPart(() => Promise.resolve(part)))).model.draft.answers;

  it("what was typed stays if the form was submitted before its script had loaded", async () => {
    assert.deepEqual(await answersFound(), { prenom: "Sam" });
  });

  it("what was typed is not taken for another application once the first was sent", async () => {
    const sent = { reference: REFERENCE, version: 1, at: Date.now() };
    localStorage.setItem("candidature-envoyee", JSON.stringify(sent));
    assert.deepEqual(await answersFound(), {});
  });

  it("what was typed is not read from the fields if the page had gone on to a later step", async () => {
    history.replaceState({ reviewing: false, depth: 1 }, "");
    assert.deepEqual(await answersFound(), {});
  });
});

describe("the part of a form that loads later", () => {
  let page: ReturnType<typeof openPage>;
  afterEach(async () => {
    mock.restoreAll();
    mock.timers.reset();
    await page.close();
  });

  const find = (selector: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(selector);
    assert.ok(found, selector);
    return found;
  };
  const hasFocus = (selector: string): boolean => document.activeElement === find(selector);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };

  const arrive: (address?: string) => Promise<LaterModule> = () => Promise.resolve(part);

  /** Stands in for `carryOut`: a queue that accepts everything. */
  const keep: LaterModule["carryOut"] = (effect, application) => {
    if (effect.type === "enqueue")
      application.dispatch({ ...effect, type: "queued", worked: true });
    return Promise.resolve();
  };

  /** Opens the form in a browser without network, with stored answers; by default at the step in which the person checks them. */
  async function open({
    ask = arrive,
    url = `${OWN}/candidater/?etape=verifier`,
    place = "first" as Opening["place"],
    before = (): void => undefined,
  } = {}): Promise<ApplicationPage> {
    mock.timers.enable({ apis: ["setTimeout"] });
    page = openPage({ html: HTML, url });
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    mock.method(globalThis, "fetch", () => Promise.reject(new TypeError("no network")));
    const answers = { prenom: "Sam", telephone: "06 39 98 12 34", situation: "sans-emploi" };
    localStorage.setItem(
      "candidature",
      JSON.stringify({ reference: REFERENCE, answers, at: Date.now() }),
    );
    before();
    return openApplication(new LaterPart(ask), place);
  }

  it("a part that failed to load is requested again when next needed, although the browser remembers the failure", async () => {
    const asked: (string | undefined)[] = [];
    const file = `${OWN}/_astro/later.X4-y.js`;
    await open({
      ask: (address) => {
        asked.push(address);
        return asked.length === 1
          ? Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${file}`))
          : Promise.resolve(part);
      },
    });
    await settle();
    assert.equal(find("[data-answers]").textContent, "");
    find("[type=submit]").click();
    await settle();
    assert.match(find("[data-answers]").textContent, /Sam/);
    assert.deepEqual(asked, [undefined, `${file}?1`]);
  });

  it("if the later part arrives late, the title does not say « Erreur » before the error is shown", async () => {
    let come: (part: LaterModule) => void = () => undefined;
    await open({
      url: `${OWN}/candidater/`,
      ask: () => new Promise((resolve) => (come = resolve)),
      before: () => {
        localStorage.clear();
      },
    });
    find("[type=submit]").click();
    await settle();
    assert.doesNotMatch(document.title, /^Erreur/);
    come(part);
    await settle();
    assert.match(document.title, /^Erreur\u202f: Ton prénom/);
    assert.ok(hasFocus(".error-summary"));
    find("[type=submit]").click();
    await settle();
    assert.match(document.title, /^Erreur\u202f: Ton prénom/, "« Erreur » is in the title once");
  });

  it("the title no longer says « Erreur » once the errors of the whole form are corrected", async () => {
    const application = await open({
      url: `${OWN}/candidater/`,
      place: "typing-further",
      before: () => {
        localStorage.clear();
      },
    });
    application.dispatch({ type: "submitted" });
    await settle();
    assert.match(document.title, /^Erreur/);
    application.dispatch({ type: "typed", name: "prenom", value: "Sam" });
    application.dispatch({ type: "typed", name: "email", value: "sam@gmial.com" });
    application.dispatch({ type: "submitted" });
    await settle();
    assert.equal(application.model.mistake?.field, "email");
    assert.equal(application.model.state, "entier");
    assert.doesNotMatch(document.title, /^Erreur/);
  });

  it("the button that keeps an answer keeps what was corrected since the question was shown", async () => {
    const application = await open({ place: "typing-further" });
    application.dispatch({ type: "typed", name: "email", value: "sam@gmial.com" });
    application.dispatch({ type: "submitted" });
    await settle();
    application.dispatch({ type: "typed", name: "email", value: "sam@exemple.fr" });
    const [, keepAnswer] = document.querySelectorAll<HTMLElement>("[data-mistake] button");
    assert.equal(keepAnswer?.textContent, "Non, garder cet e-mail");
    keepAnswer.click();
    assert.equal(application.model.state, "verifier");
    assert.equal(application.model.draft.answers["email"], "sam@exemple.fr");
  });

  it("the later part is awaited before an application is queued", async () => {
    let come: (part: LaterModule) => void = () => undefined;
    const application = await open({ ask: () => new Promise((resolve) => (come = resolve)) });
    find("[type=submit]").click();
    await settle();
    find("[data-event=mettre-en-attente]").click();
    mock.timers.tick(9999);
    await settle();
    assert.equal(find("[data-notice]").hidden, true);
    assert.equal(find(".form-status").textContent, "Un instant…");
    come({ ...part, carryOut: keep });
    await application.idle();
    assert.equal(application.model.state, "en-attente");
  });

  it("nothing can be typed while the form is busy, since it would be neither sent nor kept", async () => {
    let come: (part: LaterModule) => void = () => undefined;
    const application = await open({ ask: () => new Promise((resolve) => (come = resolve)) });
    const isLocked = (): boolean[] => [
      find(".question").inert,
      // Browsers older than 2023 ignore `inert`.
      (find(".input") as HTMLInputElement).readOnly,
    ];
    find("[type=submit]").click();
    await settle();
    assert.deepEqual(isLocked(), [false, false]);
    find("[data-event=mettre-en-attente]").click();
    assert.deepEqual(isLocked(), [true, true]);
    come({ ...part, carryOut: keep });
    await application.idle();
    assert.deepEqual(isLocked(), [false, false]);
  });

  it("an application that cannot be taken out of the queue is not said to be erased", async () => {
    const application = await open({
      ask: () => Promise.reject(new TypeError("no network")),
      before: () => {
        const mark = { reference: REFERENCE, version: Date.now(), at: Date.now(), isQueued: true };
        localStorage.setItem("candidature-en-attente", JSON.stringify([mark]));
      },
    });
    mock.method(console, "error", () => undefined);
    application.dispatch({ type: "erase" });
    await application.idle();
    assert.notEqual(application.model.notice, "erased");
    assert.equal((find("[name=prenom]") as HTMLInputElement).value, "Sam");
    assert.equal(
      (find("form") as HTMLFormElement).noValidate,
      false,
      "the browser submits the form",
    );
  });

  it("what is typed into the restored whole form is stored when the browser submits it", async () => {
    const application = await open({
      url: `${OWN}/candidater/`,
      before: () => {
        localStorage.clear();
      },
    });
    mock.method(console, "error", () => undefined);
    application.giveUp(new Error("no network"));
    (find("[name=prenom]") as HTMLInputElement).value = "Sam";
    find("form").dispatchEvent(new Event("submit"));
    const { draft } = application.device.read(Date.now());
    assert.deepEqual(draft?.answers, { prenom: "Sam" });
    assert.notEqual(draft.posted, undefined);
  });

  it("if the later part does not arrive, a focused message says that the application cannot be kept", async () => {
    const application = await open({ ask: () => new Promise(() => undefined) });
    find("[type=submit]").click();
    await settle();
    find("[data-event=mettre-en-attente]").click();
    mock.timers.tick(10_000);
    await application.idle();
    assert.equal(application.model.state, "hors-ligne");
    assert.ok(hasFocus("[data-notice=cannot-wait]:not([hidden])"));
    assert.equal(find("[data-event=mettre-en-attente]").hidden, true);
    assert.equal(find("form").getAttribute("aria-busy"), "false");
    assert.deepEqual(application.device.read(Date.now()).waits, []);
  });

  it("after an answer is removed, the focus moves to the remaining answers, and the removal is announced", async () => {
    await open();
    await settle();
    const buttons = [...document.querySelectorAll<HTMLElement>("[data-answers] button")];
    const remove = buttons.find(({ textContent }) => textContent.startsWith("Retirer"));
    remove?.focus();
    remove?.click();
    await settle();
    assert.ok(hasFocus("[data-answers]"));
    assert.doesNotMatch(find("[data-answers]").textContent, /Situation/);
    assert.equal(find(".form-status").textContent, "Situation\u202f: réponse retirée.");
  });

  it("an answer that is removed disappears from the other ways to apply too", async () => {
    const application = await open();
    application.dispatch({ type: "submitted" });
    await settle();
    assert.equal(application.model.state, "hors-ligne");
    const mail = (): string => find("[data-mail]").getAttribute("href") ?? "";
    assert.match(mail(), /Situation/);
    application.dispatch({ type: "remove", name: "situation" });
    await settle();
    assert.match(mail(), /Sam/);
    assert.doesNotMatch(mail(), /Situation/);
  });

  it("the list of the answers keeps the focus and what was opened while the answers stay the same", async () => {
    const application = await open();
    await settle();
    const opened = find("[data-answers] details") as HTMLDetailsElement;
    opened.open = true;
    find("[data-answers] button").focus();
    application.dispatch({ type: "other-tab-wrote" });
    await settle();
    assert.ok(hasFocus("[data-answers] button"));
    assert.equal(find("[data-answers] details"), opened);
  });

  it("the later part is not needed to empty the focused field when another tab erases everything", async () => {
    await open({ ask: () => new Promise(() => undefined) });
    const field = find("[name=prenom]") as HTMLInputElement;
    field.focus();
    assert.equal(field.value, "Sam");
    localStorage.removeItem("candidature");
    page.window.dispatchEvent(new page.window.StorageEvent("storage", { key: "candidature" }));
    assert.equal(field.value, "");
  });

  it("the later part is not needed to delete a stored list that is too old", async () => {
    const list = [{ reference: REFERENCE, at: Date.now() - 48 * 3600 * 1000, firstName: "Zoé" }];
    await open({
      ask: () => Promise.reject(new TypeError("no network")),
      before: () => localStorage.setItem("orientations-du-jour", JSON.stringify(list)),
    });
    assert.equal(localStorage.getItem("orientations-du-jour"), null);
  });

  it("answers on an open page stay when they become a week old: only a page that opens deletes them", async () => {
    const application = await open({ url: `${OWN}/candidater/` });
    const later = Date.now() + 8 * 24 * 3600 * 1000;
    mock.method(Date, "now", () => later);
    application.dispatch({ type: "typed", name: "email", value: "sam@exemple.fr" });
    assert.equal(application.model.notice, undefined);
    const { prenom, email } = application.model.draft.answers;
    assert.deepEqual({ prenom, email }, { prenom: "Sam", email: "sam@exemple.fr" });
  });

  it("the device stays shared, and its box ticked, while it holds another person's answers", async () => {
    const application = await open({ url: `${OWN}/candidater/?poste-partage` });
    const box = find("[data-shared]") as HTMLInputElement;
    application.dispatch({ type: "typed", name: "prenom", value: "Lou" });
    box.click();
    assert.equal(application.model.keeping, "shared");
    assert.equal(box.checked, true);
  });
});
