/** The numbers of the steps of a list, in the sentences around it. */
import { test } from "node:test";
import { append, describeBreaks, expectAccepted, instead } from "./breaking.ts";

describeBreaks("sentences that do not fit the steps of the list are reported", [
  {
    rule: "a step has been removed, and the text names steps by their numbers",
    file: "content/modules/changement-de-composants.mdx",
    change: instead("5. Attends 20 secondes.\n6.", "5."),
    field: "summary",
    says: /« en 10 étapes » : la liste numérotée du texte en a 9\. Remède : corrigez le nombre, ou la liste ; si la liste a changé, relisez aussi « Les étapes 3 à 7 » \(ligne \d+\)\./,
  },
  {
    rule: "a step that the list does not have",
    file: "content/modules/rackage-de-serveurs.mdx",
    change: append("Les étapes 3 à 12 se font à deux."),
    says: /« Les étapes 3 à 12 » : la liste numérotée du texte n'a pas d'étape 12, mais 10 étapes\. Remède : corrigez les numéros/,
  },
]);

test("steps of the list, and of something else than the list, are accepted", async () => {
  await expectAccepted([
    [
      "content/modules/rackage-de-serveurs.mdx",
      append(
        "Les étapes 3 à 10 se font à deux. Les étapes 11 à 14 de la notice sont pour ton chef.",
      ),
    ],
    ["content/questions/jeunes-diplome.mdx", append("Les étapes 3 et 4 se font sur place.")],
  ]);
});
