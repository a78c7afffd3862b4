/** A number of things and their names in one sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, describeParagraphs, faultsWith } from "./breaking.ts";

const PAGE = "content/pages/accueillir.mdx";
const replaced = (was: string, is: string) => (text: string) => text.replace(was, is);

describeBreaks("a number that its own list contradicts is reported", [
  {
    rule: "a name is missing",
    file: "content/press/marseille-2023.mdx",
    change: replaced("OTSI, Legrand, Azur", "OTSI, Azur"),
    says: /« Sept entreprises » : la phrase en nomme 6/,
  },
  {
    rule: "the last name is missing",
    file: "content/press/grigny-2020.mdx",
    change: replaced("Nesevo, Siont et Stephya", "Nesevo et Siont"),
    says: /« Huit entreprises » : la phrase en nomme 7/,
  },
]);

describeParagraphs("a number that another kind of list contradicts is reported", PAGE, [
  [
    "a list in brackets",
    "Quatre entreprises (Data4, Equinix et Euclyde) nous ont reçus.",
    /« Quatre entreprises » : la phrase en nomme 3/,
  ],
  [
    "names with an article",
    "Trois organismes forment avec nous : l'École de la 2e Chance et l'Afpa.",
    /« Trois organismes » : la phrase en nomme 2/,
  ],
  [
    "things with an article",
    "Prévoyez deux outils : un tournevis, une pince et un mètre.",
    /« deux outils » : la phrase en nomme 3/,
  ],
]);

test("a list that is not whole, whose items cannot be counted, or that may be of something else than the number is accepted", async () => {
  const faults = (
    await faultsWith([
      [
        PAGE,
        append(
          [
            "Huit entreprises nous ont reçus, dont trois à Grigny : Data4, Equinix et Euclyde.",
            "Huit entreprises nous ont reçus : Data4, Equinix, Euclyde, etc.",
            "Grigny est l'une de nos trois écoles : Grigny et Roubaix.",
            "Deux organismes forment avec nous : l'Afpa, un centre de formation, et l'École de la 2e Chance.",
            "Trois entreprises nous ont reçus : Data4, Axians et Équans, et Siont.",
            "La formation dure trois mois : le jour et le soir.",
            "Chacune de nos deux écoles a ses partenaires : Equinix, Data4 et Siont.",
            "Nos deux écoles reçoivent des entreprises : Equinix, Data4 et Siont.",
            "Trois écoles ouvriront en mars : Lille et Lyon recrutent déjà.",
            "Dans les deux cas, il faut : un CV, une lettre et un casque.",
            "Deux métiers demandent le même matériel : un casque, des gants et une lampe.",
            "Deux choses comptent : arriver à l'heure, poser des questions et ranger ses outils le soir.",
          ].join("\n\n"),
        ),
      ],
    ])
  ).map(formatFault);
  assert.deepEqual(
    faults.filter((fault) => fault.includes("la phrase en nomme")),
    [],
  );
});
