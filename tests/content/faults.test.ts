import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { checkContent } from "#content-check/check.ts";
import { formatFault, stopping } from "#content-check/faults.ts";
import {
  append,
  describeBreaks,
  faultsWith,
  head,
  line,
  renamed,
  without,
  type Break,
} from "./breaking.ts";
import { sampleText } from "./project.ts";

const PRESS_PAGE = "content/press/roubaix-2020.mdx";
const FIGURE = "content/figures/roubaix-entres.yaml";
const MODULES = "content/modules";
const MODULE = "content/modules/rackage-de-serveurs.mdx";
const PARTNER = "content/partners/ovhcloud.mdx";

const KIT = "content/kit-de-presse.yaml";
const ROOM = "content/salle-de-presse.yaml";
const SYNONYMS = "content/synonymes.yaml";

/** Makes a press page an announcement of our own, with `wrong` instead of `right` in its group `ours`. */
const ours = (right: string, wrong: string) => (text: string) => {
  const group = `ours:
  contact:
    name: Une Personne
    role: chargée de la presse
    phone: 03 53 01 00 10
  quotations:
    - person: Une Autre
      role: présidente
      words: Nous ouvrons une école de plus.
      agreement:
        on: 24 novembre 2026
        how: par courriel
`;
  const broken = group.replace(right, wrong);
  assert.notEqual(broken, group, "the group must be broken");
  return without("article")(text).replace("place:", `${broken}place:`);
};
const BREAKS: Break[] = [
  {
    rule: "a synonym in two groups",
    file: SYNONYMS,
    change: append("  - said: [Thune]\n    finds: [rémunération]"),
    field: "groups",
    says: /ligne \d+ › groups \d+ › said 1: « Thune » est déjà dans le groupe 1, écrit « thune »/,
  },
  {
    rule: "a synonym that the search ignores",
    file: SYNONYMS,
    change: append("  - said: [pour]\n    finds: [rémunération]"),
    field: "groups",
    says: /« pour » : la recherche ignore ce mot, trop courant/,
  },
  {
    rule: "a reference to an entry that does not exist",
    file: "content/press",
    change: line("partners", "[ovhcloud, inconnu]"),
    field: "partners 2",
    says: /« inconnu » n'existe pas dans content\/partners\//,
  },
  {
    rule: "an unknown field",
    file: "content/press",
    change: (text) => text.replace("place:", "lieu: Lille\nplace:"),
    field: "lieu",
    says: /ce champ n'existe pas.*les champs possibles sont draft, title/,
  },
  {
    rule: "a field in French",
    file: "content/press",
    change: (text) => text.replace(/^place:/m, "lieu:"),
    field: "lieu",
    says: /ce champ n'existe pas.*écrivez place à la place de lieu/,
  },
  {
    rule: "a field name with a capital",
    file: "content/press",
    change: (text) => text.replace(/^summary:/m, "Summary:"),
    field: "Summary",
    says: /écrivez summary à la place de Summary/,
  },
  {
    rule: "a single value instead of a group",
    file: "content/schools",
    change: line("opened", "août 2020"),
    field: "opened",
    says: /il faut un groupe de champs, et non « août 2020 »\. Remède : écrivez « opened: » seul sur sa ligne, et dessous, avec deux espaces devant : value: août 2020, puis sources\./,
  },
  {
    rule: "a list of names instead of groups",
    file: "content/schools",
    change: line("teaches", "[technicien-fibre]"),
    field: "teaches 1",
    says: /écrivez « - value: technicien-fibre », et dessous/,
  },
  {
    rule: "an external address without https",
    file: "content/sources",
    change: line("url", "www.afpa.fr/page"),
    field: "url",
    says: /écrivez https:\/\/www\.afpa\.fr\/page/,
  },
  {
    rule: "an e-mail address with `mailto:`",
    file: ROOM,
    change: (text) => text.replace(/^ {2}email: /m, "  email: mailto:"),
    field: "contact › email",
    says: /ce n'est pas une adresse électronique, sans « mailto: »/,
  },
  {
    rule: "front matter opened with a dash",
    file: "content/press",
    change: (text) => text.replace("---", "—"),
    field: "en-tête",
    says: /ligne 1 › en-tête: « — » n'ouvre pas l'en-tête.*trois traits d'union/,
  },
  {
    rule: "front matter closed with four hyphens",
    file: MODULES,
    change: (text) => text.replace("\n---\n", "\n----\n"),
    field: "en-tête",
    says: /« ---- » ne ferme pas l'en-tête/,
  },
  {
    rule: "front matter without a field",
    file: MODULES,
    change: (text) => text.replace(/^---\n[\s\S]*?\n---\n/, "---\n---\n"),
    field: "en-tête",
    says: /il n'y a aucun champ/,
  },
  {
    rule: "a line before the front matter",
    file: MODULES,
    change: (text) => `\n${text}`,
    field: "en-tête",
    says: /ne commence pas à la première ligne.*lignes vides/,
  },
  {
    rule: "an empty file",
    file: MODULES,
    change: () => "",
    field: "en-tête",
    says: /le fichier est vide/,
  },
  {
    rule: "a component without an id",
    file: "content/partners",
    change: append("Voici <Figure />."),
    says: /<Figure> ne dit pas de quelle fiche il parle.*<Figure id="roubaix-entres" \/>/,
  },
  {
    rule: "a component with the name of an entry, but without `id=`",
    file: "content/partners",
    change: append("Voici <Figure roubaix-entres />."),
    says: /<Figure> n'a pas de champ « roubaix-entres »/,
  },
  {
    rule: "a wrong type",
    file: "content/press",
    change: line("figures", "douze"),
    field: "figures",
    says: /il faut une liste, et non « douze »/,
  },
  {
    rule: "a question under a theme that does not exist",
    file: "content/questions",
    change: line("theme", "diplôme"),
    field: "theme",
    says: /« diplôme » n'est pas permis ici.*« entrer ».*entrer \(« Pour entrer »\)/,
  },
  {
    rule: "a question without a theme",
    file: "content/questions",
    change: without("theme"),
    field: "theme",
    says: /le champ manque.*range ses questions par thème/,
  },
  {
    rule: "an impossible date",
    file: "content/press",
    change: line("date", "31 février 2020"),
    field: "date",
    says: /n'existe pas dans le calendrier.*« juin 2023 »/,
  },
  {
    rule: "an impossible date in ISO notation",
    file: "content/press",
    change: line("date", "2020-02-31"),
    field: "date",
    says: /n'existe pas dans le calendrier/,
  },
  {
    rule: "a numeric date",
    file: "content/press",
    change: line("date", "22/06/2020"),
    field: "date",
    says: /n'est pas une date que le site sait lire/,
  },
  {
    rule: "an empty summary",
    file: "content/press",
    change: line("summary", '""'),
    field: "summary",
    says: /le champ est vide.*40 à 160 signes/,
  },
  {
    rule: "a summary that is too long",
    file: "content/press",
    change: line("summary", "très long ".repeat(30)),
    field: "summary",
    says: /trop long : 299 signes, 160 au plus/,
  },
  {
    rule: "a title that is too long for a search result",
    file: "content/press",
    change: line("title", "long ".repeat(20)),
    field: "title",
    says: /trop long : 99 signes, 60 au plus/,
  },
  {
    rule: "a figure without a source",
    file: "content/figures",
    change: without("sources"),
    field: "sources",
    says: /le champ manque.*au moins une/,
  },
  {
    rule: "a figure with an empty list of sources",
    file: "content/figures",
    change: line("sources", "[]"),
    field: "sources",
    says: /il en faut au moins 1/,
  },
  {
    rule: "a figure without a date",
    file: "content/figures",
    change: without("asOf"),
    field: "asOf",
    says: /le champ manque/,
  },
  {
    rule: "a figure that is not a quantity",
    file: "content/figures",
    change: line("value", "beaucoup"),
    field: "value",
    says: /n'est pas une quantité/,
  },
  {
    rule: "a module whose text cites no source",
    file: "content/modules/cablage-cuivre.mdx",
    change: (text) => text.replace(/ *<Source id="[^"]*" \/>/g, ""),
    says: /le texte ne cite aucune source.*<Source id="s1" \/>/,
  },
  {
    rule: "the opening of a school without a source",
    file: "content/schools/roubaix.mdx",
    change: (text) =>
      text.replace(/^(opened:\n {2}value: .*\n {2}basis: .*)\n {2}sources: .*/m, "$1"),
    field: "opened › sources",
    says: /le champ manque/,
  },
  {
    rule: "a partner's role without a source",
    file: "content/partners/afpa.mdx",
    change: (text) => text.replace(/^ {4}sources:.*\n/m, ""),
    field: "engagements 1 › sources",
    says: /le champ manque/,
  },
  {
    rule: "a source both in the text and in the front matter",
    file: "content/schools/roubaix.mdx",
    change: head("sources: [s44]"),
    field: "sources",
    says: /la source s44 est déjà donnée dans le texte.*retirez la ligne/,
  },
  {
    rule: "a fact's source repeated for the whole front matter",
    file: "content/schools/montreuil.mdx",
    change: head("sources: [s3, s14]"),
    field: "sources",
    says: /la source s3 est déjà donnée ailleurs.*retirez s3 de la liste/,
  },
  {
    rule: "a press page without an article",
    file: "content/press",
    change: without("article"),
    field: "article",
    says: /le champ manque.*d'après quel article/,
  },
  {
    rule: "our own announcement with an article",
    file: "content/press/roubaix-2020.mdx",
    change: head(
      "ours:\n  contact:\n    name: Marie Clémentin\n    role: chargée de la presse\n    email: presse@plombiers-essai.fr",
    ),
    field: "article",
    says: /un communiqué à nous ne raconte pas d'article.*retirez la ligne/,
  },
  {
    rule: "a press page published on a vague date",
    file: "content/press/roubaix-2020.mdx",
    change: line("published", "novembre 2026"),
    field: "published",
    says: /il faut le jour, le mois et l'année.*Le jour où cette page a paru/,
  },
  {
    rule: "a press page without the day it was checked",
    file: "content/press",
    change: without("checked"),
    field: "checked",
    says: /le champ manque.*a vérifié cette page/,
  },
  {
    rule: "a page checked before it was published",
    file: "content/press/grigny-2020.mdx",
    change: line("checked", "1er novembre 2026"),
    field: "checked",
    says: /vérifiée avant d'avoir paru/,
  },
  {
    rule: "an event without a name",
    file: "content/press",
    change: without("event"),
    field: "event",
    says: /le champ manque.*écrit devant sa date/,
  },
  {
    rule: "our announcement with a quotation without agreement",
    file: "content/press",
    change: ours("      agreement:\n        on: 24 novembre 2026\n        how: par courriel\n", ""),
    field: "ours › quotations 1 › agreement",
    says: /le champ manque.*Sans accord, retirez la citation/,
  },
  {
    rule: "our announcement published before the agreement",
    file: "content/press",
    change: ours("on: 24 novembre 2026", "on: 26 novembre 2026"),
    field: "ours › quotations 1 › agreement › on",
    says: /avant l'accord de Une Autre.*attendez l'accord/,
  },
  {
    rule: "our announcement with a contact that cannot be reached",
    file: "content/press",
    change: ours("    phone: 03 53 01 00 10\n", ""),
    field: "ours › contact",
    says: /on ne peut pas joindre cette personne.*email.*phone/,
  },
  {
    rule: "our announcement without a contact",
    file: "content/press",
    change: (text) => text.replace("place:", "ours:\n  quotations: []\nplace:"),
    field: "ours › contact",
    says: /le champ manque.*À qui un journaliste s'adresse/,
  },
  {
    rule: "a quotation typed with quotation marks, which the page adds itself",
    file: "content/press",
    change: ours("Nous ouvrons une école de plus.", "« Nous ouvrons une école. »"),
    field: "ours › quotations 1 › words",
    says: /pas de guillemets : la page les met/,
  },
  {
    rule: "a key figure that does not exist",
    file: ROOM,
    change: (text) => text.replace(/^( +)- .*$/m, "$1- chose-oubliee"),
    field: "keyFigures 1",
    says: /« chose-oubliee » n'existe pas dans content\/figures\//,
  },
  {
    rule: "a press contact with an invalid address",
    file: ROOM,
    change: (text) => text.replace("@impalaavenir.com", " impalaavenir.com"),
    field: "contact › email",
    says: /ce n'est pas une adresse électronique/,
  },
  {
    rule: "a press contact with an invalid confirmation date",
    file: ROOM,
    change: (text) => text.replace("confirmed:\n", "confirmed: 2026\n"),
    field: "contact › confirmed",
    says: /il faut le jour, le mois et l'année/,
  },
  {
    rule: "a press kit text longer than announced",
    file: KIT,
    change: (text) => text.replace("words25: Les", "words25: Depuis longtemps, Les"),
    field: "about › words25",
    says: /le texte a 27 mots.*25 mots : retirez-en/,
  },
  {
    rule: "unknown figures in the press kit",
    file: KIT,
    change: (text) => text.replace("figures: insertion", "figures: inserton"),
    field: "avoid 2 › figures",
    says: /vouliez-vous dire « insertion »/,
  },
  {
    rule: "an MDX syntax error",
    file: MODULES,
    change: append("Un crochet { ouvert"),
    says: /le texte ne se lit pas/,
  },
  {
    rule: "an unclosed tag",
    file: MODULES,
    change: append('<Source id="s1">'),
    says: /le texte ne se lit pas/,
  },
  {
    rule: "a component that does not exist",
    file: MODULES,
    change: append("<Video />"),
    says: /<Video> n'existe pas.*<Source id="s1" \/>/,
  },
  {
    rule: "braces that would run as code",
    file: MODULES,
    change: append("Voici {secret}."),
    says: /seraient lues comme du code/,
  },
  {
    rule: "a source that does not exist",
    file: MODULES,
    change: append('Ceci. <Source id="s999" />'),
    says: /« s999 » n'existe pas dans content\/sources\//,
  },
  {
    rule: "a first-level heading",
    file: MODULES,
    change: append("# Titre"),
    says: /commencez vos titres par ##/,
  },
  {
    rule: "a page without text",
    file: MODULES,
    change: (text) => text.slice(0, text.indexOf("\n---\n") + 5),
    field: "texte",
    says: /il n'y a pas de texte/,
  },
  {
    rule: "front matter that is not closed",
    file: MODULES,
    change: (text) => text.replace("\n---\n", "\n"),
    field: "en-tête",
    says: /manque ou n'est pas fermé/,
  },
  {
    rule: "a colon that YAML misreads",
    file: "content/press",
    change: line("title", "Roubaix : suite : fin"),
    says: /l'en-tête ne se lit pas.*guillemets/,
  },
  {
    rule: "a repeated field",
    file: "content/figures",
    change: append("value: 17"),
    says: /écrit deux fois/,
  },
  {
    rule: "a rank that is not a whole number",
    file: "content/modules",
    change: line("order", "1.5"),
    field: "order",
    says: /il faut un nombre entier, et non « 1\.5 »/,
  },
  {
    rule: "a phase that is left empty",
    file: "content/modules",
    change: line("phase", ""),
    field: "phase",
    says: /le champ est vide\. Remède : foundations/,
  },
  {
    rule: "a text in place of a list of limited length",
    file: ROOM,
    change: (text) =>
      text.replace(/^keyFigures:\n(?: +- .*\n?)+/m, "keyFigures: jeunes-formes-2020\n"),
    field: "keyFigures",
    says: /il faut une liste, et non « jeunes-formes-2020 »/,
  },
  {
    rule: "a title in brackets, which make it a list",
    file: "content/modules",
    change: line("title", "[Le LABO]"),
    field: "title",
    says: /il faut un texte, et non une liste/,
  },
  {
    rule: "more key figures than the page has room for",
    file: ROOM,
    change: (text) =>
      text.replace(
        /^keyFigures:\n( +- .*\n?)+/m,
        (list) =>
          `${list.trimEnd()}\n${["labo-surface", "roubaix-entres", "roubaix-retenus", "labo-duree"].map((id) => `  - ${id}\n`).join("")}`,
      ),
    field: "keyFigures",
    says: /il en faut au plus 6/,
  },
  {
    rule: "two modules with the same rank",
    file: "content/modules/urbanisation-de-salle.mdx",
    change: line("order", "1"),
    field: "order",
    says: /le rang 1 est déjà celui de content\/modules\/remise-a-niveau\.mdx/,
    elsewhere: true,
  },
  {
    rule: "an intake at a school that does not give the course",
    file: "content/cohorts/roubaix-2020.yaml",
    change: line("school", "chelles"),
    field: "school",
    says: /l'école « chelles » ne donne pas la formation « technicien-datacenter ».*ajoutez la formation à « teaches » dans content\/schools\/chelles\.mdx/,
  },
  {
    rule: "a general intake sentence that names one school's town",
    file: "content/association.yaml",
    change: (text) =>
      text.replace(
        /^nextIntake:(.*)\n {2}value:.*$/m,
        "nextIntake:$1\n  value: La prochaine rentrée est le 1er mars 2027, à Saint-Denis.",
      ),
    field: "nextIntake › value",
    says: /la phrase nomme Saint-Denis.*dans un fichier de content\/cohorts\//,
  },
  {
    rule: "a home page fact with both a text and a figure",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace("fact: Gratuit", "fact: Gratuit\n    figure: roubaix-duree"),
    field: "facts 3",
    says: /il faut une réponse, et une seule/,
  },
  {
    rule: "a headline with a full stop, which the home page adds itself",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace(/^( {2}end: .*)$/m, "$1."),
    field: "headline › end",
    says: /pas de point à la fin : la page le met/,
  },
  {
    rule: "a home page with three facts",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace(/ {2}- term: Prix\n.*\n.*\n/, ""),
    field: "facts",
    says: /il en faut au moins 4.*quatre réponses/,
  },
  {
    rule: "a home page link to another site",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace("href: /orienter/", "href: https://www.afpa.fr/"),
    field: "doors › list 2 › link › href",
    says: /une adresse du site commence et finit par \//,
  },
  {
    rule: "a self-check result without a title",
    file: "content/self-check/conseils.yaml",
    change: (text) => text.replace(/^ {2}talk: Parlons-en\n/m, ""),
    field: "results › talk",
    says: /le champ manque.*il vaut mieux en parler/,
  },
  {
    rule: "a list page with a description of two words",
    file: "content/lists/ecoles.yaml",
    change: line("summary", "Nos écoles."),
    field: "summary",
    says: /40 à 160 signes/,
  },
  {
    rule: "advice for an answer that does not exist",
    file: "content/self-check/conseils.yaml",
    change: (text) => text.replace("[situation:ecole]", "[situation:vacances]"),
    field: "talk 1 › when 1",
    says: /« situation:vacances » n'est pas permis ici.*« situation:ecole »/,
  },
  {
    rule: "a questions page with a link to another site",
    file: "content/audiences/young.yaml",
    change: (text) => text.replace("href: /candidater/", "href: https://www.afpa.fr/"),
    field: "action › href",
    says: /une adresse du site commence et finit par \//,
  },
  {
    rule: "a question for an unknown audience",
    file: "content/questions",
    change: line("audience", "teachers"),
    field: "audience",
    says: /« teachers » n'existe pas dans content\/audiences\//,
  },
  {
    rule: "quotation marks in reported speech",
    file: "content/statements/octave-klaba-2020.yaml",
    change: line("said", "« La motivation »"),
    field: "said",
    says: /pas de guillemets/,
  },
  {
    rule: "an invalid address",
    file: "content/sources/s1.yaml",
    change: line("url", "javascript:alert(1)"),
    field: "url",
    says: /n'est pas une adresse en http/,
  },
  {
    rule: "a setting that does not exist",
    file: "content/association.yaml",
    change: append("fax: 12"),
    field: "fax",
    says: /ce champ n'existe pas/,
  },
];

