/** The words of a link and its address, tested without the rest of a page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { twiceLinkedFaults } from "#content-check/links/link-lists.ts";
import { linkWordsFault } from "#content-check/links/link-words.ts";
import { notForAllFault, relativeFault, wholeFault } from "#content-check/links/outside-links.ts";
import { siteAddresses } from "#content-check/links/addresses.ts";
import { entry } from "./fixtures.ts";

const addresses = siteAddresses([], [], new Set());

test("vague link texts are reported, even with no-break spaces, punctuation around them or a preposition", () => {
  for (const words of [
    "en\u00a0savoir\u00a0plus",
    "Cliquez\nici",
    "cliquez-ici",
    "(ici)",
    "« ici »",
    "en cliquant sur ce lien",
    "via ce lien",
    "ce lien-ci",
    "c'est par ici",
    "tout est là",
    "Suivez le guide",
    "retrouvez-les ici",
  ])
    assert.match(linkWordsFault(words, "/ecoles/")?.fault ?? "", /ne disent pas où il mène/, words);
  for (const words of [
    "la page des écoles",
    "ici, à Roubaix",
    "c'est par ici que tout a commencé",
    "suivez le guide de l'OPIIEC",
    "sur son site",
    "via la mission locale",
  ])
    assert.equal(linkWordsFault(words, "/ecoles/"), undefined, words);
});

test("a link to a phone number may say this number and its hours, but not another number", () => {
  const called = (words: string) => linkWordsFault(words, "tel:+33320000000");
  assert.equal(called("03 20 00 00 00 (9 h à 12 h)"), undefined);
  assert.equal(called("03\u00a020\u00a000\u00a000\u00a000 - 9 h à 12 h"), undefined);
  assert.match(called("03 20 00 00 01 (9 h à 12 h)")?.fault ?? "", /en appelle un autre/);
});

test("the name of a file is not taken for that of a site", () => {
  const url = "https://www.afpa.fr/docs/Fiche-fibre.pdf";
  assert.equal(linkWordsFault("fiche-fibre.pdf", url), undefined);
  assert.match(linkWordsFault("cnil.fr", url)?.fault ?? "", /dit « cnil\.fr » et mène à afpa\.fr/);
});

test("addresses that everybody can open are accepted", () => {
  for (const url of [
    "https://www.ville-essai.fr/cms/uploads/programme.pdf",
    "tel:115",
    "tel:3114",
    "mailto:contact@exemple.fr?cc=stage@exemple.fr",
    "mailto:contact@exemple.fr?Subject=Stage",
  ])
    assert.equal(wholeFault(url, addresses), undefined, url);
  assert.ok(notForAllFault("https://www.ville-essai.fr/wp-admin/post.php"));
});

test("the remedy for an address without its beginning can be copied", () => {
  for (const [typed, meant] of [
    ["service-public.gouv.fr", "https://service-public.gouv.fr"],
    ["fr.wikipedia.org/wiki/Serveur", "https://fr.wikipedia.org/wiki/Serveur"],
    ["+33 (0)3 20 00 00 00", "tel:+33320000000"],
  ] as const)
    assert.equal(relativeFault(typed, []).remedy, `écrivez ${meant}`);
});

test("two links without words are not reported as two links with the same words: the schema reports what is missing", () => {
  const related = [{ href: "/ecoles/" }, { href: "/presse/" }];
  assert.deepEqual(twiceLinkedFaults(entry("pages", "essai", { related }), new Map()), []);
});
