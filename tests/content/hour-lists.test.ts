/** Lists whose items begin with an hour. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { append, describeBreaks, faultsWith } from "./breaking.ts";

const PAGE = "content/pages/accueillir.mdx";

describeBreaks("an hour that comes after a later one is reported", [
  {
    rule: "the hour of an item is too late",
    file: "content/pages/metier.mdx",
    change: (text) => text.replace("**11 h – Tu relies", "**17 h – Tu relies"),
    says: /« 14 h » vient après « 17 h »/,
  },
  {
    rule: "two items are exchanged",
    file: PAGE,
    change: append("- 9 h : accueil.\n- 11 h : visite.\n- 10 h 30 : pause."),
    says: /« 10 h 30 » vient après « 11 h »/,
  },
]);

test("a night, equal hours, other days, numbers of hours and items without an hour are accepted", async () => {
  const faults = (
    await faultsWith([
      [
        PAGE,
        append(
          [
            "La nuit :\n\n- 22 h : relève.\n- 2 h : pause.\n- 6 h : fin.",
            "Deux groupes :\n\n- 9 h : la fibre.\n- 9 h : le datacenter.\n- 12 h 15 : le repas.",
            "Les volumes :\n\n- 35 h : la fibre.\n- 14 h : le cuivre.\n- 21 h : la sécurité.",
            "Les cours :\n\n- 20 h de fibre.\n- 14 h de cuivre.\n- 7 h d'anglais.",
            "Les réunions :\n\n- 14 h, lundi 3 mars 2031.\n- 10 h, mardi 4 mars 2031.\n- 9 h, le 5 mars 2031.",
            "Selon le jour :\n\n- 14 h le lundi.\n- 9 h le mardi.\n- Le mercredi, sur rendez-vous.",
          ].join("\n\n"),
        ),
      ],
    ])
  ).map(formatFault);
  assert.deepEqual(
    faults.filter((fault) => fault.includes("vient après")),
    [],
  );
});
