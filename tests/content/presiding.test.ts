/** Texts that say who presides over the association: « Jeanne Morel préside l'association … ». */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { presidingIn, presidingPatterns } from "#content-check/people/presiding.ts";
import { presidentFaults } from "#content-check/people/presidents.ts";
import { readYaml } from "#content-check/reading/yaml.ts";
import { describeBreaks, faultsWith, instead } from "./breaking.ts";
import { entry, newerPresident, PRESS_ROOM } from "./fixtures.ts";

const PRESIDENT = `president:
  name: Zoé Petit
  presides: l'association Relais
  asOf: février 2026
  sources: [s10]
`;

const says =
  /Crama du Boÿs présiderait l'association Impala Avenir Développement ; content\/salle-de-presse\.yaml dit Florian du Boÿs \(février 2026\)\. Remède : corrigez/;

describeBreaks("another president than that of the press room is reported", [
  {
    rule: "in the press kit",
    file: "content/kit-de-presse.yaml",
    change: instead("Florian du Boÿs préside l", "Crama du Boÿs préside l"),
    field: "about › words100",
    says,
  },
  {
    rule: "in a milestone of the same month",
    file: "content/milestones/2026-presidence.yaml",
    change: instead("Florian du Boÿs présidait", "Crama du Boÿs présidait"),
    field: "what",
    says,
  },
  {
    rule: "in a milestone that tells of a new president",
    file: "content/milestones/2026-presidence.yaml",
    change: instead("Florian du Boÿs présidait", "Jeanne Morel est devenue présidente de"),
    field: "what",
    says: /Jeanne Morel présiderait/,
  },
  {
    rule: "as « la présidait », after the name of the association and with a month",
    file: "content/pages/soutenir.mdx",
    change: instead("Florian du Boÿs la présidait", "Crama du Boÿs la présidait"),
    says,
  },
]);

test("a new president with the date of the former one is reported once, in the press room's file", async () => {
  const faults = await faultsWith([
    [PRESS_ROOM, instead("name: Florian du Boÿs", "name: Crama du Boÿs")],
  ]);
  assert.deepEqual(
    faults.map((fault) => formatFault({ ...fault, line: undefined })),
    [
      "content/salle-de-presse.yaml › president › asOf: à cette date, content/milestones/2026-presidence.yaml dit que Florian du Boÿs présidait, et « name » dit Crama du Boÿs. Remède : si la présidence a changé depuis, donnez ici la nouvelle date (« asOf ») et sa source ; sinon, remettez Florian du Boÿs.",
    ],
  );
});

test("once the press room has a new president with a later date, a text that names the former one in the present is reported", async () => {
  const faults = await faultsWith([
    ...newerPresident("27 novembre 2026"),
    [PRESS_ROOM, instead("name: Florian du Boÿs", "name: Crama du Boÿs")],
  ]);
  assert.deepEqual(
    faults.map(({ file }) => file),
    ["content/kit-de-presse.yaml"],
  );
  for (const fault of faults)
    assert.match(
      formatFault(fault),
      /Florian du Boÿs présiderait .* dit Crama du Boÿs \(27 novembre 2026\)/,
    );
});

/** The faults of a page with this text, if Zoé Petit has presided over Relais since February 2026. */
function faultsInPage(body: string): string[] {
  const room = { path: PRESS_ROOM, ...readYaml(PRESIDENT, { path: PRESS_ROOM, firstLine: 1 }, []) };
  const faults = presidentFaults(room, [{ ...entry("pages", "essai", {}), body }]);
  return faults.map(({ fault }) => fault);
}

test("« Selon Zoé Petit » names the president Zoé Petit, and a sentence with an earlier date may name a former president", () => {
  for (const text of [
    "Selon Zoé Petit, présidente de l'association Relais, tout va bien.",
    "Avec Zoé Petit, la présidente de Relais, nous avançons.",
    "Aujourd'hui Zoé Petit préside Relais.",
    "En 2018, Anne Roy, présidente de Relais, a ouvert Chelles.",
    "En 2018, la présidente de Relais, Anne Roy, a ouvert Chelles.",
    "Anne Roy, présidente de Relais de 2019 à 2026, a lancé le projet.",
    "Anne Roy, présidente de Relais jusqu'en janvier 2026, a lancé le projet.",
  ])
    assert.deepEqual(faultsInPage(text), [], text);
});

test("another president on a page is reported without a date, or with a later one", () => {
  for (const text of [
    "Selon Anne Roy, présidente de l'association Relais, tout va bien.",
    "En mars 2026, la présidente de Relais, Anne Roy, a ouvert Chelles.",
    "Écrivez à la présidente\u00a0de Relais, Anne Roy.",
  ])
    assert.equal(faultsInPage(text).length, 1, text);
});

test("who presides over this association is found, and a president of an earlier time is not", () => {
  const patterns = presidingPatterns("l'association Relais");
  const since = 20_260_200;
  const found = (text: string, isDated = false) => presidingIn(text, patterns, { since, isDated });
  for (const text of [
    "Zoé Petit préside l'association Relais.",
    "Depuis 2026, Zoé Petit préside toujours Relais.",
    "Zoé Petit préside l'association qui le porte, Relais (mars 2025).",
    "Relais porte ce projet. Zoé Petit la préside.",
    "Zoé Petit présidait Relais en mars 2026.",
  ])
    assert.deepEqual(found(text), ["Zoé Petit"], text);
  for (const text of [
    "En 2019, Zoé Petit préside l'association Relais.",
    "Zoé Petit présidait l'association Relais.",
    "Zoé Petit présidait l'association Relais en janvier 2026.",
    "Zoé Petit présidait l'association Relais jusqu'en mars 2026.",
    "Zoé Petit préside l'Acife, qui soutient Relais.",
    "Zoé Petit préside Relais-Nord.",
    "Relais soutient la FIRIP. Zoé Petit la préside.",
    "Zoé Petit a présidé Relais.",
  ])
    assert.deepEqual(found(text), [], text);
  // In an entry that is not older than the president's date (`isDated`), a sentence needs no date of its own.
  for (const text of [
    "Zoé Petit présidait l'association Relais.",
    "Zoé Petit est devenue présidente de l'association Relais, à la suite d'Anne Roy.",
    "Zoé Petit a été élue à la présidence de Relais.",
    "Zoé Petit prend la présidence de Relais.",
    "Zoé Petit a succédé à Anne Roy à la présidence de Relais.",
  ])
    assert.deepEqual(found(text, true), ["Zoé Petit"], text);
  for (const text of [
    "Zoé Petit est devenue présidente de Relais.",
    "Zoé Petit est devenue présidente de Relais en 2019.",
    "En 2019, Zoé Petit devient présidente de Relais.",
    "Zoé Petit est devenue présidente de la FIRIP, qui soutient Relais.",
  ])
    assert.deepEqual(found(text), [], text);
});
