import { mkdirSync } from "node:fs";
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "astro/zod";
import { formatFault } from "#content-check/faults.ts";
import { withheldFaults } from "#content-check/fields/withheld.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { newFaults, sampleText, scratchProject } from "./project.ts";
import { describeBreaks, head, line, setting, without, type Break } from "./breaking.ts";

const content = (file: string): string => sampleText(`content/${file}`);
const RELEASE = content("press/roubaix-2020.mdx");
const PAGE = content("pages/ecoconception.mdx");
/** Gives the text of an entry another title and summary, and adds a sentence. */
const withWords = (text: string, title: string): string =>
  line(
    "title",
    title,
  )(
    line(
      "summary",
      `"${title} : ce que nous y annoncions en juillet 2020, à Roubaix, en une ou deux phrases."`,
    )(text),
  ).trimEnd() + `\n\nCeci n'est dit que sous un titre : ${title}.\n`;
const SCHOOL = "content/schools";

const place = (rule: string, change: Break["change"], field: string, says: RegExp): Break => ({
  rule,
  file: SCHOOL,
  change,
  field,
  says,
});
const code = (value: string) => (text: string) =>
  text.replace(/^ {2}code: .*$/m, `  code: ${value}`);

const cohort = (rule: string, text: string, says: RegExp): Break => ({
  rule: `an intake ${rule}`,
  file: `content/cohorts/${rule.replace(/[^a-z]+/gi, "-").toLowerCase()}.yaml`,
  change: () => text,
  field: "starts",
  says,
});

