import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { checkContent } from "#content-check/check.ts";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, head, line, type Break } from "./breaking.ts";
import { scratchProject } from "./project.ts";

const ADULT = "content/questions/familles-";
const SCHOOLS = "content/schools";
const FIGURES = "content/figures";
const SETTINGS = "content/association.yaml";
const ROOM = "content/salle-de-presse.yaml";

const body = (rule: string, more: string, says: RegExp, file = ADULT): Break => ({
  rule,
  file,
  change: append(more),
  says,
});

/** The coordinates of a school, if it has any. */
const position =
  (latitude: string, longitude: string, code = "\\d\\w") =>
  (text: string) =>
    new RegExp(`code: "${code}"`).test(text)
      ? text
          .replace(/^ {2}latitude: .*$/m, `  latitude: ${latitude}`)
          .replace(/^ {2}longitude: .*$/m, `  longitude: ${longitude}`)
      : text;

const setting = (name: string, value: string) => (text: string) =>
  text.replace(new RegExp(`^${name}:(.*)\\n {2}value:.*$`, "m"), `${name}:$1\n  value: ${value}`);

const figure = (value: string, unit: string, measures: string) => () =>
  `value: ${value}\nunit: "${unit}"\nmeasures: ${measures}\nasOf: 2020\nsources: [s1]\n`;

describeBreaks(
  "contradictions and leftovers are reported",
  [
    {
      rule: "a position far from its department",
      file: SCHOOLS,
      change: position("43.30", "5.37", "59"),
      field: "position",
      says: /loin du département 59 \(Nord\), et dans celui-ci ou tout près : 13 \(Bouches-du-Rhône\).*recopiez la latitude/,
    },
    {
      rule: "a position with latitude and longitude swapped",
      file: SCHOOLS,
      change: (text) =>
        text.replace(/latitude: (\S+)\n {2}longitude: (\S+)/, "latitude: $2\n  longitude: $1"),
      field: "position",
      says: /à la place l'une de l'autre.*écrivez latitude: \d/,
    },
    {
      rule: "an overseas position for a department of the mainland",
      file: SCHOOLS,
      change: position("-21.34", "55.48"),
      field: "position",
      says: /celui-ci ou tout près : 974 \(La Réunion\)/,
    },
    {
      rule: "a latitude that does not exist",
      file: SCHOOLS,
      change: position("480.1", "2.2"),
      field: "position › latitude",
      says: /au plus 90/,
    },
    {
      rule: "a latitude with a comma",
      file: SCHOOLS,
      change: (text) => text.replace(/latitude: (\d+)\./, "latitude: $1,"),
      field: "position › latitude",
      says: /écrivez latitude: \d+\.\d+, avec un point/,
    },
    {
      rule: "an open school that opened after its latest news",
      file: "content/schools/saint-denis.mdx",
      change: (text) => text.replace(/asOf: .*/, "asOf: 2001"),
      field: "state › asOf",
      says: /l'école serait ouverte à une date \(.*2001.*\) où elle n'avait pas ouvert/,
    },
    {
      rule: "a future intake at a closed school",
      file: "content/cohorts/rivesaltes-2030.yaml",
      change: () => "program: technicien-fibre\nschool: rivesaltes\nstarts: 1er mars 2030\n",
      field: "school",
      says: /une rentrée est annoncée \(.*2030\) dans une école fermée.*value: open/,
    },
    {
      rule: "a figure dated after its last source",
      file: "content/figures/roubaix-entres.yaml",
      change: line("asOf", "mars 2024"),
      field: "asOf",
      says: /vaudrait après sa dernière source \(mars 2024 ; s1 est de juillet 2020\)/,
    },
    {
      rule: "a share above 100 %",
      file: `${FIGURES}/zz-part.yaml`,
      change: figure("plus de 120", "%", "part des jeunes en emploi"),
      field: "value",
      says: /une part ne dépasse pas 100 %.*hausse/,
    },
    {
      rule: "the letter O instead of a zero",
      file: `${FIGURES}/zz-lettre.yaml`,
      change: figure("8O", "jeunes", "jeunes attendus"),
      field: "value",
      says: /« 8O » a la lettre O.*est-ce un zéro \? Remède : écrivez « 80 »/,
    },
    {
      rule: "two questions with the same rank in a theme",
      file: "content/questions/familles-mineur.mdx",
      change: line("order", "2"),
      field: "order",
      says: /le rang 2 est déjà celui de content\/questions\/familles-age\.mdx/,
    },
    {
      rule: "a SIRET with a wrong digit",
      file: SETTINGS,
      change: setting("siret", "732 829 320 00075"),
      field: "siret › value",
      says: /ce SIRET n'existe pas : un de ses chiffres/,
    },
    {
      rule: "a comma in an e-mail address",
      file: SETTINGS,
      change: setting("email", "contact@plombiers-essai,fr"),
      field: "email › value",
      says: /écrivez contact@plombiers-essai\.fr, avec un point à la place de la virgule/,
    },
    {
      rule: 'a contact confirmed with "yes" instead of a date',
      file: ROOM,
      change: (text) => text.replace(/^ {2}confirmed:.*$/m, "  confirmed: oui"),
      field: "contact › confirmed",
      says: /le jour où la personne a confirmé ce contact \(.*\), ou laissez vide/,
    },
    {
      rule: "a date with the wrong day of the week",
      file: "content/milestones",
      change: line("date", "lundi 3 mars 2020"),
      field: "date",
      says: /le 3 mars 2020 est un mardi, et non un lundi\. Remède : écrivez « 3 mars 2020 »/,
    },
    body(
      "the wrong day of the week in a text",
      "La réunion a lieu le lundi 2 mars 2027, à Roubaix.",
      /« lundi 2 mars 2027 » : le 2 mars 2027 est un mardi/,
    ),
    body(
      "a link that shows one number and dials another",
      "Appelez le [03 53 01 00 10](tel:+33353010011).",
      /montre le numéro « 03 53 01 00 10 » et en appelle un autre, « \+33353010011 »/,
    ),
    body(
      "a link that shows one e-mail address and opens another",
      "Écrivez à [contact@plombiers-essai.fr](mailto:contact@plombier-essai.fr).",
      /montre l'adresse « contact@plombiers-essai\.fr » et écrit à une autre/,
    ),
    body(
      "a blank between brackets",
      "L'école est dirigée par [nom du directeur].",
      /« \[nom du directeur\] » attend encore son texte/,
    ),
    body(
      "a number still to be filled in",
      "Nous formons XX jeunes.",
      /« XX » attend encore son texte/,
    ),
    body(
      "the end of an e-mail, reported once",
      "Bien cordialement,\n\nEnvoyé de mon iPhone",
      /« Bien cordialement » est resté d'un courriel.*la signature/,
    ),
    body(
      "a repeated sentence",
      "Nous recevons les familles le premier mardi du mois.\n\n- Nous recevons les familles le premier mardi du mois.",
      /« Nous recevons .* » est déjà dans ce texte, ligne \d+\. Remède : gardez-la une seule fois/,
      "content/pages/soutenir.mdx",
    ),
    {
      rule: "an answer nearly identical to another",
      file: "content/questions/familles-zz.mdx",
      change: () =>
        readFileSync(
          join(import.meta.dirname, "../../content/questions/familles-mineur.mdx"),
          "utf8",
        )
          .replace(/^question: .*$/m, "question: Quel papier dois-je signer pour mon fils ?")
          .replace(/^order: .*$/m, "order: 40")
          .replace("votre enfant pendant", "votre fils pendant"),
      field: "texte",
      says: /est celle de content\/questions\/familles-mineur\.mdx, à quelques mots près/,
    },
  ],
  (project) => {
    project.replace("content/schools/rivesaltes.mdx", "value: unknown", "value: closed");
    return Promise.resolve();
  },
);

