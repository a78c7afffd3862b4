import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { controlAttributes } from "#application/forms/attributes.ts";
import { applicationForm } from "#application/forms/application-form.ts";
import { isWritten } from "#application/forms/field-types.ts";
import { sampleAnswers } from "#application/forms/fields.ts";
import {
  wordedFields as fields,
  wordedReferralFields as referralFields,
} from "#application/forms/worded-fields.ts";
import { referralForm } from "#application/forms/referral-form.ts";
import { sampleReferral } from "#application/forms/referral-fields.ts";
import { faultsHeading } from "#application/forms/faults-heading.ts";
import { checkAnswers, type Answers } from "#application/forms/rules.ts";

const faultsOf = (answers: Answers) =>
  checkAnswers(answers, applicationForm).map(({ field, message }) => `${field.name} : ${message}`);

describe("an application can be sent", () => {
  const sendable: Record<string, Answers> = {
    "with the sample answers": sampleAnswers,
    "with a first name and a phone": { prenom: "Sam", telephone: "06 39 98 12 34" },
    "with a first name and an e-mail": { prenom: "Sam", email: "sam@example.org" },
    "with a name of one letter": { prenom: "O", telephone: "0639981234" },
    "with a name in another script": { prenom: "محمد", telephone: "0639981234" },
    "with a very long name": { prenom: "Jean-".repeat(40), telephone: "0639981234" },
    "with a number from abroad": { prenom: "Sam", telephone: "+32 (0)470 12 34 56" },
    "with a number that lacks a digit": { prenom: "Sam", telephone: "06 39 98 12 3" },
    "with a number in words": { prenom: "Sam", telephone: "demander à la mission locale" },
    "with an unusual e-mail": { prenom: "Sam", email: "sam+école@école.example" },
    "with a broken e-mail beside a phone": { prenom: "Sam", telephone: "06", email: "sam" },
    "with a text of 10 000 emoji": {
      prenom: "Sam",
      telephone: "06",
      message: "🔧".repeat(10_000),
    },
    // A form posts a line break as two characters.
    "with a text of 10 000 characters, counting each line break once": {
      prenom: "Sam",
      telephone: "06",
      message: `a${"\r\n".repeat(9_998)}b`,
    },
    "with an answer that no option offers": { prenom: "Sam", telephone: "06", contact: "pigeon" },
  };
  for (const [title, answers] of Object.entries(sendable)) {
    it(`an application can be sent ${title}`, () => assert.deepEqual(faultsOf(answers), []));
  }
});

describe("an application cannot be sent yet", () => {
  it("in an empty application, each missing answer is reported once, in the order of the form", () => {
    assert.deepEqual(faultsOf({}), [
      "prenom : Écris ton prénom.",
      "telephone : Écris ton numéro ou ton e-mail, pour qu’on puisse te répondre.",
    ]);
  });

  it("blank answers count as missing", () => {
    assert.equal(faultsOf({ prenom: " \u00a0", telephone: "\t", email: " " }).length, 2);
  });

  for (const email of ["sam", "sam@", "@example.org", "sam @ example.org", "@"]) {
    it(`an application with only the invalid e-mail "${email}" cannot be sent`, () => {
      assert.deepEqual(faultsOf({ prenom: "Sam", email }), [
        "email : Écris ton e-mail en entier, comme sam@exemple.fr. Ou donne ton numéro.",
      ]);
    });
  }

  it("a text above its limit is refused with a message that names the limit", () => {
    assert.deepEqual(faultsOf({ prenom: "S", telephone: "06", message: "é".repeat(10_001) }), [
      "message : Raccourcis ton message. Garde 10\u202f000 signes au plus.",
    ]);
  });
});

describe("the advisers' form", () => {
  const faultsOfReferral = (answers: Answers) =>
    checkAnswers(answers, referralForm).map(({ field, message }) => `${field.name} : ${message}`);

  it("the advisers' form can be sent with the sample answers, and without a phone number or an e-mail of the person", () => {
    assert.deepEqual(faultsOfReferral(sampleReferral), []);
    assert.deepEqual(faultsOfReferral({ ...sampleReferral, telephone: "", email: "" }), []);
  });

  it("the advisers' form requires the adviser, the person's first name and consent, and says « vous »", () => {
    assert.deepEqual(faultsOfReferral({}), [
      "conseiller_structure : Écrivez le nom de votre structure.",
      "conseiller_contact : Écrivez votre numéro ou votre e-mail.",
      "prenom : Écrivez le prénom de la personne.",
      "accord : Demandez l’accord de la personne, puis cochez la case.",
    ]);
  });

  it("in the advisers' form, no browser fills in the fields about the person with the adviser's own data", () => {
    for (const field of referralFields) {
      if (!isWritten(field) || field.name.startsWith("conseiller_")) continue;
      assert.equal(field.autocomplete, "off", field.name);
    }
  });
});