describeBreaks("a wrong name, address, folder, place, date or state of an entry is reported", [
  {
    rule: "two announcements with the same title",
    file: "content/press/zz-copie.mdx",
    change: () => `${RELEASE}\nUne phrase de plus.\n`,
    field: "title",
    says: /est déjà le titre de content\/press\/roubaix-2020\.mdx/,
  },
  {
    rule: "two schools with the same name",
    file: "content/schools/zz-copie.mdx",
    change: () => `${content("schools/roubaix.mdx")}\nUne phrase de plus.\n`,
    field: "name",
    says: /est déjà le titre de content\/schools\/roubaix\.mdx/,
  },
  {
    rule: "a question asked twice",
    file: "content/questions/jeunes-zz-copie.mdx",
    change: () => `${content("questions/jeunes-diplome.mdx")}\nUne phrase de plus.\n`,
    field: "question",
    says: /est déjà le titre de content\/questions\/jeunes-diplome\.mdx/,
  },
  {
    rule: "two questions of one page whose files end with the same words",
    file: "content/questions/young-danger.mdx",
    change: () =>
      "---\nquestion: Et si je me coupe avec un outil ?\naudience: young\ntheme: suite\norder: 90\n---\n\nDis-le tout de suite à la personne qui te forme. Elle sait quoi faire.\n",
    field: "nom du fichier",
    says: /l'adresse \/questions\/jeunes\/#danger est déjà celle de content\/questions\/jeunes-danger\.mdx\. Remède : renommez le fichier/,
  },
  {
    rule: "a partner's page with too little text",
    file: "content/partners/almea.mdx",
    change: (text) =>
      text.replace(
        /^name: .*$/m,
        "$&\nsummary: Un organisme dont on attendait depuis longtemps une page à lui seul.",
      ),
    field: "summary",
    says: /il en faut 120.*retirez « summary »/,
  },
  {
    rule: "an announcement named like a page of the press room",
    file: "content/press/chiffres.mdx",
    change: () => withWords(RELEASE, "Des chiffres nouveaux"),
    field: "nom du fichier",
    says: /l'adresse \/presse\/chiffres\/ est déjà celle d'une page du site/,
  },
  {
    rule: "a page named like the press room",
    file: "content/pages/presse.mdx",
    change: () => withWords(PAGE, "Une page nouvelle"),
    field: "nom du fichier",
    says: /l'adresse \/presse\/ est déjà celle d'une page/,
  },
  {
    rule: "a page named like the form",
    file: "content/pages/candidater.mdx",
    change: () => withWords(PAGE, "Encore une page nouvelle"),
    field: "nom du fichier",
    says: /l'adresse \/candidater\/ est déjà/,
  },
  {
    rule: "a page named like the share picture of the home page",
    file: "content/pages/accueil.mdx",
    change: () => withWords(PAGE, "Un accueil nouveau"),
    field: "nom du fichier",
    says: /l'adresse \/accueil\/ est déjà/,
  },
  {
    rule: "an announcement named index",
    file: "content/press/index.mdx",
    change: () => withWords(RELEASE, "Un sommaire"),
    field: "nom du fichier",
    says: /est déjà celle d'une page/,
  },
  {
    rule: "a partner with an address that redirects",
    file: "content/partners/acife.mdx",
    change: (text) =>
      text.replace(
        /^name: .*$/m,
        "$&\nsummary: Un organisme dont on attend depuis toujours une page à lui seul.",
      ),
    field: "nom du fichier",
    says: /l'adresse \/partenaires\/acife\/ renvoie à.*content\/redirections\.yaml \(ligne \d+\)/,
    faults: 2,
  },
  {
    rule: "a file name with a capital and a space",
    file: "content/press/École de Lille.mdx",
    change: () => withWords(RELEASE, "Une école à Lille"),
    field: "nom du fichier",
    says: /minuscules sans accent.*renommez-le en ecole-de-lille\.mdx/,
  },
  {
    rule: "a file in the wrong folder",
    file: "content/figures/zz-histoire.yaml",
    change: () => "date: 2019\nwhat: Nous avons ouvert une école de plus.\nsources: [s1]\n",
    field: "dossier",
    says: /a les champs d'une fiche de content\/milestones\//,
  },
  {
    rule: "a page with an additional .txt extension",
    file: "content/press/lille.mdx.txt",
    change: () => RELEASE,
    field: "nom du fichier",
    says: /renommez-le en lille\.mdx/,
  },
  {
    rule: "a file with the wrong extension",
    file: "content/press/lille.docx",
    change: () => "PK",
    field: "nom du fichier",
    says: /retirez-le d'ici ; pour publier ce qu'il dit, écrivez-le dans un fichier \.mdx/,
  },
  {
    rule: "a school with a withheld opening",
    file: "content/schools/roubaix.mdx",
    change: (text) => text.replace("basis: stated", "basis: withheld"),
    field: "opened › basis",
    says: /ne peut pas être tu .*si elle ne se dit pas, value: inconnue/,
  },
  {
    rule: "a partner with nothing but withheld facts",
    file: "content/partners/ovhcloud.mdx",
    change: (text) =>
      text.replaceAll("    sources: [s1]", "    sources: [s1]\n    basis: withheld"),
    field: "engagements",
    says: /tout ce que fait ce partenaire est marqué à ne pas publier.*au moins un/,
  },
  {
    rule: "a PDF in a folder of entries: PDFs have a folder of their own",
    file: "content/press/lille.pdf",
    change: () => "%PDF-1.7",
    field: "nom du fichier",
    says: /posez-le dans public\/telechargements\/ et menez-y par un lien/,
  },
  place(
    "a region that does not exist",
    line("region", "Nord-Pas-de-Calais"),
    "region",
    /« Nord-Pas-de-Calais » n'est pas le nom d'une région.*écrivez \p{Lu}/u,
  ),
  place(
    "a region without its accent",
    line("region", "Ile de France"),
    "region",
    /n'est pas le nom d'une région/,
  ),
  place(
    "a department of another region",
    line("region", "Bretagne"),
    "region",
    /n'est pas dans la région « Bretagne »/,
  ),
  place(
    "a department that does not exist",
    code('"99"'),
    "department › code",
    /aucun département n'a le numéro 99.* a le numéro "\d+"/,
  ),
  place(
    "the former number of Corsica",
    code('"20"'),
    "department › code",
    /aucun département n'a le numéro 20/,
  ),
  place(
    "the number of an overseas territory that is not a department",
    code('"975"'),
    "department › code",
    /aucun département/,
  ),
  place(
    "a number and a name that do not go together",
    code('"62"'),
    "department › name",
    /le département 62 ne se nomme pas « .* ».*Pas-de-Calais/,
  ),
  place(
    "a number without its quotation marks",
    code("59"),
    "department › code",
    /serait lu comme un nombre.*code: "59"/,
  ),
  cohort(
    "past and without a successor",
    "program: technicien-fibre\nschool: blanquefort\nstarts: 2 mars 2020\n",
    /est passée \(2 mars 2020\) et aucune autre/,
  ),
  cohort(
    "written twice",
    content("cohorts/roubaix-2020.yaml"),
    /cette rentrée est déjà dans content\/cohorts\/roubaix-2020\.yaml/,
  ),
  cohort(
    "on a day that does not exist",
    "program: technicien-datacenter\nschool: grigny\nstarts: 31 avril 2030\n",
    /n'existe pas dans le calendrier/,
  ),
  {
    rule: "a phone number with seven digits",
    file: "content/association.yaml",
    change: setting("phone", "03 20 00 0"),
    field: "phone › value",
    says: /il faut dix chiffres/,
  },
  {
    rule: "a phone number with eleven digits",
    file: "content/association.yaml",
    change: setting("phone", "03 20 00 00 00 0"),
    field: "phone › value",
    says: /il faut dix chiffres/,
  },
  {
    rule: "a home page marked as a draft",
    file: "content/home/accueil.yaml",
    change: head("draft: true"),
    field: "draft",
    says: /toujours sur le site.*ne peut pas attendre/,
  },
  {
    rule: "a menu page marked as a draft",
    file: "content/pages/orienter.mdx",
    change: head("draft: true"),
    field: "draft",
    says: /dans le menu.*ne peut pas attendre/,
  },
  {
    rule: 'a draft marked with "oui"',
    file: "content/press",
    change: (text) => head("draft: oui")(without("draft")(text)),
    field: "draft",
    says: /il faut true ou false, et non « oui »/,
  },
]);

