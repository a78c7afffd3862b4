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
  type Circumstances,
  type StateName,
} from "#application/core/journey.ts";
import phoneMetadata from "#application/forms/phone-metadata.json" with { type: "json" };
import { CHARACTERS, isReference, makeReference } from "#application/core/reference.ts";
import { selfCheckEvent } from "#application/core/self-check-result.ts";
import { drawJourney } from "#scripts/journey-diagram/draw.ts";
import { cutMetadata } from "#scripts/phone-metadata/cut.ts";

const noCircumstances: Circumstances = { reviewing: false, townKnown: false };

describe("the table of the journey", () => {
  it("the journey asks every field of the form once", () => {
    const asked = QUESTIONS.flatMap((question) => APPLICATION_STATES[question].fields ?? []);
    assert.deepEqual(
      asked,
      fields.map(({ name }) => name),
    );
  });

  it("every state can be reached from the opening of a form, and left", () => {
    // « orienter » is the first state of the advisers' page. Some targets are not states themselves: which state they stand for
    // depends on the form, the address and the answers. Of these, only « debut » is followed, to the first question. « etape »
    // may be any state, so following it would prove nothing.
    const reached = new Set<StateName>(["ouverture", "orienter"]);
    for (const state of reached)
      for (const { to } of APPLICATION_STATES[state].transitions) {
        const next = to === "debut" ? "prenom" : to;
        if (next in APPLICATION_STATES) reached.add(next as StateName);
      }
    assert.deepEqual([...reached].sort(), Object.keys(APPLICATION_STATES).sort());
    for (const [state, { transitions }] of Object.entries(APPLICATION_STATES))
      assert.ok(
        transitions.some(({ to }) => to !== state),
        state,
      );
  });

  it("the journey leads through every question to the check of the answers, and skips the town if it is known", () => {
    const walk = (circumstances: Circumstances): string[] => {
      const path: string[] = ["prenom"];
      let state = nextState("prenom", "continuer", circumstances);
      while (state !== undefined && state !== "verifier") {
        path.push(state);
        state = nextState(state, "continuer", circumstances);
      }
      return path;
    };
    assert.deepEqual(walk(noCircumstances), [...QUESTIONS]);
    const townKnown = { reviewing: false, townKnown: true };
    assert.deepEqual(walk(townKnown), questionsAsked(townKnown));
    assert.ok(!questionsAsked(townKnown).includes("ville"));
  });

  it("a changed answer leads back to the check of the answers", () => {
    for (const question of QUESTIONS) {
      const next = nextState(question, "continuer", { ...noCircumstances, reviewing: true });
      assert.equal(next, "verifier");
    }
  });

  it("an event that a state does not handle is ignored: a second tap, a late response", () => {
    assert.equal(nextState("envoi", "envoyer", noCircumstances), undefined);
    assert.equal(nextState("prenom", "envoi-refuse", noCircumstances), undefined);
  });

  it("the journey matches the diagram in docs/application-journey.md (if this fails: npm run journey-diagram)", () => {
    const drawn = readFileSync(
      new URL("../../docs/application-journey.md", import.meta.url),
      "utf8",
    );
    assert.equal(drawn.replaceAll("\r\n", "\n"), drawJourney());
  });

  it("« envoyée » is reached only by the event envoi-confirme", () => {
    for (const [name, { transitions }] of Object.entries(APPLICATION_STATES)) {
      for (const { on, to } of transitions) {
        if (to === "envoyee") assert.equal(on, "envoi-confirme", name);
      }
    }
  });
});

describe("« Est-ce pour moi ? »", () => {
  const fits = { situation: "sans-emploi", age: "16-25", gout: "oui" };
  it("« Est-ce pour moi ? » results in « oui », « à discuter » or « autre chose », depending on work, age and tastes", () => {
    assert.equal(selfCheckEvent(fits), "c-est-oui");
    for (const other of [{ situation: "emploi" }, { age: "26-et-plus" }, { gout: "peut-etre" }])
      assert.equal(selfCheckEvent({ ...fits, ...other }), "a-discuter");
    assert.equal(selfCheckEvent({}), "a-discuter");
    for (const other of [{ age: "moins-de-16" }, { gout: "non" }])
      assert.equal(selfCheckEvent({ ...fits, ...other }), "autre-chose");
  });
});

