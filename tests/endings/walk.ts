/**
 * The endings of an application, walked in an engine in front of services that go wrong in every way. `tests/browser` does
 * the same in Chromium, in more detail; this is for the engines that only a job of its own tries.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { JOURNEY, type StateName } from "../../src/application/core/journey.ts";
import { controlId } from "../../src/application/forms/identifiers.ts";
import type { ServiceName } from "../../src/application/delivery/services.ts";
import {
  RECEIVED_PATH,
  type MockService,
  type Received,
} from "../browser/services/mock-service.ts";

/** What somebody in front of a page can do, in any engine. */
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
  /** The first name that makes the service go wrong: `tests/browser/services/answers.ts`, `contracts.ts`. */
  readonly prenom: string;
  readonly end: StateName;
}

const FAULTS: readonly Fault[] = [
  { fault: "none", service: "generic", prenom: "Sam", end: "envoyee" },
  { fault: "the connection breaks", service: "generic", prenom: "coupure", end: "on-ne-sait-pas" },
  {
    fault: "it never answers",
    service: "generic",
    prenom: "silence",
    end: "on-ne-sait-pas",
  },
  {
    fault: "yes with a page of somebody else's",
    service: "generic",
    prenom: "portail",
    end: "on-ne-sait-pas",
  },
  { fault: "200 that says no", service: "generic", prenom: "200-non", end: "pas-envoyee" },
  { fault: "a redirect", service: "generic", prenom: "302", end: "on-ne-sait-pas" },
  {
    fault: "an answer that cannot be read",
    service: "generic",
    prenom: "proxy",
    end: "on-ne-sait-pas",
  },
  { fault: "too many at once", service: "generic", prenom: "429", end: "pas-envoyee" },
  { fault: "it is down", service: "generic", prenom: "500", end: "pas-envoyee" },
  { fault: "it is closed", service: "generic", prenom: "404", end: "pas-envoyee" },
  { fault: "its quota is used up", service: "formspree", prenom: "quota", end: "pas-envoyee" },
  { fault: "it refuses the site", service: "formward", prenom: "403", end: "pas-envoyee" },
];

export const sites = (): Readonly<Record<ServiceName, MockService>> =>
  JSON.parse(process.env["SERVICE_SITES"] ?? "{}") as Readonly<Record<ServiceName, MockService>>;

export async function receivedFrom(
  { serviceOrigin }: MockService,
  prenom: string,
): Promise<Received[]> {
  const all = (await (await fetch(serviceOrigin + RECEIVED_PATH)).json()) as Received[];
  return all.filter(({ fields }) => fields["prenom"] === prenom);
}

/** A first name and a number, and straight to the check of the answers. */
export async function writeShort(person: Person, site: MockService, prenom: string): Promise<void> {
  await person.open(`${site.siteOrigin}/candidater/`);
  await person.findTitle(JOURNEY.prenom.title);
  await person.type(controlId("prenom"), prenom);
  await person.click("Continuer");
  await person.findTitle(JOURNEY.joindre.title);
  await person.type(controlId("telephone"), "01 99 00 12 34");
  await person.click("Envoyer maintenant");
  await person.findTitle(JOURNEY.verifier.title);
}

/**
 * Walks every ending.
 * @param newPerson brings somebody with a browser that keeps nothing of the others'
 */
export function walkEndings(engine: string, newPerson: () => Promise<Person>): void {
  for (const { fault, service, prenom, end } of FAULTS) {
    test(`${fault}: « ${JOURNEY[end].title} »`, async () => {
      const site = sites()[service];
      const person = await newPerson();
      // Its own name: other checks may run into the same faults of the same service meanwhile.
      const name = prenom === "Sam" ? `Sam${engine}` : `piege-${prenom} ${engine}`;
      const before = (await receivedFrom(site, name)).length;
      await writeShort(person, site, name);
      await person.click("Envoyer ma candidature");
      await person.findTitle(JOURNEY[end].title);
      const received = (await receivedFrom(site, name)).slice(before);
      assert.ok(received.length > 0, "nothing has come to the service");
      if (end === "envoyee") {
        assert.deepEqual(
          received.map(({ stored }) => stored),
          [true],
        );
        return;
      }
      // Nothing is lost, and a second try is the same application.
      await person.see(name);
      await person.reload();
      await person.see(name);
      const references = new Set(received.map(({ fields }) => fields["reference"]));
      assert.equal(references.size, 1);
    });
  }
}
