import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fields } from "#application/forms/fields.ts";
import { hiddenFields } from "#application/forms/hidden-fields.ts";
import { referralFields } from "#application/forms/referral-fields.ts";
import { RESERVED_NAMES, SERVICES } from "#application/delivery/services.ts";
import { CONTRACTS } from "#scripts/mock-services/contracts.ts";

describe("the table of services", () => {
  it("no service reserves the name of one of our own fields", () => {
    const alternatives = [...fields, ...referralFields].flatMap((field) =>
      "alternative" in field && field.alternative ? [field.alternative] : [],
    );
    const asked = [...[...fields, ...referralFields].map(({ name }) => name), ...alternatives];
    for (const name of [...asked, ...Object.values(hiddenFields)])
      assert.ok(!RESERVED_NAMES.includes(name), name);
  });

  it("each service gets the hidden fields and the honeypot that it expects", () => {
    const thanksUrl = "https://www.exemple.fr/candidater/merci/";
    const rows = Object.values(SERVICES).map((service) => [
      service.name,
      service.hiddenFields({ name: "candidature", thanksUrl }),
      service.honeypot,
    ]);
    assert.deepEqual(rows, [
      ["generic", { _next: thanksUrl }, "_gotcha"],
      ["formspree", { _next: thanksUrl, _language: "fr" }, "_gotcha"],
      ["formward", { _redirect: thanksUrl }, "_gotcha"],
      ["netlify", { "form-name": "candidature" }, "bot-field"],
    ]);
    assert.deepEqual(SERVICES.netlify.formAttributes({ name: "candidature", thanksUrl }), {
      name: "candidature",
      "data-netlify": "true",
      "netlify-honeypot": "bot-field",
    });
  });

  it("the name of each service is its key in the table, and each service has a mock service", () => {
    for (const [name, service] of Object.entries(SERVICES)) assert.equal(service.name, name);
    assert.deepEqual(Object.keys(CONTRACTS).sort(), Object.keys(SERVICES).sort());
  });

  it("each service accepts the example address of its error message", () => {
    for (const { name, accepts, example } of Object.values(SERVICES)) {
      assert.ok(accepts(example, URL.parse(example) ?? undefined), name);
    }
  });

  it("the honeypot and the hidden fields of every service are reserved names", () => {
    const expected = ["_gotcha", "_language", "_next", "_redirect", "bot-field", "form-name"];
    assert.deepEqual([...new Set(RESERVED_NAMES)].sort(), expected);
  });

  it("only Netlify adds attributes to the form", () => {
    const others = Object.values(SERVICES).filter(({ name }) => name !== "netlify");
    for (const service of others)
      assert.deepEqual(service.formAttributes({ name: "candidature", thanksUrl: "" }), {});
  });
});
