import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { probableMistakes } from "#application/forms/probable-mistakes.ts";
import { sampleAnswers } from "#application/forms/fields.ts";
import { sampleReferral } from "#application/forms/referral-fields.ts";
import type { Answers } from "#application/forms/rules.ts";

const PHONE = "06 12 34 56 78";

const asked = (answers: Answers): string[] =>
  probableMistakes(answers).map(({ field, question }) => `${field} : ${question}`);

/** Answers with one probable mistake, the field and question that must be shown, and the suggestion, if there is one. */
const ASKED: [Answers, RegExp, suggestion?: string][] = [
  [{ telephone: "06 12 34 56 7" }, /^telephone : Il manque peut-être un chiffre/],
  [{ telephone: "06 12 34 56 789" }, /^telephone : .*un chiffre de trop/],
  [{ telephone: "+33 6 12 34 56 7" }, /Il manque/],
  [{ telephone: "0033 612 34 56 7" }, /Il manque/],
  [{ telephone: "06 12 34 56 78 / 06 98 76 54 3" }, /un chiffre de trop/],
  // Too few digits for a phone number, or none.
  [{ telephone: "1" }, /^telephone : Il manque peut-être des chiffres/],
  [{ telephone: "12 34" }, /^telephone : Il manque/],
  [{ telephone: "+32 4" }, /^telephone : Il manque/],
  [{ telephone: "0" }, /^telephone : Il manque/],
  [{ telephone: "1", email: "sam@example.org" }, /^telephone : Il manque/],
  [{ telephone: "abc" }, /^telephone : On ne voit pas de numéro/],
  [{ telephone: "?" }, /^telephone : On ne voit pas de numéro/],
  [{ telephone: "demander au 12" }, /^telephone : On ne voit pas de numéro/],
  [{ telephone: "maman 06 12" }, /^telephone : On ne voit pas de numéro/],
  // A text that is not an e-mail address.
  [{ email: "sam" }, /^email : Cet e-mail a l’air incomplet/],
  [{ telephone: PHONE, email: "lea" }, /^email : Cet e-mail a l’air incomplet/],
  [{ telephone: PHONE, email: "lea@" }, /^email : Cet e-mail a l’air incomplet/],
  [{ telephone: PHONE, email: "@exemple.fr" }, /^email : Cet e-mail a l’air incomplet/],
  [{ telephone: PHONE, email: "lea@exemple" }, /^email : Cet e-mail a l’air incomplet/],
  [{ telephone: PHONE, email: "lea@exemple,fr" }, /^email : Cet e-mail a l’air incomplet/],
  [{ telephone: PHONE, email: "lea @exemple.fr" }, /^email : Cet e-mail a l’air incomplet/],
  [{ telephone: PHONE, email: "lea@@gmail.com" }, /^email : Cet e-mail a l’air incomplet/],
  // No suggestion: with the right domain, the address would still be wrong.
  [{ telephone: PHONE, email: "lea@@gmial.com" }, /^email : Cet e-mail a l’air incomplet/],
  [{ telephone: PHONE, email: "lea @gmial.com" }, /^email : Cet e-mail a l’air incomplet/],
  // A domain with a typo.
  [{ email: "sam@gmial.com" }, /gmail\.com/, "sam@gmail.com"],
  [{ email: "sam@gmail.co" }, /gmail\.com/, "sam@gmail.com"],
  [{ email: "sam@gmail" }, /gmail\.com/, "sam@gmail.com"],
  [{ email: "Sam.B@hotmial.fr" }, /hotmail\.fr/, "Sam.B@hotmail.fr"],
  [{ email: "sam@orenge.fr" }, /orange\.fr/, "sam@orange.fr"],
  // The chosen way to reply needs a contact that is missing.
  [{ telephone: PHONE, contact: "email" }, /^contact : .*il manque ton e-mail/],
  [{ telephone: PHONE, email: " ", contact: "email" }, /^contact : .*il manque ton e-mail/],
  [{ email: "sam@example.org", contact: "sms" }, /^contact : Pour un SMS, il manque ton numéro/],
  [{ email: "sam@example.org", contact: "appel" }, /^contact : Pour un appel, il manque/],
  // An adviser gives a number or an e-mail, or both, in one field.
  [{ conseiller_contact: "moi" }, /^conseiller_contact : On ne voit ni numéro ni e-mail/],
  [{ conseiller_contact: "lea@" }, /^conseiller_contact : On ne voit ni numéro ni e-mail/],
  [{ conseiller_contact: "03 20 12 34 5" }, /^conseiller_contact : Il manque peut-être un chiffre/],
  [{ conseiller_contact: "3" }, /^conseiller_contact : Il manque peut-être des chiffres/],
  [{ conseiller_contact: "lea@gmial.com" }, /^conseiller_contact : Est-ce plutôt/, "lea@gmail.com"],
];

