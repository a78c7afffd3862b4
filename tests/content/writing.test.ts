import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findLeftover } from "#content-check/language/leftovers.ts";
import { composeContent } from "#content-check/reading/accents.ts";
import { formatFault } from "#content-check/faults.ts";
import { htmlFault } from "#content-check/reading/html.ts";
import { append, describeBreaks, line, type Break } from "./breaking.ts";
import { entry } from "./fixtures.ts";
import { scratchProject, newFaults } from "./project.ts";

const ADULT = "content/questions/familles-";
/**
 * The start of the names of many files: answers to young people, which say « tu », and to journalists, which say « vous ». A
 * test may change any of them, so the texts that are added here contain neither word.
 */
const ANSWERS = "content/questions/j";
const PAGE = "content/pages";
const YOUNG = "content/schools";

const body = (rule: string, file: string, more: string, says: RegExp): Break => ({
  rule,
  file,
  change: append(more),
  says,
});

const LONG =
  "Tu prends la fibre dans la main gauche et tu la poses bien droite sur la table avant de couper le bout qui dépasse.";

describeBreaks("a fault in the wording or the markup of a text is reported", [
  body(
    "vous on a page for young people",
    YOUNG,
    "Si vous avez fini, tu ranges.",
    /à la fois « [^»]+ » et « vous ».*dites « tu »/i,
  ),
  body("votre on a page for young people", YOUNG, "Prends ta carte et votre cahier.", /à la fois/),
  body(
    "tu on a page for adults",
    "content/pages/soutenir.mdx",
    "Tu peux aussi donner.",
    /à la fois « vous » et « Tu ».*dites « vous »/i,
  ),
  body(
    "toi on a page for adults",
    "content/pages/orienter.mdx",
    "C'est à toi de choisir.",
    /à la fois/,
  ),
  body(
    "a long sentence on a page for young people",
    YOUNG,
    LONG,
    /une phrase a 24 mots, 20 au plus.*« Tu prends la fibre.*coupez-la/,
  ),
  {
    rule: "a long sentence in the front matter of a page for young people",
    file: "content/programs",
    change: (text) => text.replace(/^ {2}work: .*$/m, `  work: ${LONG}`),
    field: "glance › work",
    says: /une phrase a 24 mots/,
  },
  body(
    "a quotation introduced by its speaker",
    ANSWERS,
    "Octave Klaba a déclaré : « Les jeunes apprennent vite et bien. »",
    /est cité entre guillemets.*rapportez/,
  ),
  body(
    "a quotation followed by its speaker",
    ANSWERS,
    "« Nous sommes fiers de ces jeunes », a dit le maire.",
    /est cité entre guillemets/,
  ),
  body(
    'a quotation after "according to"',
    ANSWERS,
    "Selon la préfète, ces jeunes sont “un exemple pour tous”.",
    /est cité entre guillemets/,
  ),
  body(
    "a quotation in straight quotation marks",
    ANSWERS,
    'Le maire explique : "Roubaix a besoin de ces métiers."',
    /est cité entre guillemets/,
  ),
  body(
    "an emoji",
    ANSWERS,
    "Bravo 🎉 aux jeunes.",
    /« 🎉 » est un emoji.*que les lettres du site n'ont pas/,
  ),
  body("a Greek letter", ANSWERS, "Une résistance de 5 Ω suffit.", /« Ω » est une lettre grecque/),
  body(
    "a Cyrillic letter that looks like a Latin one",
    ANSWERS,
    "La fоrmation commence.",
    /cyrillique, qui ressemble/,
  ),
  body("an arrow", ANSWERS, "Roubaix → Lille.", /« → » est un signe/),
  body(
    "a zero-width character",
    ANSWERS,
    "La for\u200bmation commence.",
    /signe invisible \(U\+200B\)/,
  ),
  body("a soft hyphen", ANSWERS, "La for\u00admation commence.", /signe invisible \(U\+00AD\)/),
  body(
    "combining accents in a link and in two paragraphs",
    ANSWERS,
    "L'e\u0301cole est pre\u0302te. [Voici l'e\u0301cole](/ecoles/roubaix/).\n\nL'anne\u0301e commence.",
    /ligne \d+: des accents sont des signes à part.*: école, prête, année\. Remède : lancez « npm run accents »/,
  ),
  body("accents garbled by a wrong encoding", ANSWERS, "L'Ã©cole ouvre.", /accents ont été abîmés/),
  body(
    "a text marked as still to write",
    ANSWERS,
    "TODO écrire la suite.",
    /attend encore son texte/,
  ),
  body(
    "a text marked as incomplete",
    ANSWERS,
    "La date est à compléter.",
    /« à compléter » attend encore/,
  ),
  {
    rule: "the guide's example address",
    file: "content/sources",
    change: (text) => text.replace(/^url: .*$/m, "url: https://www.exemple.fr/article"),
    field: "url",
    says: /est un exemple du guide/,
  },
  body("unclosed bold text", ANSWERS, "Un mot ** important ** ici.", /se verraient tels quels/),
  body("a heading without a space after #", ANSWERS, "##La suite", /titre sans espace/),
  body(
    "a skipped heading level",
    PAGE,
    "#### La suite\n\nElle vient.",
    /saute un rang.*écrivez ##/,
  ),
  body(
    "two identical headings",
    PAGE,
    "## La suite du projet\n\nElle vient.\n\n## La suite du projet\n\nElle vient encore.",
    /déjà à la ligne \d+/,
  ),
  body("a heading without content", PAGE, "## La fin de tout", /il n'y a rien sous le titre/),
  body("an empty heading", PAGE, "##\n\nDu texte.", /le titre est vide/),
  {
    rule: "a page with headings only",
    file: "content/press",
    change: (text) =>
      `${text.slice(0, text.indexOf("\n---\n") + 5)}\n## Un titre\n\n### Un autre\n`,
    says: /il n'y a que des titres/,
  },
  {
    rule: "an emoji in the front matter",
    file: "content/press",
    change: line("event", "Ouverture ✨"),
    field: "event",
    says: /ligne \d+ › event: « ✨ » est un emoji/,
  },
  body("an HTML comment", YOUNG, "<!-- à revoir -->", /une remarque <!-- … --> ne se lit pas/),
  {
    rule: "« vous » in an answer to young people",
    file: "content/questions/jeunes-",
    change: (text) =>
      `${text.slice(0, text.indexOf("\n---\n") + 5)}\nVous pouvez venir sans diplôme.\n`,
    says: /le texte dit « Vous ».*dites « tu »/,
  },
  {
    rule: "an imperative in -ez after a comma, in an answer to young people",
    file: "content/questions/jeunes-",
    change: (text) =>
      `${text.slice(0, text.indexOf("\n---\n") + 5)}\nPour la suite, demandez à l'école.\n`,
    says: /le texte dit « demandez ».*dites « tu »/,
  },
  {
    rule: "« tu » in an answer to families",
    file: "content/questions/familles-",
    change: (text) =>
      `${text.slice(0, text.indexOf("\n---\n") + 5)}\nTu peux venir sans diplôme.\n`,
    says: /le texte dit « Tu ».*dites « vous »/,
  },
  body(
    "a phone number that is too short",
    ADULT,
    "Appelez le 03 20 00 00.",
    /« 03 20 00 00 » n'est pas un numéro/,
  ),
  body(
    "a phone number that is too long",
    ADULT,
    "Appelez le 03.20.00.00.00.00.",
    /n'est pas un numéro/,
  ),
  {
    rule: "a setting whose sentence contains a phone number that is too short",
    file: "content/association.yaml",
    change: (text) =>
      text.replace(/^host:(.*)\n {2}value:.*$/m, "host:$1\n  value: Un hébergeur, 03 20 00 00"),
    field: "host › value",
    says: /n'est pas un numéro de téléphone/,
  },
  body("a quotation of one word", ANSWERS, "Le maire a dit « oui ».", /est cité entre guillemets/),
  body(
    "a ligature from a PDF",
    ANSWERS,
    "La ﬁbre arrive.",
    /venu d'un PDF, pour les lettres f et i.*écrivez « fi » : fibre/,
  ),
  body(
    "a phone number in international form that is too short",
    ADULT,
    "Appelez le +33 3 20 00 00.",
    /« \+33 3 20 00 00 » n'est pas un numéro/,
  ),
  body(
    "an HTML line break",
    YOUNG,
    "Une ligne<br>et une autre.",
    /<br> : c'est une balise HTML.*supprimez la balise/,
  ),
  body("HTML bold", YOUNG, "Un <b>mot</b>.", /<b> : c'est une balise HTML.*\*\*gras\*\*/),
  body(
    "a component without a capital",
    YOUNG,
    'Ceci. <source id="s1" />',
    /<source> n'existe pas.*écrivez <Source id="s1" \/>, majuscules comprises/,
  ),
  body(
    "Git conflict markers",
    YOUNG,
    "<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre",
    /deux versions du fichier se disputent/,
  ),
  body("a less-than sign", YOUNG, "Si tu as <18 ans.", /un chevron <.*\\</),
  body(
    "a mistyped figure id",
    YOUNG,
    'Ceci. <Figure id="roubaix-entre" />',
    /n'existe pas dans content\/figures\/.*vouliez-vous dire « roubaix-entres » \?/,
  ),
  body(
    "a tag that is not closed",
    YOUNG,
    'Ceci <Source id="s1"> et cela.',
    /la balise <Source> n'est pas fermée/,
  ),
  body(
    "a list with a word processor's bullets",
    ANSWERS,
    "Il faut :\n\n• un diplôme ;\n• du temps.\n\n• une envie",
    /« • » au début d'une ligne ne fait pas une liste.*« - le premier point »/,
  ),
  body("a list with en dashes", ANSWERS, "– un point ;\n– un autre.", /« – » au début d'une ligne/),
  body("a list with middle dots", ANSWERS, "· un point\n· un autre", /« · » au début d'une ligne/),
  body("a list with black circles", ANSWERS, "● un\n● deux", /« ● » au début d'une ligne/),
  body(
    "a list without spaces after its hyphens",
    ANSWERS,
    "-un point\n-un autre",
    /il manque une espace après « - »/,
  ),
  body(
    "a numbered list without spaces",
    ANSWERS,
    "1.Un\n2.Deux",
    /il manque une espace après « 1\. »/,
  ),
  body(
    "a table without its separator row",
    ANSWERS,
    "| an | places |\n| 2020 | 12 |",
    /ce tableau n'a pas sa ligne de tirets.*\| --- \| --- \|/,
  ),
  body(
    "a table without outer bars and separator row",
    ANSWERS,
    "an | places\n2020 | 12",
    /ce tableau n'a pas sa ligne/,
  ),
  body(
    "a paragraph that a line of hyphens turns into a heading",
    ANSWERS,
    "Voici la fin de ce texte.\n---\n\nEt la suite.",
    /« Voici la fin de ce texte\. » deviendrait un titre, à cause de la ligne « --- »/,
  ),
  body(
    "a paragraph that a line of equals signs turns into a heading",
    ANSWERS,
    "Voici.\n===\n\nEt la suite.",
    /à cause de la ligne « === »/,
  ),
  body(
    "a word hyphenated by a PDF",
    ANSWERS,
    "Notre forma-\ntion commence.",
    /« forma- tion » est un mot coupé.*écrivez « formation »/,
  ),
  {
    rule: "a word hyphenated by a PDF, in the front matter",
    file: "content/press",
    change: line(
      "summary",
      '"Notre forma- tion a commencé à Roubaix, avec douze jeunes de la ville."',
    ),
    field: "summary",
    says: /est un mot coupé/,
  },
  {
    rule: "HTML in the front matter",
    file: "content/press",
    change: line("event", "Ouverture<br>de l'école"),
    field: "event",
    says: /« <br> » se verrait tel quel/,
  },
  {
    rule: "an HTML entity in the front matter",
    file: "content/press",
    change: line("event", "Ouverture&nbsp;de l'école"),
    field: "event",
    says: /« &nbsp; » se verrait tel quel/,
  },
  {
    rule: "a bare address in the front matter",
    file: "content/press",
    change: line("event", '"Ouverture, voir https://www.cnil.fr/fr"'),
    field: "event",
    says: /l'adresse « https:\/\/www\.cnil\.fr\/fr » s'y lirait telle quelle/,
  },
  {
    rule: "a link in the front matter",
    file: "content/press",
    change: line("event", '"Ouverture de [l\'école](/ecoles/)"'),
    field: "event",
    says: /un lien ou du gras s'y verraient tels quels.*sous l'en-tête/,
  },
  body(
    "a footnote",
    ANSWERS,
    "Un fait[^1].\n\n[^1]: La note.",
    /une note de bas de page ne s'écrit pas ici.*<Source/,
  ),
  body(
    "a source in a paragraph of its own",
    YOUNG,
    '<Source id="s1" />',
    /<Source> est seul sur sa ligne/,
  ),
  body("a code block", ANSWERS, "```\nUn texte collé.\n```", /un bloc de code se verrait/),
  body("a list with letters", ANSWERS, "a) un point\nb) un autre", /« a\) » au début d'une ligne/),
  {
    rule: "the first person in reported speech",
    file: "content/statements",
    change: line("said", "Je suis fier de ces jeunes et de leur métier."),
    field: "said",
    says: /le texte dit « Je » à la place de la personne/,
  },
  {
    rule: "a question without a question mark",
    file: "content/questions/familles-",
    change: (text) => text.replace(/^question: .*$/m, "question: Il faut un diplôme pour entrer"),
    field: "question",
    says: /pas de point d'interrogation/,
  },
  body(
    "a task list checkbox",
    ANSWERS,
    "- [ ] un papier",
    /ferait une case que personne ne peut cocher/,
  ),
  body(
    "highlighted text",
    ANSWERS,
    "Un ==mot== de plus.",
    /le surligné \(==\) se verrait tel quel/,
  ),
  body(
    "a sentence in capitals",
    ANSWERS,
    "TOUT LE MONDE PEUT VENIR NOUS VOIR.",
    /tout est en majuscules/,
  ),
  body(
    "a block component inside a sentence",
    "content/pages",
    "Voici <NextIntakes /> les dates.",
    /<NextIntakes> est au milieu d'une phrase.*seul sur sa ligne/,
  ),
  body(
    "several HTML tags",
    YOUNG,
    "<p>Un texte<br>de plus</p>",
    /<p>, <br> : ce sont des balises HTML.*supprimez toutes les balises/,
  ),
  body("a lone closing tag", YOUNG, "Ceci </Source> et cela.", /ferme ce qui n'est pas ouvert/),
  body(
    "an address between angle brackets",
    YOUNG,
    "Voir <https://www.exemple.fr>.",
    /un chevron < n'ouvre aucune balise.*\[les mots du lien\]/,
  ),
  body("curly quotation marks in a tag", YOUNG, "Ceci. <Source id=“s1” />", /guillemets droits/),
]);

test("a setting with a placeholder, the guide's example, the wrong form of address or a long sentence is refused", async () => {
  const WAIT = /attend encore son texte.*laissez la valeur vide/;
  const EXAMPLE = /est un exemple du guide, et n'est à personne.*écrivez le vrai/;
  const typed: [string, string, RegExp][] = [
    ["address", "à compléter", WAIT],
    ["publicationDirector", "?", WAIT],
    ["legalName", "N/A", WAIT],
    ["formService", "à venir", WAIT],
    ["visit", "...", WAIT],
    ["host", "Un hébergeur, 1 rue de l'Exemple, 59100 Roubaix", EXAMPLE],
    ["phone", "03 20 00 00 00", EXAMPLE],
    ["email", "contact@exemple.fr", EXAMPLE],
    ["siret", "123 456 789 00012", EXAMPLE],
    ["ageLimit", "Vous avez entre 16 et 25 ans.", /le texte dit « Vous »/],
    ["supportContact", "Tu peux nous appeler.", /le texte dit « Tu »/],
    ["pay", `${"Tu touches un peu plus chaque mois ".repeat(4)}.`, /une phrase a \d+ mots/],
  ];
  const project = scratchProject(["content"]);
  try {
    for (const [name, value] of typed)
      project.replace(
        "content/association.yaml",
        new RegExp(`^${name}:(.*)\\n {2}value:.*$`, "m"),
        `${name}:$1\n  value: "${value}"`,
      );
    const faults = (await newFaults(project.path)).map(formatFault);
    assert.equal(faults.length, typed.length, faults.join("\n"));
    for (const [name, , says] of typed) {
      const fault = faults.find((each) => each.includes(`› ${name} › value: `)) ?? "";
      assert.match(fault, says, name);
    }
  } finally {
    project.remove();
  }
});

test("combining accents are composed in all of the content, except in files that are not UTF-8, and nothing else changes", () => {
  const project = scratchProject(["content"]);
  try {
    assert.deepEqual(composeContent(project.path), []);
    const file = "content/pages/soutenir.mdx";
    const right = project.read(file);
    project.write(file, right.normalize("NFD"));
    // A Latin-1 "é" is not UTF-8: rewriting the file would lose the letter.
    const notUtf8 = Buffer.concat([
      Buffer.from("what: e\u0301cole "),
      Buffer.from("\u00e9", "latin1"),
    ]);
    project.write("content/milestones/latin.yaml", notUtf8);
    assert.deepEqual(composeContent(project.path), [file]);
    assert.equal(project.read(file), right);
    assert.deepEqual(readFileSync(join(project.path, "content/milestones/latin.yaml")), notUtf8);
  } finally {
    project.remove();
  }
});

test("for an HTML picture, as GitHub's editor inserts it, the remedy says how a picture is written", () => {
  const body =
    '<img width="4032" alt="IMG_4127" src="https://github.com/user-attachments/assets/1">';
  const fault = htmlFault({ ...entry("pages", "essai", {}), body });
  assert.match(fault?.remedy ?? "", /!\[ce que l'image montre\]\(\.\/photo\.jpg/);
});

test("the place and day of a press release on headed paper are a leftover", () => {
  const found = (text: string) => findLeftover([{ text, line: 1 }])?.wrong.fault;
  assert.match(
    found("Saint-Denis, le 3 mars 2026 – Nous invitons les familles.") ?? "",
    /« Saint-Denis, le 3 mars 2026 » est l'en-tête d'un communiqué/,
  );
  for (const text of ["À Saint-Denis, le 3 mars 2026, nous ouvrons.", "Une virgule suffit."])
    assert.equal(found(text), undefined, text);
});
