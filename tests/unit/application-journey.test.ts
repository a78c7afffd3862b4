import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import parsePhoneNumber from "libphonenumber-js/max";
import { fields } from "#application/forms/fields.ts";
import { COUNTRIES, internationalPhone } from "#application/forms/international-phone.ts";
import {
  APPLICATION_STATES,
  nextState,
  QUESTIONS,
  questionsAsked,
} from "#application/core/journey.ts";
import phoneMetadata from "#application/forms/phone-metadata.json" with { type: "json" };
import { isReference, makeReference } from "#application/core/reference.ts";
import { selfCheckEvent } from "#application/core/self-check-result.ts";
import { drawJourney } from "#scripts/journey-diagram/draw.ts";
import { cutMetadata } from "#scripts/phone-metadata/cut.ts";

const always = { reviewing: false, townKnown: false };

describe("the table of the journey", () => {
  it("the journey asks every field of the form once", () => {
    const asked = QUESTIONS.flatMap((question) => APPLICATION_STATES[question].fields ?? []);
    assert.deepEqual(
      asked,
      fields.map(({ name }) => name),
    );
  });

  it("every state of the journey can be reached, and left", () => {
    const reached = new Set<string>(["ouverture", "prenom", "orienter", "entier"]);
    for (const { transitions } of Object.values(APPLICATION_STATES)) {
      assert.ok(transitions.length > 0);
      for (const { to } of transitions) reached.add(to);
    }
    for (const state of Object.keys(APPLICATION_STATES)) assert.ok(reached.has(state), state);
  });

  it("the journey leads through every question to the check of the answers, and skips the town if it is known", () => {
    const walk = (circumstances: typeof always): string[] => {
      const path: string[] = ["prenom"];
      let state = nextState("prenom", "continuer", circumstances);
      while (state !== undefined && state !== "verifier") {
        path.push(state);
        state = nextState(state, "continuer", circumstances);
      }
      return path;
    };
    assert.deepEqual(walk(always), [...QUESTIONS]);
    const townKnown = { reviewing: false, townKnown: true };
    assert.deepEqual(walk(townKnown), questionsAsked(townKnown));
    assert.ok(!questionsAsked(townKnown).includes("ville"));
  });

  it("a changed answer leads back to the check of the answers", () => {
    for (const question of QUESTIONS) {
      const next = nextState(question, "continuer", { ...always, reviewing: true });
      assert.equal(next, "verifier");
    }
  });

  it("an event that a state does not handle is ignored: a second tap, a late response", () => {
    assert.equal(nextState("envoi", "envoyer", always), undefined);
    assert.equal(nextState("prenom", "envoi-refuse", always), undefined);
  });

  it("the journey matches the diagram in docs/application-journey.md (else: npm run journey-diagram)", () => {
    const drawn = readFileSync(
      new URL("../../docs/application-journey.md", import.meta.url),
      "utf8",
    );
    assert.equal(drawn.replaceAll("\r\n", "\n"), drawJourney());
  });

  it("« envoyée » is reached only after a confirmation", () => {
    for (const [name, { transitions }] of Object.entries(APPLICATION_STATES)) {
      for (const { on, to } of transitions) {
        if (to === "envoyee") assert.equal(on, "envoi-confirme", name);
      }
    }
  });
});

describe("« Est-ce pour moi ? »", () => {
  const fits = { situation: "sans-emploi", age: "16-25", gout: "oui" };
  it("« Est-ce pour moi ? » answers yes, let us talk, or something else; never no", () => {
    assert.equal(selfCheckEvent(fits), "c-est-oui");
    for (const other of [{ situation: "emploi" }, { age: "26-et-plus" }, { gout: "peut-etre" }])
      assert.equal(selfCheckEvent({ ...fits, ...other }), "a-discuter");
    assert.equal(selfCheckEvent({}), "a-discuter");
    for (const other of [{ age: "moins-de-16" }, { gout: "non" }])
      assert.equal(selfCheckEvent({ ...fits, ...other }), "autre-chose");
  });
});

describe("a reference", () => {
  it("references have only characters that can be read out on the phone, and 2,000 are all different", () => {
    const made = Array.from({ length: 2000 }, () => makeReference());
    assert.equal(new Set(made).size, made.length);
    for (const reference of made) assert.match(reference, /^LPN-[2-9A-Z]{4}-[2-9A-Z]{3}$/);
    assert.ok(made.every(isReference));
    assert.ok(made.every((reference) => !/[01ILOSZB]/.test(reference.slice(4))));
  });

  it("a reference has at least 30 bits", () => {
    const characters = new Set<string>();
    for (let byte = 0; byte < 256; byte += 1) {
      const drawn = [byte, 0, 0, 0, 0, 0, 0, 0];
      const reference = makeReference((bytes) => {
        bytes.set(drawn);
        return bytes;
      });
      characters.add(reference.charAt(4));
    }
    assert.ok(7 * Math.log2(characters.size) >= 30, String(characters.size));
  });

  it("a reference in any other form is not accepted", () => {
    for (const text of [
      "",
      "LPN-",
      "LPN-7K4Q-2M",
      "lpn-7k4q-2m9",
      "LPN-7K4Q-2M9<b>",
      "LPN-7KIQ-2M9",
    ])
      assert.equal(isReference(text), false, text);
  });
});

describe("a phone number", () => {
  const numbers: Record<string, string | undefined> = {
    "06 12 34 56 78": "+33612345678",
    "06.12.34.56.78": "+33612345678",
    "+33 6 12 34 56 78": "+33612345678",
    "0033612345678": "+33612345678",
    "33 6 12 34 56 78": "+33612345678",
    "6 12 34 56 78": "+33612345678",
    "09 50 12 34 56": "+33950123456",
    "+33 (0)6 12 34 56 78": "+33612345678",
    "0692 12 34 56": "+262692123456",
    "0690 12 34 56": "+590690123456",
    "0694 12 34 56": "+594694123456",
    "0696 12 34 56": "+596696123456",
    "0639 01 23 45": "+262639012345",
    "6 92 12 34 56": "+262692123456",
    "262 692 12 34 56": "+262692123456",
    "+262 692 12 34 56": "+262692123456",
    "+262 (0)692 12 34 56": "+262692123456",
    "+33 692 12 34 56": undefined,
    "0976 12 34 56": undefined,
    "9 76 12 34 56": undefined,
    "+32 470 12 34 56": undefined,
    "06 12 34 56 7": undefined,
    "demander à ma sœur": undefined,
  };
  for (const [typed, expected] of Object.entries(numbers)) {
    it(`${typed} is ${expected ?? "sent only as typed"}`, () => {
      assert.equal(internationalPhone(typed), expected);
    });
  }

  it("phone numbers use the library's current data (else: npm run phone-metadata)", () => {
    assert.deepEqual(phoneMetadata, JSON.parse(JSON.stringify(cutMetadata(COUNTRIES))));
  });

  // The library's patterns depend on the first five digits at most. Only every 37th of these prefixes is tried, to be fast.
  for (const code of Object.keys(phoneMetadata))
    it(`a number with +${code} gives the same result as in the library`, () => {
      for (let start = 0; start < 100_000; start += 37) {
        const typed = `+${code}${String(start).padStart(5, "0")}2345`;
        const number = parsePhoneNumber(typed);
        const isKnown = number?.isValid() && COUNTRIES.some((one) => one === number.country);
        assert.equal(internationalPhone(typed), isKnown ? number?.number : undefined, typed);
      }
    });
});
