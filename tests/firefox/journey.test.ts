import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { controlId } from "#application/forms/identifiers.ts";
import { isReference } from "#application/core/reference.ts";
import { useFirefox } from "./firefox.ts";
import { findReceived, makeName, receivedWith } from "#tests/other-browsers/inbox.ts";

const field = (name: string): string => `#${controlId(name)}`;

describe("in Firefox, one question per screen", () => {
  const newVisitor = useFirefox();

  test("an application goes from the first question to the receipt, through Back and a reload", async () => {
    const visitor = await newVisitor();
    const prenom = makeName();
    await visitor.open("/candidater/");
    await visitor.findTitle("Ton prénom");
    await visitor.click("Continuer");
    await visitor.findTitle("Erreur");
    await visitor.see("Écris ton prénom.");
    await visitor.type(controlId("prenom"), prenom);
    await visitor.click("Continuer");
    await visitor.findTitle("Comment te joindre");
    await visitor.type(controlId("telephone"), "01 99 00 12 34");
    await visitor.click("Continuer");
    await visitor.findTitle("Ta ville");
    await visitor.goBack();
    await visitor.findTitle("Comment te joindre");
    await visitor.reload();
    await visitor.findTitle("Comment te joindre");
    await visitor.click("Continuer");
    await visitor.findTitle("Ta ville");
    await visitor.type(controlId("ville"), "Roubaix");
    await visitor.click("Continuer");
    await visitor.findTitle("Pour te répondre");
    await visitor.click("Par SMS");
    await visitor.click("Continuer");
    await visitor.findTitle("Tes besoins");
    await visitor.click("Passer");
    await visitor.findTitle("ajouter quelque chose");
    const message = "Des câbles 🔧\n<b>مرحبا</b>";
    await visitor.type(controlId("message"), message);
    await visitor.click("Continuer");
    await visitor.findTitle("Vérifie tes réponses");
    await visitor.see("<b>مرحبا</b>");
    await visitor.click("Envoyer ma candidature");
    await visitor.findTitle("Candidature envoyée");

    const received = await findReceived(prenom);
    assert.equal(received["telephone"], "01 99 00 12 34");
    assert.equal(received["telephone_international"], "+33199001234");
    assert.equal(received["ville"], "Roubaix");
    assert.equal(received["contact"], "sms");
    assert.equal(received["message"]?.replaceAll("\r\n", "\n"), message);
    assert.ok(isReference(received["reference"] ?? ""));
    await visitor.see(received["reference"] ?? "");
    assert.equal((await receivedWith(prenom)).length, 1);
  });

  test("what was typed is there when the page is opened again, until it is erased", async () => {
    const visitor = await newVisitor();
    const prenom = makeName();
    await visitor.open("/candidater/");
    await visitor.findTitle("Ton prénom");
    await visitor.type(controlId("prenom"), prenom);
    await visitor.see("Réponses gardées");
    await visitor.open("/");
    await visitor.open("/candidater/");
    await visitor.findTitle("Ton prénom");
    const value = await visitor.page.$eval(
      field("prenom"),
      (input) => (input as HTMLInputElement).value,
    );
    assert.equal(value, prenom);
    await visitor.click("Tout effacer");
    await visitor.open("/candidater/");
    await visitor.findTitle("Ton prénom");
    const left = await visitor.page.$eval(
      field("prenom"),
      (input) => (input as HTMLInputElement).value,
    );
    assert.equal(left, "");
  });

  test("a broken connection gives « on ne sait pas », and « Réessayer » sends the application", async () => {
    const visitor = await newVisitor();
    const prenom = makeName();
    await visitor.open("/candidater/?etape=joindre");
    await visitor.findTitle("Comment te joindre");
    await visitor.type(controlId("telephone"), "01 99 00 12 34");
    await visitor.open("/candidater/");
    await visitor.findTitle("Ton prénom");
    await visitor.type(controlId("prenom"), prenom);
    await visitor.open("/candidater/?etape=verifier");
    await visitor.findTitle("Vérifie tes réponses");
    await visitor.page.evaluate(() => {
      const { fetch } = window;
      window.fetch = () => {
        window.fetch = fetch;
        return Promise.reject(new TypeError("NetworkError when attempting to fetch resource."));
      };
    });
    await visitor.click("Envoyer ma candidature");
    await visitor.findTitle("On ne sait pas");
    await visitor.see("Tes réponses sont toujours là");
    await visitor.click("Réessayer");
    await visitor.findTitle("Candidature envoyée");
    assert.equal((await receivedWith(prenom)).length, 1);
  });
});
