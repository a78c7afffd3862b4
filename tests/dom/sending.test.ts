import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { applicationForm } from "#application/forms/application-form.ts";
import { ApplicationPage } from "#application/view/application.ts";
import * as part from "#application/view/later.ts";
import { LaterPart } from "#application/view/later-part.ts";
import { openForm } from "#application/view/opening.ts";
import * as queue from "#application/delivery/queue.ts";
import { openPage } from "./page.ts";

const HTML = `<main>
<form action="https://recoit.exemple.fr/candidatures" data-service="generic" data-offline="true">
  <div class="question"><input class="input" name="prenom" /></div>
  <section data-screen="en-attente"><h2>En attente</h2></section>
  <section data-screen="envoyee"><h2>Envoyée</h2></section>
  <button type="submit">Réessayer</button>
</form></main>`;

describe("an application that waits in the queue of the device", () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => {
    page = openPage({ html: HTML, url: "https://www.exemple.fr/candidater/" });
    let last: Promise<unknown> = Promise.resolve();
    const locks = {
      request: (_name: string, _options: object, task: () => Promise<unknown>) =>
        (last = last.then(task)),
    };
    Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
    Object.defineProperty(navigator, "onLine", { value: true, configurable: true });
    // The page has been open long enough to send at once.
    mock.method(performance, "now", () => 3000);
  });
  afterEach(async () => {
    mock.restoreAll();
    await page.close();
  });

  it("a waiting application is sent once if somebody taps « Réessayer » while the page sends the queue", async () => {
    const version = Date.now();
    const answers = { prenom: "Sam", telephone: "06 39 98 12 34" };
    const waiting = { reference: "LPN-7K4Q-2M9", version, form: "candidature", answers } as const;
    await queue.enqueue(waiting, () => true);
    const { reference } = waiting;
    localStorage.setItem("candidature", JSON.stringify({ reference, answers, at: version }));
    const mark = { reference, version, at: version, isQueued: true };
    localStorage.setItem("candidature-en-attente", JSON.stringify([mark]));
    let posts = 0;
    let respond: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const posting = new Promise<void>((resolve) => (begun = resolve));
    mock.method(globalThis, "fetch", (_address: string, { method = "GET" } = {}) => {
      if (method !== "POST") return Promise.resolve(new Response());
      posts += 1;
      begun();
      return new Promise((resolve) => {
        respond = () => resolve(Response.json({ ok: true }));
        if (posts > 1) respond();
      });
    });
    const form = document.querySelector("form");
    assert.ok(form);
    const kind = { declaration: applicationForm, start: "prenom", stays: [] } as const;
    const application = new ApplicationPage(form, kind, new LaterPart(() => Promise.resolve(part)));
    await openForm(application, () => ({ place: "first", carried: {} }));
    await posting;
    assert.equal(application.model.state, "en-attente");
    application.dispatch({ type: "submitted" });
    assert.equal(application.model.state, "envoi");
    respond();
    await application.idle();
    assert.equal(application.model.state, "envoyee");
    assert.equal(posts, 1);
  });
});
