import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { checkContent } from "../../src/content-check/check.ts";
import { formatFault } from "../../src/content-check/faults.ts";
import { scratchProject, type ScratchProject } from "./project.ts";

/** One way to break the content, and what the editor must read: file, field, and words of the fault and of its mend. */
interface Break {
  rule: string;
  file: string;
  change: (text: string) => string;
  field: string;
  says: RegExp;
}

const RELEASE = "content/press/roubaix-2020.mdx";
const FIGURE = "content/figures/roubaix-entres.yaml";
const MODULE = "content/modules/rackage-de-serveurs.mdx";
const QUESTION = "content/questions/jeunes-diplome.mdx";
const PARTNER = "content/partners/ovhcloud.mdx";

const ROOM = "content/salle-de-presse.yaml";
const SYNONYMS = "content/synonymes.yaml";

const line = (field: string, value: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*(?:\\n(?: |- ).*)*`, "m"), `${field}: ${value}`);
const without = (field: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*\\n(?:(?: |- ).*\\n)*`, "m"), "");
/** Makes the page an announcement of ours, as it should be but for one thing. */
const ours = (right: string, wrong: string) => (text: string) => {
  const group = `ours:
  contact:
    name: Une Personne
    role: chargée de la presse
    phone: 03 20 00 00 00
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
  return text.replace("place:", `${broken}place:`);
};
const append = (more: string) => (text: string) => `${text}\n${more}\n`;

const BREAKS: Break[] = [
  {
    rule: "a synonym for words that the site does not have",
    file: SYNONYMS,
    change: append("  - said: [zorglub]\n    finds: [bulgroz]"),
    field: "groups",
    says: /« bulgroz » n'est nulle part dans le contenu.*tel qu'il est sur une page/,
  },
  {
    rule: "a synonym in two groups",
    file: SYNONYMS,
    change: append("  - said: [Thune]\n    finds: [rémunération]"),
    field: "groups",
    says: /« thune » est déjà dans le groupe 1/,
  },
  {
    rule: "a synonym that the search does not look at",
    file: SYNONYMS,
    change: append("  - said: [pour]\n    finds: [rémunération]"),
    field: "groups",
    says: /la recherche ne tient pas compte de ces mots-là/,
  },
  {
    rule: "a reference that does not exist",
    file: RELEASE,
    change: line("partners", "[ovhcloud, inconnu]"),
    field: "partners 2",
    says: /« inconnu » n'existe pas dans content\/partners\//,
  },
  {
    rule: "an unknown field",
    file: RELEASE,
    change: (text) => text.replace("place:", "lieu: Lille\nplace:"),
    field: "lieu",
    says: /ce champ n'existe pas.*les champs possibles sont title/,
  },
  {
    rule: "a wrong type",
    file: RELEASE,
    change: line("figures", "douze"),
    field: "figures",
    says: /il faut une liste, et non « douze »/,
  },
  {
    rule: "a question under a theme that does not exist",
    file: QUESTION,
    change: line("theme", "diplôme"),
    field: "theme",
    says: /« diplôme » n'est pas permis ici.*« entrer ».*entrer \(« Pour entrer »\)/,
  },
  {
    rule: "a question without a theme",
    file: QUESTION,
    change: without("theme"),
    field: "theme",
    says: /le champ manque.*range ses questions par thème/,
  },
  {
    rule: "an impossible date",
    file: RELEASE,
    change: line("date", "31 février 2020"),
    field: "date",
    says: /n'existe pas dans le calendrier.*« juin 2023 »/,
  },
  {
    rule: "an impossible date in ISO form",
    file: RELEASE,
    change: line("date", "2020-02-31"),
    field: "date",
    says: /n'existe pas dans le calendrier/,
  },
  {
    rule: "a date in figures",
    file: RELEASE,
    change: line("date", "22/06/2020"),
    field: "date",
    says: /n'est pas une date que le site sait lire/,
  },
  {
    rule: "an empty summary",
    file: RELEASE,
    change: line("summary", '""'),
    field: "summary",
    says: /le champ est vide.*40 à 160 signes/,
  },
  {
    rule: "a summary too long",
    file: RELEASE,
    change: line("summary", "très long ".repeat(30)),
    field: "summary",
    says: /trop long : 299 signes, 160 au plus/,
  },
  {
    rule: "a title too long for a search result",
    file: RELEASE,
    change: line("title", "long ".repeat(20)),
    field: "title",
    says: /trop long : 99 signes, 60 au plus/,
  },
  {
    rule: "a figure without a source",
    file: FIGURE,
    change: without("sources"),
    field: "sources",
    says: /le champ manque.*au moins une/,
  },
  {
    rule: "a figure with an empty list of sources",
    file: FIGURE,
    change: line("sources", "[]"),
    field: "sources",
    says: /il en faut au moins 1/,
  },
  {
    rule: "a figure without a date",
    file: FIGURE,
    change: without("asOf"),
    field: "asOf",
    says: /le champ manque/,
  },
  {
    rule: "a figure that is no quantity",
    file: FIGURE,
    change: line("value", "beaucoup"),
    field: "value",
    says: /n'est pas une quantité/,
  },
  {
    rule: "a programme without a source",
    file: "content/programs/technicien-datacenter.mdx",
    change: without("sources"),
    field: "sources",
    says: /le champ manque/,
  },
  {
    rule: "a school without a source",
    file: "content/schools/roubaix.mdx",
    change: (text) => text.replace(/^sources:.*\n(?=---)/m, ""),
    field: "sources",
    says: /le champ manque/,
  },
  {
    rule: "a partner without a source",
    file: PARTNER,
    change: (text) => text.replace(/^sources:.*\n(?=---)/m, ""),
    field: "sources",
    says: /le champ manque/,
  },
  {
    rule: "an announcement without a source",
    file: RELEASE,
    change: without("sources"),
    field: "sources",
    says: /le champ manque/,
  },
  {
    rule: "a page of the press room whose own day is vague",
    file: RELEASE,
    change: line("published", "novembre 2026"),
    field: "published",
    says: /il faut le jour, le mois et l'année.*Le jour où cette page a paru/,
  },
  {
    rule: "a page of the press room without the day of its check",
    file: RELEASE,
    change: without("checked"),
    field: "checked",
    says: /le champ manque.*a vérifié cette page/,
  },
  {
    rule: "a page checked before it was published",
    file: RELEASE,
    change: line("checked", "1er novembre 2026"),
    field: "checked",
    says: /vérifiée avant d'avoir paru/,
  },
  {
    rule: "an event without a name",
    file: RELEASE,
    change: without("event"),
    field: "event",
    says: /le champ manque.*écrit devant sa date/,
  },
  {
    rule: "an announcement of ours that quotes without agreement",
    file: RELEASE,
    change: ours("      agreement:\n        on: 24 novembre 2026\n        how: par courriel\n", ""),
    field: "ours › quotations 1 › agreement",
    says: /le champ manque.*Sans accord, retirez la citation/,
  },
  {
    rule: "an announcement of ours that goes out before the agreement",
    file: RELEASE,
    change: ours("on: 24 novembre 2026", "on: 26 novembre 2026"),
    field: "ours › quotations 1 › agreement › on",
    says: /avant l'accord de Une Autre.*attendez l'accord/,
  },
  {
    rule: "an announcement of ours whose contact nobody can reach",
    file: RELEASE,
    change: ours("    phone: 03 20 00 00 00\n", ""),
    field: "ours › contact",
    says: /on ne peut pas joindre cette personne.*email.*phone/,
  },
  {
    rule: "an announcement of ours without a contact",
    file: RELEASE,
    change: (text) => text.replace("place:", "ours:\n  quotations: []\nplace:"),
    field: "ours › contact",
    says: /le champ manque.*À qui un journaliste s'adresse/,
  },
  {
    rule: "quotation marks that the page puts itself",
    file: RELEASE,
    change: ours("Nous ouvrons une école de plus.", "« Nous ouvrons une école. »"),
    field: "ours › quotations 1 › words",
    says: /pas de guillemets : la page les met/,
  },
  {
    rule: "a key figure that does not exist",
    file: ROOM,
    change: (text) => text.replace("- roubaix-entres", "- roubaix-sortis"),
    field: "keyFigures 1",
    says: /« roubaix-sortis » n'existe pas dans content\/figures\//,
  },
  {
    rule: "a press contact whose address is none",
    file: ROOM,
    change: (text) => text.replace("@impalaavenir.com", " impalaavenir.com"),
    field: "contact › email",
    says: /ce n'est pas une adresse électronique/,
  },
  {
    rule: "a press contact confirmed on no day",
    file: ROOM,
    change: (text) => text.replace("confirmed:\n", "confirmed: 2026\n"),
    field: "contact › confirmed",
    says: /il faut le jour, le mois et l'année/,
  },
  {
    rule: "a picture without its alternative",
    file: RELEASE,
    change: (text) =>
      text.replace("place:", "picture:\n  src: ./a.png\n  credit: Photo Afpa\nplace:"),
    field: "picture › alt",
    says: /le champ manque.*pour qui ne la voit pas/,
  },
  {
    rule: "a picture in the text without its alternative",
    file: RELEASE,
    change: append("![](./a.png)"),
    field: "ligne",
    says: /pas de texte de remplacement/,
  },
  {
    rule: "a picture that is not there",
    file: RELEASE,
    change: append("![Une baie](./absente.png)"),
    field: "ligne",
    says: /« \.\/absente\.png » n'existe pas/,
  },
  {
    rule: "an MDX syntax error",
    file: MODULE,
    change: append("Un crochet { ouvert"),
    field: "ligne",
    says: /le texte ne se lit pas/,
  },
  {
    rule: "an unclosed tag",
    file: MODULE,
    change: append('<Source id="s1">'),
    field: "ligne",
    says: /le texte ne se lit pas/,
  },
  {
    rule: "a component that does not exist",
    file: MODULE,
    change: append("<Video />"),
    field: "ligne",
    says: /<Video> n'existe pas.*<Source id="s1" \/>/,
  },
  {
    rule: "braces that would run as code",
    file: MODULE,
    change: append("Voici {secret}."),
    field: "ligne",
    says: /seraient lues comme du code/,
  },
  {
    rule: "a source that does not exist",
    file: MODULE,
    change: append('Ceci. <Source id="s999" />'),
    field: "ligne",
    says: /« s999 » n'existe pas dans content\/sources\//,
  },
  {
    rule: "a source cited but not declared",
    file: MODULE,
    change: append('Ceci. <Source id="s2" />'),
    field: "ligne",
    says: /« s2 » est citée ici mais n'est pas dans l'en-tête.*ajoutez s2/,
  },
  {
    rule: "a first-rank title",
    file: MODULE,
    change: append("# Titre"),
    field: "ligne",
    says: /commencez vos titres par ##/,
  },
  {
    rule: "a page without text",
    file: MODULE,
    change: (text) => text.slice(0, text.indexOf("\n---\n") + 5),
    field: "texte",
    says: /il n'y a pas de texte/,
  },
  {
    rule: "a front matter that is not closed",
    file: MODULE,
    change: (text) => text.replace("\n---\n", "\n"),
    field: "en-tête",
    says: /manque ou n'est pas fermé/,
  },
  {
    rule: "a colon that YAML misreads",
    file: RELEASE,
    change: line("title", "Roubaix : suite : fin"),
    field: "ligne 2",
    says: /l'en-tête ne se lit pas.*guillemets/,
  },
  {
    rule: "a field written twice",
    file: FIGURE,
    change: append("value: 17"),
    field: "ligne",
    says: /écrit deux fois/,
  },
  {
    rule: "two modules of the same rank",
    file: MODULE,
    change: line("order", "1"),
    field: "order",
    says: /le rang 1 est en double avec content\/modules\/remise-a-niveau\.mdx/,
  },
  {
    rule: "an intake at a school that does not give the course",
    file: "content/cohorts/roubaix-2020.yaml",
    change: line("school", "chelles"),
    field: "school",
    says: /l'école « chelles » ne donne pas la formation « technicien-datacenter ».*ajoutez la formation à « teaches » dans content\/schools\/chelles\.mdx/,
  },
  {
    rule: "a sentence for all intakes that names the town of one school",
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
    rule: "a fact of the home page that says two things",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace("fact: Gratuit", "fact: Gratuit\n    figure: roubaix-duree"),
    field: "facts 3",
    says: /il faut une réponse, et une seule/,
  },
  {
    rule: "a home page with three facts",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace(/ {2}- term: Prix\n.*\n.*\n/, ""),
    field: "facts",
    says: /il en faut au moins 4.*quatre réponses/,
  },
  {
    rule: "a way of the home page that leads to another site",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace("href: /orienter/", "href: https://exemple.fr/"),
    field: "doors › list 2 › link › href",
    says: /une adresse du site commence et finit par \//,
  },
  {
    rule: "a result of the self-check without its title",
    file: "content/self-check/conseils.yaml",
    change: (text) => text.replace(/^ {2}talk: Parlons-en\n/m, ""),
    field: "results › talk",
    says: /le champ manque.*il vaut mieux en parler/,
  },
  {
    rule: "the head of a list whose description says nothing",
    file: "content/lists/ecoles.yaml",
    change: line("summary", "Nos écoles."),
    field: "summary",
    says: /40 à 160 signes/,
  },
  {
    rule: "advice for an answer that nobody can give",
    file: "content/self-check/conseils.yaml",
    change: (text) => text.replace("[situation:ecole]", "[situation:vacances]"),
    field: "talk 1 › when 1",
    says: /« situation:vacances » n'est pas permis ici.*« situation:ecole »/,
  },
  {
    rule: "a page of questions that leads to another site",
    file: "content/askers/young.yaml",
    change: (text) => text.replace("href: /candidater/", "href: https://exemple.fr/"),
    field: "action › href",
    says: /une adresse du site commence et finit par \//,
  },
  {
    rule: "a question of somebody who has no page",
    file: QUESTION,
    change: line("asker", "teachers"),
    field: "asker",
    says: /« teachers » n'existe pas dans content\/askers\//,
  },
  {
    rule: "words between quotation marks in reported speech",
    file: "content/statements/octave-klaba-2020.yaml",
    change: line("said", "« La motivation »"),
    field: "said",
    says: /pas de guillemets/,
  },
  {
    rule: "an address that is not one",
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

describe("each rule of the content, broken, is refused in an editor's words", () => {
  let project: ScratchProject;
  before(() => {
    project = scratchProject(["content"]);
  });
  after(() => {
    project.remove();
  });

  test("the content as it stands has no fault", () => {
    assert.deepEqual(checkContent(project.path).map(formatFault), []);
  });

  for (const { rule, file, change, field, says } of BREAKS) {
    test(rule, () => {
      const whole = project.read(file);
      const broken = change(whole);
      assert.notEqual(broken, whole, "the change must change something");
      project.write(file, broken);
      const faults = checkContent(project.path);
      project.write(file, whole);
      const found = faults.filter((fault) => fault.file === file && fault.field.startsWith(field));
      assert.ok(
        found.length > 0,
        `no fault on ${file} › ${field}; found: ${faults.map(formatFault).join("\n")}`,
      );
      const text = found.map(formatFault).join("\n");
      assert.match(text, says);
      assert.match(text, /^content\/[\w/.-]+ › [^:]+: .+\. Remède : .+/);
    });
  }

  test("a duplicated identifier is refused, by case as by accent", () => {
    project.write("content/figures/Roubaix-Entres.yaml", project.read(FIGURE));
    const faults = checkContent(project.path).map(formatFault).join("\n");
    assert.match(
      faults,
      /Roubaix-Entres\.yaml › nom du fichier: l'identifiant « roubaix-entres » est en double/,
    );
    assert.match(faults, /renommez-le en roubaix-entres\.yaml/);
  });

  test("a page of its own has one file, and has it", () => {
    const home = "content/home/accueil.yaml";
    const whole = project.read(home);
    rmSync(join(project.path, home));
    project.write("content/home/bienvenue.yaml", whole);
    const faults = checkContent(project.path).map(formatFault).join("\n");
    rmSync(join(project.path, "content/home/bienvenue.yaml"));
    project.write(home, whole);
    assert.match(faults, /home\/accueil\.yaml › nom du fichier: le fichier manque/);
    assert.match(faults, /home\/bienvenue\.yaml › .*rien ne montre ce fichier.*accueil\.yaml/);
  });

  test("a folder of pages has the file of each, and no other", () => {
    const whole = project.read("content/lists/ecoles.yaml");
    rmSync(join(project.path, "content/lists/ecoles.yaml"));
    project.write("content/lists/villes.yaml", whole);
    const faults = checkContent(project.path).map(formatFault).join("\n");
    rmSync(join(project.path, "content/lists/villes.yaml"));
    project.write("content/lists/ecoles.yaml", whole);
    assert.match(faults, /lists\/ecoles\.yaml › nom du fichier: le fichier manque/);
    assert.match(
      faults,
      /lists\/villes\.yaml › .*rien ne montre ce fichier.*formations\.yaml, ecoles\.yaml, questions\.yaml/,
    );
  });

  test("a fact marked as not to be published cannot be shown", () => {
    const whole = project.read(FIGURE);
    project.write(FIGURE, `${whole}\nbasis: withheld\n`.replace(/^basis: stated\n/m, ""));
    const faults = checkContent(project.path).map(formatFault).join("\n");
    project.write(FIGURE, whole);
    assert.match(
      faults,
      /press\/roubaix-2020\.mdx › figures \d+: « roubaix-entres » est marqué à ne pas publier/,
    );
    assert.match(faults, /« roubaix-entres » n'existe pas dans content\/figures\//);
  });
});

test("one run lists every fault of every file", () => {
  const project = scratchProject(["content"]);
  try {
    project.write(
      RELEASE,
      line("date", "hier")(project.read(RELEASE)).replace("place:", "lieu: x\nplace:"),
    );
    project.write(FIGURE, without("sources")(project.read(FIGURE)));
    project.write(MODULE, append("<Video />")(project.read(MODULE)));
    project.write(PARTNER, "---\nname: x : y\n---\n");
    const files = checkContent(project.path).map(({ file }) => file);
    for (const file of [RELEASE, FIGURE, MODULE, PARTNER])
      assert.ok(files.includes(file), `${file} is missing from the list`);
    assert.equal(files.filter((file) => file === RELEASE).length, 2);
  } finally {
    project.remove();
  }
});
