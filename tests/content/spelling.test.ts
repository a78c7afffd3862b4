import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { formatFault, stopping, type Fault } from "#content-check/faults.ts";
import { describeParagraphs, faultsWith } from "./breaking.ts";
import { scratchProject, newFaults } from "./project.ts";

const PAGE = "content/questions/familles-prix.mdx";

describeParagraphs("misspelt words are reported", PAGE, [
  [
    "letters swapped",
    "Nos écoles acceuillent aussi des adultes.",
    /« acceuillent ».*« accueillent »/,
  ],
  [
    "a letter left out",
    "Le dévelopement de nos écoles continue.",
    /« dévelopement ».*« développement »/,
  ],
  ["a letter too many", "Les entrepriises recrutent.", /« entrepriises ».*« entreprises »/],
  ["a wrong letter", "Notre fondetion aide les jeunes.", /« fondetion ».*« fondation »/],
  ["at the start of a sentence", "Acceuil des familles dès 9 h.", /« Acceuil ».*« Accueil »/],
  ["an English word", "La connection doit marcher.", /« connection ».*écrivez « connexion »\.$/],
  ["in the plural", "Les connections sont contrôlées.", /« connections ».*« connexions »/],
  ["next to a name", "La connection Wi-Fi est gratuite.", /« connection ».*« connexion »/],
  ["twice in one text", "Un bon language. Ce language sert à tous.", /« language ».*« langage »/],
  ["« traffic » for « trafic »", "Le traffic est dense.", /« traffic ».*« trafic »/],
  ["« addresse » for « adresse »", "Donnez votre addresse.", /« addresse ».*« adresse »/],
  [
    "a common misspelling at the start of a sentence",
    "Connections possibles le soir.",
    /« Connections ».*« Connexions »/,
  ],
  [
    "missing accents, all those of a file in one fault",
    "Les visiteurs sont trés attentifs au reseau.",
    /accents.*trés, reseau\. Remède : écrivez très, réseau\./,
  ],
]);

/** Correct sentences with a word that the dictionary lacks, or that is close to a common word. */
const RIGHT = [
  "Un webinaire et un hackathon ont réuni nos mentors en visioconférence.",
  "Écrivez-nous par courriel, ou en visio ; la référente badge à l'entrée.",
  "L'hébergeur loue des racks ; le câbleur pose des jarretières monomodes.",
  "On peut le connaitre, et gouter au métier, sans cout.",
  "La cybersécurité et l'écoconception s'apprennent aussi.",
  "La règlementation change, et l'école intègrera ce qui complètera la formation.",
  "Une autrice, et des autrices ; une aide ciblée ; on coache, on régule, on réassemblera.",
  "Un designer a fait les flyers et les slides.",
  "On peut réguler la convection, réassembler un serveur, et cibler l'abondement du compte.",
  "Jusqu'où aller, aujourd'hui, quelqu'un le dit.",
  "Chez Job Connection, nous nous connections le soir au module Natural Language.",
  "Le terme « natural language processing » vient des connexions du langage.",
  "Bergantz, Étienne Dugas et Viron sont des noms.",
];

describe("words that the dictionary lacks", () => {
  const project = scratchProject(["content"]);
  let faults: Fault[] = [];
  before(async () => {
    project.write(
      PAGE,
      `${project.read(PAGE).trimEnd()}\n\n${RIGHT.join("\n\n")}\n\nOn parle de gibre.\n`,
    );
    faults = await newFaults(project.path);
  });
  after(() => {
    project.remove();
  });

  test("words that the dictionary lacks do not stop the build if no common word is close", () => {
    assert.deepEqual(stopping(faults).map(formatFault), []);
  });

  test("a short word that the dictionary lacks, and that resembles a common one, is reported as a notice", () => {
    assert.deepEqual(
      faults.map(({ fault }) => fault),
      ["« gibre » n'est pas dans le dictionnaire"],
    );
  });

  test("words are accepted once an editor has added them to the dictionary", async () => {
    project.replace("content/dictionnaire.yaml", "words:", "words:\n  - gibre");
    assert.deepEqual(await newFaults(project.path), []);
  });

  test("words must be added to the dictionary one by one, in small letters", async () => {
    project.replace("content/dictionnaire.yaml", "words:", "words:\n  - De Gibre");
    const [fault] = stopping(await newFaults(project.path)).map(formatFault);
    assert.match(fault ?? "", /dictionnaire\.yaml › ligne 4 .*en minuscules/);
  });
});

test("a dictionary that YAML cannot read is reported", async () => {
  const faults = await faultsWith([["content/dictionnaire.yaml", () => "words:\n  - *gibre\n"]]);
  assert.match(
    faults.map(formatFault).join("\n"),
    /dictionnaire\.yaml › ligne 2: la valeur commence par « \* »/,
  );
});

test("misspelt French words in the dictionary are reported, words that only resemble a French word are not", async () => {
  const misspelt = [
    ["acceuil", "accueil"],
    ["formaiton", "formation"],
    ["reseau", "réseau"],
    ["cablage", "câblage"],
    ["qualite", "qualité"],
    ["dévelopement", "développement"],
    ["connection", "connexion"],
    ["connections", "connexions"],
    ["traffic", "trafic"],
    ["language", "langage"],
  ] as const;
  const right = "logger, planner, autrice, racker, racke, tuto, webinaire, fibreur";
  const words = [...misspelt.map(([word]) => word), ...right.split(", ")];
  const file = "content/dictionnaire.yaml";
  const dictionary = `words:${words.map((word) => `\n  - ${word}`).join("")}\n`;
  const faults = await faultsWith([[file, () => dictionary]]);
  // Without the words that editors have added, other files have new faults.
  const told = faults.filter((fault) => fault.file === file).map(formatFault);
  assert.equal(told.length, misspelt.length, told.join("\n"));
  for (const [index, [word, correct]] of misspelt.entries())
    assert.match(
      told[index] ?? "",
      new RegExp(
        `words ${String(index + 1)}: « ${word} » est une faute pour « ${correct} ».*retirez`,
      ),
    );
});
