/** Advice whose condition and words name different ages, and entries of a list that repeat the words of another one. */
import { test } from "node:test";
import { describeBreaks, expectAccepted, type Break } from "./breaking.ts";

const ADVICE = "content/self-check/conseils.yaml";
const KIT = "content/kit-de-presse.yaml";

const replaced = (
  file: string,
  rule: string,
  [was, is]: readonly [string, string],
  field: string,
  says: RegExp,
): Break => ({ rule, file, change: (text) => text.replace(was, () => is), field, says });

describeBreaks("advice for another age is reported", [
  replaced(
    ADVICE,
    "for people under 16, about people over 25",
    ["[age:26-et-plus, age:sans-reponse]", "[age:moins-de-16, age:sans-reponse]"],
    "elsewhere 5 › when",
    /dit « Après 25 ans », et « when » dit age:moins-de-16\. Remède : écrivez age:26-et-plus à la place/,
  ),
  replaced(
    ADVICE,
    "for people under 16, about people from 16 to 25",
    ["[age:16-25, age:sans-reponse]", "[age:moins-de-16, age:sans-reponse]"],
    "elsewhere 3 › when",
    /« De 16 à 25 ans », et « when » dit age:moins-de-16/,
  ),
  replaced(
    ADVICE,
    "for people from 16 to 25, about the time before 16",
    ["- when: [age:moins-de-16]", "- when: [age:16-25]"],
    "elsewhere 2 › when",
    /dit « Avant 16 ans », et « when » dit age:16-25/,
  ),
  replaced(
    ADVICE,
    "for two ages, about one of them",
    ["[age:26-et-plus, age:sans-reponse]", "[age:16-25, age:26-et-plus]"],
    "elsewhere 5 › when",
    /dit « Après 25 ans », et « when » dit age:16-25/,
  ),
]);

describeBreaks("words of another entry of the same list are reported", [
  replaced(
    KIT,
    "the caption of another drawing",
    ["Visser les rails d'un serveur.", "Entrer dans un datacenter, badge en main."],
    "drawings 6 › caption",
    /« Entrer dans un datacenter, badge en main\. » est déjà « caption » de drawings 5/,
  ),
  replaced(
    KIT,
    "the alternative of another drawing",
    [
      "Une main visse un rail dans le montant d'une baie.",
      "Une main présente un badge devant un lecteur, à côté d'une porte vitrée.",
    ],
    "drawings 6 › alternative",
    /est déjà « alternative » de drawings 5/,
  ),
  replaced(
    "content/home/accueil.yaml",
    "the term of another fact",
    ["term: Prix", "term: Durée"],
    "facts 3 › term",
    /« Durée » est déjà « term » de facts 2/,
  ),
  replaced(
    ADVICE,
    "the advice of another answer",
    [
      "Ce métier se fait beaucoup avec les mains. D'autres pistes existent.",
      "Après 25 ans, parle à France Travail.",
    ],
    "elsewhere 5 › advice",
    /est déjà « advice » de elsewhere 1/,
  ),
]);

test("advice for the right age, and entries of a list that share only a title, are accepted", async () => {
  await expectAccepted([
    [ADVICE, (text) => text.replace("[age:16-25, age:sans-reponse]", "[age:16-25]")],
    [
      ADVICE,
      (text) =>
        text.replace(
          "  - when: [gout:non]",
          "  - when: [age:moins-de-16]\n    advice: À 16 ans, tu pourras aller à la mission locale.\n  - when: [age:26-et-plus]\n    advice: Tu as plus de 25 ans, et tu hésites encore ? Écris-nous.\n  - when: [age:26-et-plus]\n    advice: L'École de la 2e Chance reçoit les 16-25 ans. Va plutôt à France Travail.\n  - when: [gout:non]",
        ),
    ],
    [
      "content/cohorts/roubaix-2020.yaml",
      (text) => text.replace("title: Te remettre à niveau", "title: Voir le vrai terrain"),
    ],
  ]);
});
