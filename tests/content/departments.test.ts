import assert from "node:assert/strict";
import { test } from "node:test";
import { postcodeFault } from "#content-check/schools/postcodes.ts";
import { append, describeBreaks, expectAccepted, instead, setting } from "./breaking.ts";

describeBreaks("a town in the wrong department is reported", [
  {
    rule: "in a question",
    file: "content/questions/jeunes-filles.mdx",
    change: instead("dans les Yvelines", "dans l'Essonne"),
    says: /« Magny-les-Hameaux, dans l'Essonne » : Magny-les-Hameaux est dans le département 78 \(Yvelines\)\. Remède : corrigez/,
  },
  {
    rule: "after a link, in a sentence with a date",
    file: "content/questions/jeunes-ville.mdx",
    change: instead("dans le Nord", "dans le Pas-de-Calais"),
    says: /« Roubaix, dans le Pas-de-Calais » : .*59 \(Nord\)/,
  },
  {
    rule: "in the news of the home page",
    file: "content/home/accueil.yaml",
    change: instead("dans les Yvelines", "dans le Val-d’Oise"),
    field: "news › text",
    says: /« Magny-les-Hameaux, dans le Val-d’Oise » : .*Yvelines/,
  },
  {
    rule: "in the settings",
    file: "content/association.yaml",
    change: setting("visit", "1 rue Neuve à Roubaix, dans l'Aisne, le mardi de 14 h à 17 h"),
    field: "visit › value",
    says: /« Roubaix, dans l'Aisne » : .*Nord/,
  },
  {
    rule: "in the press kit",
    file: "content/kit-de-presse.yaml",
    change: instead("formation de Roubaix, en 2020", "formation de Roubaix (Oise), en 2020"),
    field: "names 4 › note",
    says: /« Roubaix \(Oise\) » : .*Nord/,
  },
  {
    rule: "a town of our schools whose name other towns have too: our Grigny is in Essonne",
    file: "content/questions/jeunes-permis.mdx",
    change: append("Notre école de Grigny, dans le Rhône, a ouvert en août 2020."),
    says: /« Grigny, dans le Rhône » : Grigny est dans le département 91 \(Essonne\)/,
  },
  {
    rule: "a large town without a school of ours",
    file: "content/questions/jeunes-paie.mdx",
    change: append("Le stage peut se faire à Dunkerque, dans le Pas-de-Calais."),
    says: /« Dunkerque, dans le Pas-de-Calais » : .*59 \(Nord\)/,
  },
]);

test("a right department, a region, a list of places, and a department that is not said of the town before it are accepted", async () => {
  const right = [
    "Le stage peut se faire à Grigny, dans l'Essonne, ou à Grenoble, en Isère.",
    "Le stage peut se faire à Saint-Denis (Seine-Saint-Denis).",
    "Le stage peut se faire à Roubaix, dans les Hauts-de-France.",
    "Le stage peut se faire à Roubaix, en Isère et à Toulon.",
    "Le stage peut se faire à Lyon, dans le Nord de la France ou à Toulon.",
    "Après Roubaix, dans l'Essonne, le stage dure un mois.",
    "Loin de Roubaix, dans l'Essonne, le stage dure un mois.",
    "Magny-les-Hameaux est à 30 km de Paris, dans les Yvelines.",
    "Nanterre est aux portes de Paris, dans les Hauts-de-Seine.",
    "La salle est au nord de Paris, en Seine-Saint-Denis, comme Saint-Denis.",
    "Le stage peut se faire à une heure de Lyon, dans l'Ain.",
    "Le stage peut se faire à Saint-Nazaire, en Loire-Atlantique.",
  ];
  await expectAccepted([["content/questions/jeunes-permis.mdx", append(right.join("\n\n"))]]);
});

test("a postcode or a department's number is reported if the town is in another department, but « Paris Le Bourget » is not taken for Paris", () => {
  for (const wrong of ["62100 Roubaix", "62100\u00a0Roubaix", "Lille (62)", "Lille\u00a0(62)"])
    assert.match(postcodeFault(wrong)?.fault ?? "", /est dans le département 59/, wrong);
  for (const right of [
    "59100 Roubaix",
    "92974 Paris la Défense Cedex",
    "93350 Paris Le Bourget",
    "SIRET 123 456 789 00012 Lyon",
    "Lille (59)",
  ])
    assert.equal(postcodeFault(right), undefined, right);
});
