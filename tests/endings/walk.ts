/**
 * Tests how an application ends with services that fail in every way, in engines that are tested in a separate CI job.
 * `tests/browser` does the same in Chromium, in more detail.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { APPLICATION_STATES, type StateName } from "#application/core/journey.ts";
import { controlId } from "#application/forms/identifiers.ts";
import type { ServiceName } from "#application/delivery/services.ts";
import {
  RECEIVED_PATH,
  type MockService,
  type Received,
} from "#scripts/mock-services/mock-service.ts";

/** What a person can do on a page, in any engine. */
export interface Person {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  click(name: string): Promise<void>;
  type(id: string, text: string): Promise<void>;
  findTitle(part: string): Promise<unknown>;
  see(part: string): Promise<unknown>;
}

interface Fault {
  readonly fault: string;
  readonly service: ServiceName;
  /** The first name. With the prefix « piege- » it triggers the failure (`scripts/mock-services/`). */
  readonly prenom: string;
  readonly end: StateName;
}

const FAULTS: readonly Fault[] = [
  { fault: "no failure", service: "generic", prenom: "Sam", end: "envoyee" },
  { fault: "the connection breaks", service: "generic", prenom: "coupure", end: "on-ne-sait-pas" },
  {
    fault: "the service never responds",
    service: "generic",
    prenom: "silence",
    end: "on-ne-sait-pas",
  },
  {
    fault: "a status 200 with a captcha or a sign-in page",
    service: "generic",
    prenom: "portail",
    end: "on-ne-sait-pas",
  },
  {
    fault: "a status 200 with a refusal",
    service: "generic",
    prenom: "200-non",
    end: "pas-envoyee",
  },
  { fault: "a redirect", service: "generic", prenom: "302", end: "on-ne-sait-pas" },
  {
    fault: "a response that the page cannot read",
    service: "generic",
    prenom: "proxy",
    end: "on-ne-sait-pas",
  },
  { fault: "too many requests", service: "generic", prenom: "429", end: "pas-envoyee" },
  { fault: "the service is down", service: "generic", prenom: "500", end: "pas-envoyee" },
  { fault: "the form is closed", service: "generic", prenom: "404", end: "pas-envoyee" },
  { fault: "the quota is used up", service: "formspree", prenom: "quota", end: "pas-envoyee" },
  { fault: "the service refuses the site", service: "formward", prenom: "403", end: "pas-envoyee" },
];

/** The site of each service, with its mock service. */
export const sites = (): Readonly<Record<ServiceName, MockService>> =>
  JSON.parse(process.env["SERVICE_SITES"] ?? "{}") as Readonly<Record<ServiceName, MockService>>;

/** What a mock service has received with this first name. */
export async function receivedFrom(
  { serviceOrigin }: MockService,
  prenom: string,
): Promise<Received[]> {
  const all = (await (await fetch(serviceOrigin + RECEIVED_PATH)).json()) as Received[];
  return all.filter(({ fields }) => fields["prenom"] === prenom);
}

/** Fills in a first name and a number, and goes directly to the check of the answers. */
export async function writeShort(person: Person, site: MockService, prenom: string): Promise<void> {
  await person.open(`${site.siteOrigin}/candidater/`);
  await person.findTitle(APPLICATION_STATES.prenom.title);
  await person.type(controlId("prenom"), prenom);
  await person.click("Continuer");
  await person.findTitle(APPLICATION_STATES.joindre.title);
  await person.type(controlId("telephone"), "01 99 00 12 34");
  await person.click("Envoyer maintenant");
  await person.findTitle(APPLICATION_STATES.verifier.title);
}

/**
 * Tests the ending of an application after each failure.
 * @param newPerson opens a browser that shares nothing with other persons' browsers
 */
export function testEndings(engine: string, newPerson: () => Promise<Person>): void {
  for (const { fault, service, prenom, end } of FAULTS) {
    test(`${fault}: the page says « ${APPLICATION_STATES[end].title} »`, async () => {
      const site = sites()[service];
      const person = await newPerson();
      // With the engine in the name: other checks may trigger the same failures of the same service at the same time.
      const name = prenom === "Sam" ? `Sam${engine}` : `piege-${prenom} ${engine}`;
      const before = (await receivedFrom(site, name)).length;
      await writeShort(person, site, name);
      await person.click("Envoyer ma candidature");
      await person.findTitle(APPLICATION_STATES[end].title);
      const received = (await receivedFrom(site, name)).slice(before);
      assert.ok(received.length > 0, "nothing has come to the service");
      if (end === "envoyee") {
        assert.deepEqual(
          received.map(({ stored }) => stored),
          [true],
        );
        return;
      }
      // The answers are still there after a reload, and every attempt has the same reference.
      await person.see(name);
      await person.reload();
      await person.see(name);
      const references = new Set(received.map(({ fields }) => fields["reference"]));
      assert.equal(references.size, 1);
    });
  }
}
