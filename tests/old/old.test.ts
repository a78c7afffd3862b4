/**
 * Tests every kind of page in old versions of Chromium, and sends an application in each version, with and without script.
 * Screenshots are saved in `test-results/old/`, to look at.
 */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { controlId } from "#application/forms/identifiers.ts";
import { LARGEST } from "#tests/browser/addresses.ts";
import { requiredEnv } from "#tests/other-browsers/required-env.ts";
import { findReceived, makeName, receivedWith } from "#tests/other-browsers/inbox.ts";
import { OldChromium } from "./devtools.ts";
import { faultsOfPage, unseenFocus } from "./healthy-page.ts";
import { Visitor } from "./visitor.ts";

/** In a range reserved for films, but valid enough to be converted to international form. */
const PHONE_NUMBER = "01 99 00 12 34";
const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };

const programs = JSON.parse(requiredEnv("OLD_CHROMIUMS")) as Record<string, string>;
const nameOf = (address: string): string =>
  address.replace(/\//g, "-").replace(/^-|-$/g, "") || "accueil";

for (const [version, path] of Object.entries(programs)) {
  describe(`in Chromium ${version}`, () => {
    let chromium: OldChromium;
    /** The visitor that the tests of the layout share. */
    let looking: Promise<Visitor> | undefined;
    before(() => {
      chromium = new OldChromium(path);
    });
    after(() => chromium.close());

    const newVisitor = async (options?: { scripts?: boolean }): Promise<Visitor> => {
      const visitor = await Visitor.at(
        await chromium.newTab(),
        requiredEnv("SITE_ORIGIN"),
        options,
      );
      await visitor.look(PHONE);
      return visitor;
    };

    for (const address of LARGEST) {
      test(`${address} is laid out, with a menu, on a phone and on a desktop screen`, async () => {
        looking ??= newVisitor();
        const visitor = await looking;
        const faults: string[] = [];
        await visitor.look(PHONE);
        await visitor.open(address);
        for (const screen of [PHONE, DESK]) {
          await visitor.look(screen);
          faults.push(...(await faultsOfPage(visitor, screen)));
          await visitor.photograph(`${version}/${String(screen.width)}/${nameOf(address)}`, screen);
        }
        assert.deepEqual(faults, []);
      });
    }

    test("the keyboard focus is visible", async () => {
      const visitor = await newVisitor();
      for (const address of ["/", "/candidater/", "/candidater/est-ce-pour-moi/", "/recherche/"]) {
        await visitor.open(address);
        assert.deepEqual(await unseenFocus(visitor), [], address);
      }
    });

    test("an application is filled in question by question, and sent", async () => {
      const visitor = await newVisitor();
      const prenom = makeName();
      await visitor.open("/candidater/");
      await visitor.see("Ton prénom");
      await visitor.type(`#${controlId("prenom")}`, prenom);
      await visitor.click("Continuer");
      await visitor.see("Comment te joindre");
      await visitor.type(`#${controlId("telephone")}`, PHONE_NUMBER);
      await visitor.keepScreen(`${version}/form-telephone`);
      await visitor.click("Envoyer maintenant");
      await visitor.see("Vérifie tes réponses");
      await visitor.keepScreen(`${version}/form-check`);
      await visitor.click("Envoyer ma candidature");
      await visitor.see("Candidature envoyée");
      await visitor.see("Copier la référence");
      await visitor.keepScreen(`${version}/form-sent`);
      const received = await findReceived(prenom);
      assert.equal(received["telephone_international"], "+33199001234");
      assert.equal((await receivedWith(prenom)).length, 1);
    });

    test("an application is sent without script", async () => {
      const visitor = await newVisitor({ scripts: false });
      const prenom = makeName();
      await visitor.open("/candidater/");
      await visitor.photograph(`${version}/form-whole`, PHONE);
      await visitor.type(`#${controlId("prenom")}`, prenom);
      await visitor.type(`#${controlId("telephone")}`, PHONE_NUMBER);
      await visitor.click("Envoyer ma candidature");
      await visitor.arriveAt("/candidater/merci/");
      assert.equal((await findReceived(prenom))["telephone"], PHONE_NUMBER);
    });

    // The search engine needs WebAssembly features of Chrome 96. In older versions the page says so.
    const answer = Number(version) < 96 ? "trop ancien pour elle" : "résultats pour";

    test("the search finds a misspelt word, or says that it cannot", async () => {
      const visitor = await newVisitor();
      await visitor.open("/recherche/?q=rubaix");
      await visitor.see(answer);
      await visitor.photograph(`${version}/search`, PHONE);
    });

    test("the header's search opens in a dialog, and answers or says that it cannot", async () => {
      const visitor = await newVisitor();
      await visitor.open("/metier/");
      await visitor.click("Rechercher");
      await visitor.type("#recherche", "handicap");
      await visitor.press("Enter");
      await visitor.see(answer, ".search-dialog");
      await visitor.keepScreen(`${version}/search-dialog`);
    });
  });
}