test("a folder that nothing reads is reported; files left by macOS or Windows are not", async () => {
  const project = scratchProject(["content"]);
  try {
    mkdirSync(join(project.path, "content/presse"));
    project.write("content/presse/roubaix.mdx", RELEASE);
    for (const left of [
      "content/.DS_Store",
      "content/press/Thumbs.db",
      "content/press/._lille.mdx",
    ])
      project.write(left, Buffer.from([0, 5, 22, 7]));
    assert.deepEqual(
      (await newFaults(project.path)).map(formatFault).map((told) => told.split(". Remède")[0]),
      ["content/presse › nom du dossier: rien ne lit ce dossier"],
    );
  } finally {
    project.remove();
  }
});

test("only a fact that the site can leave out may be withheld", () => {
  const told = z.object({ value: z.string(), basis: z.string() });
  const schema = z.object({
    opened: told,
    closed: told.optional(),
    usual: told.default({ value: "", basis: "stated" }),
    teaches: z.array(told).default([]),
    glance: z.object({ work: told.optional() }),
  });
  const withheld = { value: "2020", basis: "withheld" };
  const file: ContentFile = {
    collection: "schools",
    id: "essai",
    path: "content/schools/essai.mdx",
    data: {
      opened: withheld,
      closed: withheld,
      usual: withheld,
      teaches: [withheld],
      glance: { work: withheld },
    },
    lineOf: () => 3,
    body: "",
    bodyLine: 1,
  };
  assert.deepEqual(
    withheldFaults(file, schema).map(({ field }) => field),
    ["opened › basis", "usual › basis", "glance › work › basis"],
  );
});