describe("the words of the form", () => {
  it("the heading of the faults announces one thing or several", () => {
    assert.equal(faultsHeading(1), "Il reste une chose à corriger");
    assert.equal(faultsHeading(3), "Il reste 3 choses à corriger");
  });

  it("no sentence of a question, hint, option or error of the form has more than 13 words or says « vous »", () => {
    const tooLong = Object.fromEntries(fields.map(({ name }) => [name, "é".repeat(20_000)]));
    const texts = [
      ...fields.flatMap(({ heading, label, hint = "", options = [] }) => [
        heading,
        label,
        hint,
        ...options.map((option) => option.label),
      ]),
      ...[{}, { prenom: "S", email: "s" }, tooLong].flatMap((answers) =>
        checkAnswers(answers, applicationForm).map(({ message }) => message),
      ),
    ];
    for (const sentence of texts.flatMap((text) => text.split(/[.?!](?:\s|$)/))) {
      const words = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));
      assert.ok(words.length <= 13, `${words.length} mots : ${sentence}`);
      assert.doesNotMatch(sentence, /\b(vous|votre|vos)\b/i);
    }
  });
});

describe("the declaration", () => {
  it("the posted fields of each form all have different names, which any form service accepts", () => {
    for (const form of [fields, referralFields]) {
      const names = form.flatMap((field) => [
        field.name,
        ...(isWritten(field) && field.alternative ? [field.alternative] : []),
      ]);
      for (const name of names) assert.match(name, /^[a-z]+(_[a-z]+)*$/);
      assert.equal(new Set(names).size, names.length);
    }
  });

  it("the choices of the sample answers are among the options", () => {
    for (const field of fields) {
      if (field.kind !== "choice") continue;
      const values = field.options?.map(({ value }) => value);
      assert.ok(values?.includes(sampleAnswers[field.name]));
    }
  });
});

describe("the attributes of a control", () => {
  const attributesOf = (name: string, faulty = false) => {
    const field = fields.find((candidate) => candidate.name === name);
    assert.ok(field && isWritten(field));
    return controlAttributes(field, faulty);
  };

  it("the browser requires only the first name, because phone or e-mail is enough", () => {
    assert.equal(attributesOf("prenom")["required"], true);
    assert.equal(attributesOf("telephone")["required"], undefined);
    assert.equal(attributesOf("email")["required"], undefined);
    assert.equal(attributesOf("message")["required"], undefined);
  });

  it("the attributes of a control help a phone to fill in the form", () => {
    const { type, autocomplete, inputmode } = attributesOf("telephone");
    assert.deepEqual(
      { type, autocomplete, inputmode },
      { type: "tel", autocomplete: "tel", inputmode: "tel" },
    );
    assert.equal(attributesOf("prenom")["autocomplete"], "given-name");
    assert.equal(attributesOf("email")["autocomplete"], "email");
  });

  it("no browser refuses an e-mail with accents, and phones show the keyboard for addresses", () => {
    const { type, inputmode, autocapitalize, spellcheck } = attributesOf("email");
    assert.deepEqual(
      { type, inputmode, autocapitalize, spellcheck },
      { type: "text", inputmode: "email", autocapitalize: "none", spellcheck: "false" },
    );
  });

  it("a text field has no maxlength, at which a browser would cut a text", () => {
    assert.equal(attributesOf("message")["maxlength"], undefined);
  });

  it("a control is connected with its error and its hint, in this order", () => {
    assert.equal(attributesOf("telephone")["aria-describedby"], "champ-telephone-aide");
    const faulty = attributesOf("telephone", true);
    assert.equal(faulty["aria-describedby"], "champ-telephone-erreur champ-telephone-aide");
    assert.equal(faulty["aria-invalid"], "true");
    assert.equal(attributesOf("prenom")["aria-describedby"], undefined);
  });
});