describeBreaks("every broken field or reference is reported in an editor's words", BREAKS);

test("the content of the site has no error that stops a build", async () => {
  const root = join(import.meta.dirname, "../..");
  assert.deepEqual(stopping(await checkContent(root)).map(formatFault), []);
});

describe("faults across several files", () => {
  let told = "";
  before(async () => {
    const figure = sampleText(FIGURE);
    const faults = await faultsWith([
      ["content/figures/Roubaix-Entres.yaml", () => line("measures", "tout autre chose")(figure)],
      ...renamed("content/home/accueil.yaml", "content/home/bienvenue.yaml"),
      ...renamed("content/lists/ecoles.yaml", "content/lists/villes.yaml"),
    ]);
    told = faults.map(formatFault).join("\n");
  });

  test("a file name that differs from another only by capitals is reported", () => {
    assert.match(
      told,
      /Roubaix-Entres\.yaml › nom du fichier: l'identifiant « roubaix-entres » est en double/,
    );
  });

  test("in a collection of one page, its missing file and any other file are reported", () => {
    assert.match(told, /home\/accueil\.yaml › nom du fichier: le fichier manque/);
    assert.match(told, /home\/bienvenue\.yaml › .*rien ne montre ce fichier.*accueil\.yaml/);
  });

  test("in a collection of fixed pages, a missing file and any other file are reported", () => {
    assert.match(told, /lists\/ecoles\.yaml › nom du fichier: le fichier manque/);
    assert.match(
      told,
      /lists\/villes\.yaml › .*rien ne montre ce fichier.*formations\.yaml, ecoles\.yaml, questions\.yaml/,
    );
  });

  test("a withheld figure that a page shows is reported", async () => {
    const faults = await faultsWith([
      [FIGURE, (text) => `${text.replace(/^basis: stated\n/m, "")}\nbasis: withheld\n`],
    ]);
    assert.match(
      faults.map(formatFault).join("\n"),
      /^content\/figures\/roubaix-entres\.yaml › ligne \d+ › basis: .*à ne pas publier.*press\/roubaix-2020\.mdx \(lignes \d+, \d+\)[^\n]*$/,
    );
  });
});

test("one run reports every error of every file", async () => {
  const faults = await faultsWith([
    [PRESS_PAGE, (text) => line("date", "hier")(text).replace("place:", "lieu: x\nplace:")],
    [FIGURE, without("sources")],
    [MODULE, append("<Video />")],
    [PARTNER, () => "---\nname: x : y\n---\n"],
  ]);
  const files = faults.map(({ file }) => file);
  for (const file of [PRESS_PAGE, FIGURE, MODULE, PARTNER])
    assert.ok(files.includes(file), `${file} is missing from the list`);
  assert.equal(files.filter((file) => file === PRESS_PAGE).length, 2);
});
