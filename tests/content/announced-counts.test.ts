/** Whether an announced number (« Il y a quatre points : ») is that of the list below it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  announcedCountFaults,
  announcedStepFaults,
  stepSpanFaults,
} from "#content-check/numbers/announced-counts.ts";
import { readPageText, type PageText } from "#content-check/reading/page-text.ts";
import { entry } from "./fixtures.ts";

function page(body: string, summary = ""): PageText {
  const text = readPageText({ ...entry("modules", "essai", { summary }), body }, []);
  assert.ok(text);
  return text;
}

/** The faults of these words above a list of three. */
const aboveThree = (words: string): string[] =>
  announcedCountFaults(page(`${words}\n\n- le nom\n- la date\n- l'heure\n`)).map(
    ({ fault }) => fault,
  );

test("another number than the list has is reported, also with a no-break space or over two lines", () => {
  for (const words of [
    "Il y a quatre points :",
    "Il y a quatre\u00a0points\u202f:",
    "Il y a quatre\npoints :",
    "## Les quatre étapes du recrutement",
    "Les quatre étapes sont :",
    "Quatre conditions doivent être remplies :",
    "Répondez à ces quatre questions :",
  ])
    assert.match(
      aboveThree(words).join("\n"),
      /^« quatre.*» annonce 4, et la liste en a 3$/i,
      words,
    );
});

test("a number that counts something else than the list is accepted, and so is a hyphenated number that is right", () => {
  for (const words of [
    "Voici trois des sept conditions :",
    "Voici, parmi nos sept partenaires, ceux qui recrutent :",
    "Plus de deux conditions comptent :",
    "Pour chacun des deux modules, il faut :",
    "À la première des deux étapes, préparez :",
    "Sept conditions comptent, dont :",
    "Nos deux partenaires proposent :",
    "Dans les deux documents, vérifiez :",
    "Le métier a deux avantages, et trois inconvénients :",
    "En deux mots :",
    "En vingt-deux points et trois parties :",
  ])
    assert.deepEqual(aboveThree(words), [], words);
  const eighteen = Array.from({ length: 18 }, (_, index) => `- nom ${String(index)}`).join("\n");
  assert.deepEqual(
    announcedCountFaults(page(`Dix-huit partenaires nous aident :\n\n${eighteen}`)),
    [],
  );
});

test("steps that the list does not have are reported with no-break spaces too", () => {
  const steps = "1. Écris.\n2. Appelle.\n";
  assert.equal(
    stepSpanFaults(page(`${steps}\nLes étapes\u00a03 à\u00a012 se font à deux.`)).length,
    1,
  );
  assert.equal(announcedStepFaults(page(steps, "Le geste en 9\u00a0étapes.")).length, 1);
  assert.equal(announcedStepFaults(page(steps, "Le geste en 2\u00a0étapes.")).length, 0);
});