describe("a reference", () => {
  it("a reference has the form LPN-7K4Q-2M9, and 200 are all different", () => {
    const made = Array.from({ length: 200 }, () => makeReference());
    assert.equal(new Set(made).size, made.length);
    for (const reference of made) {
      assert.match(reference, /^LPN-[2-9A-Z]{4}-[2-9A-Z]{3}$/);
      assert.ok(isReference(reference), reference);
    }
  });

  it("of each group of characters that look or sound alike, such as 0 and O, references use one at most", () => {
    assert.equal(new Set(CHARACTERS).size, CHARACTERS.length);
    for (const group of ["0O", "1IL", "2Z", "5S", "8B", "BCDGPTV", "FS", "MN"])
      assert.ok([...group].filter((each) => CHARACTERS.includes(each)).length <= 1, group);
  });

  it("a reference can take at least 2³⁰ values", () => {
    const first = new Set<string>();
    for (let byte = 0; byte < 256; byte += 1)
      first.add(makeReference((bytes) => bytes.fill(0).fill(byte, 0, 1)).charAt(4));
    assert.ok(first.size ** 7 >= 2 ** 30, String(first.size));
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
    "Tél. (0033) 6 12 34 56 78": "+33612345678",
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
    "0262 12 34 56": "+262262123456",
    "0263 01 23 45": "+262263012345",
    "0269 60 12 34": "+262269601234",
    "0693 12 34 56": "+262693123456",
    "0590 23 12 34": "+590590231234",
    "0691 22 12 34": "+590691221234",
    "0594 25 12 34": "+594594251234",
    "0596 50 12 34": "+596596501234",
    "0697 12 34 56": "+596697123456",
    "+33 692 12 34 56": undefined,
    "0976 12 34 56": undefined,
    "9 76 12 34 56": undefined,
    "0939 72 34 50": undefined,
    "0268 89 12 34": undefined,
    "0598 79 23 45": undefined,
    "+32 470 12 34 56": undefined,
    "06 12 34 56 7": undefined,
    "demander à ma sœur": undefined,
  };
  for (const [typed, expected] of Object.entries(numbers)) {
    it(`${typed} is ${expected ?? "sent only as typed"}`, () => {
      assert.equal(internationalPhone(typed), expected);
    });
  }

  it("phone numbers use the library's current data (if this fails: npm run phone-metadata)", () => {
    assert.deepEqual(phoneMetadata, JSON.parse(JSON.stringify(cutMetadata(COUNTRIES))));
  });

  it("an overseas number without its country code never gets that of mainland France", () => {
    for (const code of Object.keys(phoneMetadata).filter((code) => code !== "33"))
      for (let start = 0; start < 100_000; start += 7) {
        const number = `${String(start).padStart(5, "0")}2345`;
        if (internationalPhone(`+${code}${number}`) !== undefined)
          assert.doesNotMatch(internationalPhone(`0${number}`) ?? "", /^\+33/, number);
      }
  });

  // Which numbers the library accepts depends on their first five digits at most. To be fast, the test tries every 37th of these.
  for (const code of Object.keys(phoneMetadata))
    it(`a number with +${code} gives the library's result if it belongs to one of COUNTRIES, otherwise none`, () => {
      for (let start = 0; start < 100_000; start += 37) {
        const typed = `+${code}${String(start).padStart(5, "0")}2345`;
        const number = parsePhoneNumber(typed);
        const isOurs =
          number?.isValid() === true && COUNTRIES.some((country) => country === number.country);
        assert.equal(internationalPhone(typed), isOurs ? number.number : undefined, typed);
      }
    });
});