test("a file in the wrong folder, or one that cannot be read, causes no further faults", async () => {
  const project = scratchProject(["content"]);
  const told = async () => (await checkContent(project.path)).map(formatFault);
  try {
    const partner = project.read("content/partners/ovhcloud.mdx");
    rmSync(join(project.path, "content/partners/ovhcloud.mdx"));
    project.write("content/questions/ovhcloud.mdx", partner.replace(/(\n---\n)[\s\S]*/, "$1"));
    const misplaced = await told();
    assert.equal(misplaced.length, 1, misplaced.join("\n"));
    assert.match(misplaced[0] ?? "", /^content\/questions\/ovhcloud\.mdx › dossier/);
    rmSync(join(project.path, "content/questions/ovhcloud.mdx"));
    project.write("content/partners/ovhcloud.mdx", partner);

    const words = append("  - said: [zorglub]\n    finds: [bulgroz]");
    project.write("content/synonymes.yaml", words(project.read("content/synonymes.yaml")));
    const unknown = await told();
    assert.equal(unknown.length, 1, unknown.join("\n"));
    assert.match(unknown[0] ?? "", /« bulgroz » n'est nulle part.*tel qu'il est sur une page/);
    const page = append("<<<<<<< HEAD\nBulgroz.\n=======\nBulgroz !\n>>>>>>> autre");
    const module = "content/modules/cablage-cuivre.mdx";
    const whole = project.read(module);
    for (const unread of [page(whole), `${head("title: Encore")(whole)}\nBulgroz.\n`]) {
      project.write(module, unread);
      const found = await told();
      assert.equal(found.length, 1, found.join("\n"));
      assert.match(found[0] ?? "", /^content\/modules\/cablage-cuivre\.mdx/);
    }
  } finally {
    project.remove();
  }
});
