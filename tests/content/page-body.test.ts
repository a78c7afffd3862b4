/** Rules for the text below the front matter, each tested directly, with wrong texts and right texts that resemble them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fault } from "#content-check/faults.ts";
import { absentPieceFaults } from "#content-check/page-body/absent-pieces.ts";
import { answerFaults } from "#content-check/page-body/answers.ts";
import { bodyFaults } from "#content-check/page-body/body.ts";
import { headingFaults } from "#content-check/page-body/headings.ts";
import { hourListFaults } from "#content-check/page-body/hour-lists.ts";
import { readPageText, type PageText } from "#content-check/reading/page-text.ts";
import { Entries } from "#content-check/reading/pointers.ts";
import { entry } from "./fixtures.ts";

function faultsOf(body: string, rule: (text: PageText) => Fault[]): Fault[] {
  const file = { ...entry("pages", "essai", { title: "Essai" }), body };
  const text = readPageText(file, []);
  assert.ok(text, body);
  return rule(text);
}
const messagesOf = (body: string, rule: (text: PageText) => Fault[]): string[] =>
  faultsOf(body, rule).map(({ fault, remedy }) => `${fault} ${remedy}`);

/** Expects one fault in each of the first texts, and none in the others. */
function expectFaults(
  rule: (text: PageText) => Fault[],
  reported: readonly string[],
  accepted: readonly string[],
): void {
  for (const text of reported) assert.equal(faultsOf(text, rule).length, 1, text);
  for (const text of accepted) assert.deepEqual(messagesOf(text, rule), []);
}

test("an answer that contradicts its own « oui » or « non » is reported", () => {
  expectFaults(
    answerFaults,
    [
      "C'est gratuit ? Non, la formation est gratuite.",
      "C'est gratuit ? Oui, nos formations sont payantes.",
      "C'est payant\u00a0? Oui, tout est gratuit.",
      "La formation est-elle payante ? Non, elle est payante.",
    ],
    [
      "C'est gratuit ? Oui, la formation est gratuite ; le repas est payant.",
      "C'est payant ? Non : la formation est gratuite, et le transport est payant.",
      "C'est payant ? Oui pour l'entreprise ; c'est gratuit pour le jeune.",
      "C'est payant ? Oui, l'entreprise paie : la formation est gratuite pour vous.",
    ],
  );
});

test("a reference to a missing picture, table or page is reported", () => {
  expectFaults(
    absentPieceFaults,
    ["Le schéma n°\u00a02 le montre.", "Voici le tableau\u00a02.", "Voir page 12."],
    [
      "Lisez la page 4 du rapport d'activité.",
      "C'est à la page 12 de l'étude, et à la page 3 d'un autre rapport.",
    ],
  );
});

test("a bold line counts as a heading, unless it is a link to another page", () => {
  assert.match(
    messagesOf("**Les horaires\u00a0:**\n\nDe 9 h à 17 h.", headingFaults).join("\n"),
    /tient lieu de titre.* écrivez ## Les horaires$/,
  );
  assert.deepEqual(messagesOf("**[Soutenir la formation](/soutenir/)**", headingFaults), []);
});

test("hours with no-break spaces are read like others", () => {
  assert.equal(
    faultsOf("- 9\u00a0h : a.\n- 11\u00a0h : b.\n- 10\u00a0h : c.", hourListFaults).length,
    1,
  );
});

test("an item of a list may be only a picture, but not empty; the remedy for a mistyped id gives the right id", () => {
  const rule = (text: PageText) =>
    bodyFaults(
      text,
      new Entries([entry("sources", "s1", {}), entry("figures", "roubaix-entres", {})]),
    );
  assert.deepEqual(
    messagesOf('- ![Une baie](./baie.jpg "La baie, en 2026 | Photo Afpa")\n- Une salle.', rule),
    [],
  );
  assert.match(messagesOf("- \n- Une salle.", rule).join("\n"), /ce point de la liste est vide/);
  assert.match(
    messagesOf('Une phrase. <Source id="s1 " />', rule).join("\n"),
    /« s1 {2}» n'existe pas.*sa fiche, s1 /,
  );
  assert.match(
    messagesOf('<Figure id="Roubaix entrés" />', rule).join("\n"),
    /« Roubaix entrés » n'existe pas.*sa fiche, roubaix-entres /,
  );
  assert.match(
    messagesOf('Une phrase. <Source id="s1, s2" />', rule).join("\n"),
    /écrivez <Source id="s1" \/> <Source id="s2" \/>\.$/,
  );
});