/** Answers that no question is asked about. */
const NOT_ASKED: Answers[] = [
  {},
  sampleAnswers,
  sampleReferral,
  { telephone: PHONE },
  { telephone: "+33 (0)6 12 34 56 78" },
  { telephone: "0692 12 34 56" },
  { telephone: "+32 470 12 34 56" },
  { telephone: "0032470123456" },
  { telephone: "26 12 34" },
  { telephone: "٠٦١٢٣٤٥٦٧٨" },
  { telephone: "06 12 34 56 78 (ma mère)" },
  { telephone: "06 12 34 56 78 / 03 20 12 34 56" },
  { telephone: "+33 6 12 34 56 78 / 03 20 12 34 56" },
  { telephone: " ", email: "sam@example.org" },
  { telephone: "pas de téléphone", email: "sam@example.org" },
  { telephone: "-", email: "sam@example.org" },
  { email: "sam@gmail.com" },
  { email: " sam@gmail.com " },
  { email: "sam@live.fr" },
  // Real domains that resemble a more common one.
  { email: "sam@aol.com" },
  { email: "sam@email.com" },
  { email: "sam@hotmail.be" },
  { email: "sam@live.ca" },
  { email: "sam@mac.com" },
  { email: "sam@mail.com" },
  { email: "sam@mailo.com" },
  { email: "sam@outlook.es" },
  { email: "sam@yahoo.it" },
  { email: "sam@ymail.com" },
  // Other domains.
  { email: "sam@e2c-grandlille.fr" },
  { email: "sam@mission-locale.org" },
  { email: "sam@école.example" },
  { email: "zoé@exemple.fr" },
  // Ways to reply for which the contact is given.
  { telephone: PHONE, contact: "sms" },
  { telephone: PHONE, contact: "appel" },
  { telephone: PHONE, email: "sam@example.org", contact: "email" },
  { telephone: PHONE, contact: "personne-qui-aide" },
  { telephone: PHONE, contact: "pigeon" },
  // Contacts of an adviser.
  { conseiller_contact: "accueil@mission.example" },
  { conseiller_contact: "03 20 12 34 56" },
  { conseiller_contact: "03 20 12 34 56, demander Léa" },
  { conseiller_contact: "03 20 12 34 56 / 06 12 34 56 78" },
  { conseiller_contact: "03 20 12 34 56 / lea@mission.example" },
];

describe("one question is asked about a probable mistake, and none about other answers", () => {
  for (const [answers, question, suggestion] of ASKED) {
    it(`one question about ${JSON.stringify(answers)}`, () => {
      assert.equal(asked(answers).length, 1, asked(answers).join(" | "));
      assert.match(asked(answers)[0] ?? "", question);
      assert.equal(probableMistakes(answers)[0]?.suggestion, suggestion);
    });
  }

  for (const answers of NOT_ASKED) {
    it(`no question about ${JSON.stringify(answers)}`, () => assert.deepEqual(asked(answers), []));
  }

  it("if neither the phone number nor the e-mail address is usable, both are asked about", () => {
    const fields = probableMistakes({ telephone: "abc", email: "lea" }).map(({ field }) => field);
    assert.deepEqual(fields, ["telephone", "email"]);
  });

  it("questions have short sentences and French typography, never say « vous », and offer to keep the answer", () => {
    for (const { question, keep } of ASKED.flatMap(([answers]) => probableMistakes(answers))) {
      assert.match(keep, /^(?:Oui|Non), /);
      assert.doesNotMatch(question + keep, /'| \?|\b(?:vous|votre)\b/);
      for (const sentence of question.split(". ")) {
        assert.ok(sentence.split(/\s+/).length <= 13, sentence);
      }
    }
  });
});
