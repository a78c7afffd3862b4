import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkApplicationSettings } from "#application/settings.ts";

const accepted: [service: string | undefined, address: string][] = [
  [undefined, "https://formulaires.exemple.fr/candidatures"],
  ["generic", "http://localhost:4322/candidatures"],
  ["", "http://127.0.0.1:8080/"],
  ["generic", "http://[::1]:8080/"],
  ["formspree", "https://formspree.io/f/abcdwxyz"],
  ["formspree", "http://localhost:4322/f/abc"],
  ["formward", "https://forms.formward.eu/f/abc-123"],
  ["formward", "http://localhost:4322/f/abc"],
  ["netlify", "/candidater/merci/"],
  ["netlify", "/"],
];
const refused: [service: string | undefined, address: string, RegExp][] = [
  [
    undefined,
    "http://formulaires.exemple.fr/",
    /APPLICATION_ENDPOINT.*generic.*l'adresse en https:\/\//,
  ],
  [undefined, "javascript:alert(1)", /https:\/\//],
  [undefined, "data:text/html,x", /https:\/\//],
  [undefined, "ftp://exemple.fr/", /https:\/\//],
  [undefined, "//exemple.fr", /https:\/\//],
  [undefined, "exemple.fr", /https:\/\//],
  [undefined, "/candidatures", /https:\/\//],
  [undefined, "http://localhost.exemple.fr/", /https:\/\//],
  [undefined, "http://exemple-localhost/", /https:\/\//],
  [undefined, "https://moi@exemple.fr/", /https:\/\//],
  [undefined, "https://:secret@exemple.fr/", /https:\/\//],
  ["formspree", "https://exemple.fr/f/abc", /formspree.*https:\/\/formspree\.io\/f\//],
  ["formspree", "https://formspree.io/", /formspree\.io\/f\//],
  ["formspree", "http://formspree.io/f/abc", /formspree\.io\/f\//],
  ["formspree", "https://formspree.io/f/abc/autre", /formspree\.io\/f\//],
  ["formspree", "https://formspree.io.exemple.fr/f/abc", /formspree\.io\/f\//],
  ["formspree", "https://moi:secret@formspree.io/f/abc", /formspree\.io\/f\//],
  ["formspree", "/candidater/merci/", /formspree\.io\/f\//],
  ["formspree", "", /APPLICATION_SERVICE vaut « formspree », mais APPLICATION_ENDPOINT/],
  ["formward", "https://forms.formward.eu/abc", /forms\.formward\.eu\/f\//],
  ["formward", "", /APPLICATION_SERVICE vaut « formward », mais APPLICATION_ENDPOINT/],
  ["generic", "", /APPLICATION_SERVICE vaut « generic », mais APPLICATION_ENDPOINT/],
  ["formward", "https://formspree.io/f/abc", /formward.*forms\.formward\.eu\/f\//],
  ["netlify", "https://exemple.netlify.app/", /netlify.*une page du site.*\/candidater\/merci\//],
  ["netlify", "http://localhost:4321/", /netlify.*\/candidater\/merci\//],
  ["netlify", "//exemple.fr/", /netlify.*\/candidater\/merci\//],
  ["netlify", "/candidater/merci", /netlify.*\/candidater\/merci\//],
  ["netlify", "/candidater/../", /netlify.*\/candidater\/merci\//],
  ["Formspree", "https://formspree.io/f/abc", /APPLICATION_SERVICE vaut « Formspree »/],
  ["pigeon", "https://exemple.fr/", /APPLICATION_SERVICE vaut « pigeon ».*generic, formspree/],
  ["toString", "https://exemple.fr/", /APPLICATION_SERVICE/],
  [
    "netlify",
    "",
    /APPLICATION_SERVICE vaut « netlify », mais APPLICATION_ENDPOINT n'est pas donné/,
  ],
];

const named = (service: string | undefined): string =>
  service ? `with APPLICATION_SERVICE=${service}` : "without APPLICATION_SERVICE";

describe("where applications go", () => {
  for (const [service, address] of accepted) {
    it(`${named(service)}, ${address} is accepted`, () => {
      const settings = checkApplicationSettings(service, address);
      assert.equal(settings.endpoint, address);
      assert.equal(settings.service.name, service || "generic");
    });
  }
  for (const [service, address, sentence] of refused) {
    it(`${named(service)}, « ${address} » is refused with a message that says what is expected`, () => {
      assert.throws(() => checkApplicationSettings(service, address), { message: sentence });
    });
  }
  it("the settings of the form may be unset: the site then has no form", () => {
    assert.equal(checkApplicationSettings(undefined, undefined).endpoint, undefined);
    assert.equal(checkApplicationSettings("", "").endpoint, undefined);
  });
});
