import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openStore } from "#scripts/inbox/store.ts";
import { sampleReferral } from "#application/forms/referral-fields.ts";

const received = (id: number, answers: Record<string, string>, reference = "") => ({
  id,
  reference,
  entries: Object.entries(answers),
});
/** Stores these applications; pass the newest first. @returns the duplicates of each application that has any, by its id */
async function duplicatesOf(...applications: ReturnType<typeof received>[]) {
  const store = openStore(":memory:");
  for (const { reference, entries } of applications.toReversed())
    await store.add({ reference, entries, receivedAt: new Date() });
  const { applications: stored } = await store.page();
  store.close();
  return Object.fromEntries(
    stored.flatMap(({ id, duplicates }) => (duplicates.length > 0 ? [[id, duplicates]] : [])),
  );
}

describe("two applications are marked as possible duplicates", () => {
  const same: Record<string, [one: Record<string, string>, other: Record<string, string>]> = {
    "the same number, with and without separators": [
      { telephone: "06 39 98 12 34" },
      { telephone: "06.39-98/12 34" },
    ],
    "the same number, with +33": [{ telephone: "0639981234" }, { telephone: "+33 6 39 98 12 34" }],
    "the same number, with +33 (0)": [
      { telephone: "0639981234" },
      { telephone: "+33 (0)639981234" },
    ],
    "the same number, with 0033": [{ telephone: "0639981234" }, { telephone: "0033 639 98 12 34" }],
    "the same number from abroad": [
      { telephone: "+32 470 12 34 56" },
      { telephone: "0032470123456" },
    ],
    "the same number with words around it": [
      { telephone: "0639981234" },
      { telephone: "le 06 39 98 12 34 (ma mère)" },
    ],
    "the same number from overseas, in its local form in both": [
      { telephone: "0692 12 34 56", telephone_international: "+262692123456" },
      { telephone: "0692123456" },
    ],
    "the same number from overseas, local in one and international in the other": [
      { telephone: "0692 12 34 56", telephone_international: "+262692123456" },
      { telephone: "+262 692 12 34 56" },
    ],
  };
  for (const [title, [one, other]] of Object.entries(same)) {
    it(`possible duplicates: ${title}`, async () => {
      assert.deepEqual(await duplicatesOf(received(2, other), received(1, one)), {
        1: [{ id: 2, why: "telephone" }],
        2: [{ id: 1, why: "telephone" }],
      });
    });
  }

  it("possible duplicates: the same e-mail, whatever its case and blanks", async () => {
    const other = received(2, { email: " Sam@Example.org\u00a0" });
    assert.deepEqual(await duplicatesOf(other, received(1, { email: "sam @example.org" })), {
      1: [{ id: 2, why: "email" }],
      2: [{ id: 1, why: "email" }],
    });
  });

  it("a pair of duplicates is marked with its strongest reason only: the reference, else the number, else the e-mail", async () => {
    const answers = { telephone: "06 39 98 12 34", email: "sam@example.org" };
    assert.deepEqual(
      await duplicatesOf(
        received(3, answers, "B"),
        received(2, answers, "A"),
        received(1, { ...answers, message: "première version" }, "A"),
      ),
      {
        1: [
          { id: 2, why: "reference" },
          { id: 3, why: "telephone" },
        ],
        2: [
          { id: 1, why: "reference" },
          { id: 3, why: "telephone" },
        ],
        3: [
          { id: 1, why: "telephone" },
          { id: 2, why: "telephone" },
        ],
      },
    );
  });
});

describe("two applications are not marked as possible duplicates", () => {
  it("no duplicates: applications without an e-mail, whose phone number is empty, too short or a word", async () => {
    for (const telephone of ["", " ", "demander", "06", "15 ou 17"]) {
      assert.deepEqual(
        await duplicatesOf(
          received(2, { telephone, email: " " }),
          received(1, { telephone, email: "" }),
        ),
        {},
        telephone,
      );
    }
  });

  it("an adviser's contact does not count as a number or an e-mail of the person whom the form is about", async () => {
    const { conseiller_structure, conseiller_nom, conseiller_contact } = sampleReferral;
    const adviser = { conseiller_structure, conseiller_nom, conseiller_contact };
    for (const contact of ["06 39 98 00 00", "accueil@mission.example"]) {
      const referral = { ...adviser, conseiller_contact: contact, formulaire: "orientation" };
      assert.deepEqual(
        await duplicatesOf(
          received(3, { prenom: "Lou", telephone: contact, email: contact }),
          received(2, { ...referral, prenom: "Noé", telephone: "06 39 98 22 22" }),
          received(1, { ...referral, prenom: "Léa", telephone: "06 39 98 11 11" }),
        ),
        {},
      );
    }
  });

  it("no duplicates: applications with the same first name, town and message", async () => {
    const answers = { prenom: "Sam", ville: "Roubaix", message: "Bonjour" };
    assert.deepEqual(await duplicatesOf(received(2, answers, "B"), received(1, answers, "A")), {});
  });
});

describe("an adviser's form and the person's own application", () => {
  it("an adviser's form and the person's own application are possible duplicates if both have the person's number", async () => {
    const { telephone } = sampleReferral;
    const referral = received(2, { ...sampleReferral, formulaire: "orientation" });
    assert.deepEqual(await duplicatesOf(referral, received(1, { prenom: "Noé", telephone })), {
      1: [{ id: 2, why: "telephone" }],
      2: [{ id: 1, why: "telephone" }],
    });
  });
});
