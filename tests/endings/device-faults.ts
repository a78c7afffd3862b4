/** What may go wrong on the device (storage, worker, tab, scripts), in engines that are tested in a separate CI job. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { APPLICATION_STATES } from "#application/core/journey.ts";
import { controlId } from "#application/forms/identifiers.ts";
import type { MockService, Received } from "#scripts/mock-services/mock-service.ts";
import { until } from "#tests/other-browsers/until.ts";
import { receivedFrom, sites, writeShort, type Person } from "./walk.ts";

/** A person whose tab a test can also close. The tests in WebKit have no such action. */
export interface PersonWithTabs extends Person {
  /** Closes the tab without warning, and opens another one. */
  loseTab(): Promise<void>;
}

/** Sends the application. @returns what the service has received once the page says that the application is sent */
async function send(person: Person, site: MockService, name: string): Promise<Received[]> {
  await person.click("Envoyer ma candidature");
  await person.findTitle(APPLICATION_STATES.envoyee.title);
  return receivedFrom(site, name);
}

const assertStoredOnce = (received: readonly Received[]): void =>
  assert.deepEqual(
    received.map(({ stored }) => stored),
    [true],
  );

/** Tests a browser without storage or without service workers: the form says truly what it stores, and sends. */
export function testWithout(
  what: "storage" | "worker",
  engine: string,
  newPerson: () => Promise<Person>,
): void {
  const line = {
    storage: "Rien n’est gardé sur cet appareil",
    worker: "Réponses gardées sur cet appareil",
  }[what];

  test(`without ${what}: the page says truly whether it stores answers, and the application is sent`, async () => {
    const site = sites().generic;
    const person = await newPerson();
    const name = `Sans-${what}-${engine}`;
    await writeShort(person, site, name);
    await person.see(line);
    assertStoredOnce(await send(person, site, name));
    await person.see("Ta référence");
  });

  test(`without ${what}, after an unknown result, the answers are still on the page`, async () => {
    const site = sites().generic;
    const person = await newPerson();
    await writeShort(person, site, "piege-coupure");
    await person.click("Envoyer ma candidature");
    await person.findTitle(APPLICATION_STATES["on-ne-sait-pas"].title);
    await person.see("piege-coupure");
  });
}

/** Tests a device with full storage: the form says so, keeps what is on the page, and sends. */
export function testFullDevice(engine: string, newPerson: () => Promise<Person>): void {
  test("storage becomes full: the page says so, and everything is sent", async () => {
    const site = sites().generic;
    const person = await newPerson();
    const name = `Plein-${engine}`;
    await writeShort(person, site, name);
    await person.open(`${site.siteOrigin}/candidater/?etape=message`);
    await person.findTitle(APPLICATION_STATES.message.title);
    const message = "long ".repeat(500).trim();
    await person.type(controlId("message"), message);
    await person.see("L’appareil est plein");
    await person.click("Continuer");
    const received = await send(person, site, name);
    assertStoredOnce(received);
    assert.equal(received[0]?.fields["message"], message);
  });
}

/** Tests a tab that is lost while it waits for a response, or in the middle of the form. */
export function testLostTab(engine: string, newPerson: () => Promise<PersonWithTabs>): void {
  test("the tab is lost while sending: the next tab says that the result is unknown, and shows the answers", async () => {
    const site = sites().generic;
    const person = await newPerson();
    const name = `piege-silence perdu-${engine}`;
    const before = (await receivedFrom(site, name)).length;
    await writeShort(person, site, name);
    await person.click("Envoyer ma candidature");
    await until("the application at the service", async () =>
      (await receivedFrom(site, name)).length > before ? true : undefined,
    );
    await person.loseTab();
    await person.open(`${site.siteOrigin}/candidater/`);
    await person.findTitle(APPLICATION_STATES["on-ne-sait-pas"].title);
    await person.see(name);
  });

  test("the tab is lost in the middle of the form: the answers are in the next tab", async () => {
    const site = sites().generic;
    const person = await newPerson();
    const name = `Perdu-${engine}`;
    await writeShort(person, site, name);
    await person.loseTab();
    await person.open(`${site.siteOrigin}/candidater/?etape=verifier`);
    await person.findTitle(APPLICATION_STATES.verifier.title);
    await person.see(name);
    assertStoredOnce(await send(person, site, name));
  });
}

/** Tests native submission, in a browser with scripts turned off. */
export function testWithoutScript(engine: string, newPerson: () => Promise<Person>): void {
  test("without script, the application is stored once, and leads to the site's thank-you page", async () => {
    const site = sites().generic;
    const person = await newPerson();
    const name = `Sans-script-${engine}`;
    await person.open(`${site.siteOrigin}/candidater/`);
    await person.type(controlId("prenom"), name);
    await person.type(controlId("telephone"), "01 99 00 12 34");
    await person.click("Envoyer ma candidature");
    await person.findTitle("Merci");
    assertStoredOnce(await receivedFrom(site, name));
  });
}
