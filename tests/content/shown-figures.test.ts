/** Figures shown in a sentence or a field that is about another year, school or quantity. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkContent } from "#content-check/check.ts";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, describeParagraphs, type Break } from "./breaking.ts";
import { scratchProject } from "./project.ts";

/** Shows another figure in a file, at the first place of `was`. */
const shows = (rule: string, file: string, was: string, is: string, says: RegExp): Break => ({
  rule,
  file: `content/${file}`,
  change: (text) => text.replace(`<Figure id="${was}"`, `<Figure id="${is}"`),
  says,
});

describeBreaks("a figure of another year or school than its sentence is reported", [
  shows(
    "the ages of 2023 in a sentence about 2017",
    "questions/jeunes-age.mdx",
    "ages-2017",
    "ages-marseille-2023",
    /la phrase parle de 2017, et le chiffre « ages-marseille-2023 » est de juin 2023.*un chiffre de 2017 \(ages-2017-25, ages-2017\)/,
  ),
  shows(
    "a rate of another year, in a sentence that begins with its date",
    "questions/jeunes-travail-apres.mdx",
    "sorties-positives-2020",
    "sorties-positives-2021",
    /de juillet 2020, et le chiffre « sorties-positives-2021 » est de février 2021/,
  ),
  shows(
    "what we claimed in one year with the figure of another",
    "questions/journalistes-taux-de-reussite.mdx",
    "embauches-2018",
    "embauche-datacenter-2021",
    /de novembre 2018, et le chiffre « embauche-datacenter-2021 » est d[’']avril 2021/,
  ),
  shows(
    "the figure of another month than that of the words reported",
    "programs/technicien-datacenter.mdx",
    "embauche-datacenter-2021",
    "sorties-positives-2021",
    /la phrase parle d[’']avril 2021, et le chiffre « sorties-positives-2021 » est de février 2021/,
  ),
  shows(
    "a figure of another school on a school's page",
    "schools/montpellier.mdx",
    "montpellier-duree",
    "rivesaltes-duree",
    /cette page est celle de l'école « montpellier », et le chiffre « rivesaltes-duree » est d'une autre école \(rivesaltes\).*\(montpellier-duree\)/,
  ),
  shows(
    "a figure of another school after the name of a town",
    "programs/technicien-fibre.mdx",
    "montpellier-duree",
    "rivesaltes-duree",
    /la phrase parle de Montpellier, et le chiffre « rivesaltes-duree »/,
  ),
]);

describeParagraphs(
  "the ways in which a sentence names the year of its figure",
  "content/pages/accueillir.mdx",
  [
    [
      "after the figure",
      'La fibre durait <Figure id="fibre-duree-2022" /> en 2021.',
      /parle de 2021/,
    ],
    ["in brackets", 'La fibre durait <Figure id="fibre-duree-2022" /> (2021).', /parle de 2021/],
    [
      "by its document",
      'Notre annonce de juillet 2020 donnait <Figure id="sorties-positives-2021" />.',
      /de juillet 2020/,
    ],
    [
      "by who said it",
      'C\'était <Figure id="roubaix-duree" />, disait en février 2021 un de nos responsables.',
      /de février 2021/,
    ],
    ["by a label", 'Montpellier, 2021 : <Figure id="montpellier-duree" />.', /de 2021/],
  ],
);

/** Appends paragraphs to a file, all at once, and returns the faults. */
async function faultsWith(file: string, paragraphs: readonly string[]): Promise<string[]> {
  const project = scratchProject(["content"]);
  try {
    project.write(file, append(paragraphs.join("\n\n"))(project.read(file)));
    return (await checkContent(project.path)).map(formatFault);
  } finally {
    project.remove();
  }
}

test("a figure may stand with its own year, that of its source, or another beside its own", async () => {
  assert.deepEqual(
    await faultsWith("content/pages/accueillir.mdx", [
      'En 2022, la fibre durait <Figure id="fibre-duree-2022" />.',
      'Ouverte en 2017, notre première école a changé, et la fibre dure <Figure id="fibre-duree-2022" />.',
      'En juillet 2020, un article comptait <Figure id="roubaix-entres" /> entrés le 22 juin.',
      'En 2017, nous commencions ; en 2022, la fibre durait <Figure id="fibre-duree-2022" />.',
      'Depuis 2017, nous avons formé <Figure id="jeunes-formes-2020" />.',
      'Le secteur prévoit <Figure id="emplois-infrastructures-2030" /> à créer avant 2030.',
      'En 2021, les jeunes avaient <Figure id="ages-2018-2023" />.',
      'En 2017, nous avons ouvert une école où la fibre durait <Figure id="fibre-duree-2022" /> (2022).',
    ]),
    [],
  );
});

test("a figure may stand with its own town, or without a school", async () => {
  assert.deepEqual(
    await faultsWith("content/schools/montpellier.mdx", [
      'À Rivesaltes, la formation durait <Figure id="rivesaltes-duree" />.',
      'Comme à Lyon, on y recevait des jeunes de <Figure id="ages-2018-2023" />.',
      'À Rivesaltes, comme à Montpellier, on comptait <Figure id="rivesaltes-duree" />.',
      'À Marseille, elle durait <Figure id="smart-city-duree-4" />.',
      'À Grigny, on comptait <Figure id="places-datacenter-2020-2021" />.',
    ]),
    [],
  );
});
