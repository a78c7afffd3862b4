/** The texts of the press kit, which journalists copy: they are in the third person. */
import { test } from "node:test";
import { describeBreaks, expectAccepted, instead } from "./breaking.ts";

const KIT = "content/kit-de-presse.yaml";

describeBreaks("the first or second person in a text to copy is reported", [
  {
    rule: "« nous » in the shortest text",
    file: KIT,
    change: (text) =>
      text.replace(
        /words25: .*/,
        "words25: Aux Plombiers du Numérique, nous formons depuis 2017 des jeunes sans diplôme aux métiers de la fibre et des datacenters, en formations courtes et gratuites.",
      ),
    field: "about › words25",
    says: /« nous » : un journaliste copie ce texte tel quel.*écrivez « Les Plombiers du Numérique »/s,
  },
  {
    rule: "« nos » in the longest text",
    file: KIT,
    change: instead("Les formations sont courtes", "Nos formations sont courtes"),
    field: "about › words100",
    says: /« Nos »/,
  },
  {
    rule: "« vos » in a text",
    file: KIT,
    change: instead("leurs formations sont courtes", "vos formations sont courtes"),
    field: "about › words50",
    says: /« vos »/,
  },
  {
    rule: "« nous » in a sentence that journalists can write instead of a misleading one",
    file: KIT,
    change: instead("Les Plombiers du Numérique comptaient", "nous comptions"),
    field: "avoid 3 › instead",
    says: /« nous »/,
  },
]);

test("« nous » is accepted in the kit's notes, and « nos » between quotation marks in a text to copy", () =>
  expectAccepted([
    [KIT, instead("L'association qui porte notre projet", "L'association que nous portons")],
    [KIT, instead("leurs formations sont courtes", "« nos formations » sont courtes")],
  ]));
