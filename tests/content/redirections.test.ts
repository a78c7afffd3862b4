import assert from "node:assert/strict";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { formatFault } from "#content-check/faults.ts";
import { parseRedirects } from "#redirects.ts";
import { head } from "./breaking.ts";
import { scratchProject, type ScratchProject, newFaults } from "./project.ts";

const FILE = "content/redirections.yaml";

let project: ScratchProject;
let whole = "";
before(() => {
  project = scratchProject(["content"]);
  whole = project.read(FILE);
});
after(() => {
  project.remove();
});

/** The messages of the check if the file has this text. */
async function told(text: string | Uint8Array): Promise<string[]> {
  project.write(FILE, text);
  const faults = await newFaults(project.path);
  project.write(FILE, whole);
  return faults.map(formatFault);
}

/** Lines that are added together, and the messages of the check once it has run. */
interface Added {
  text: string;
  count: number;
  said?: Promise<string[]>;
}
/**
 * The lines that YAML can read, of all groups. Those that it cannot read are checked apart, because they would hide what is
 * wrong with the others.
 */
const readable: Added = { text: "", count: 0 };

/**
 * Adds these lines to those of `added`, which the check reads in one run. Each line must be reported once, with its number, and
 * nothing else must be reported.
 * @param lines the rule, the line, and a pattern of the fault and its remedy
 */
function describeLines(
  title: string,
  lines: readonly (readonly [rule: string, line: string, says: RegExp])[],
  added = readable,
): void {
  const places = lines.map(([, line]) => {
    const place = added.text.split("\n").length;
    added.text += `${line}\n`;
    return place;
  });
  added.count += lines.length;
  describe(title, () => {
    let said: string[] = [];
    let above = 0;
    before(async () => {
      above = whole.split("\n").length - 1;
      said = await (added.said ??= told(`${whole}${added.text}`));
    });

    for (const [index, [rule, , says]] of lines.entries())
      test(`${title}: ${rule}`, () => {
        const start = new RegExp(
          `^${FILE} › ligne ${String(above + (places[index] ?? 0))}(?:: | › )`,
        );
        const here = said.filter((sentence) => start.test(sentence));
        assert.equal(here.length, 1, here.join("\n") || "no fault");
        assert.match(here.join(), says);
        assert.match(here.join(), /^\S+ › ligne \d+(?: › \S+)?: .+\. Remède : .+[.?]$/);
      });
    test(`${title}, and nothing else`, () => {
      assert.equal(said.length, added.count, said.join("\n"));
    });
  });
}

describeLines("a former address that is wrongly written is reported", [
  [
    "with the name of the site",
    "https://www.lesplombiersdunumerique.org/a1/: /ecoles/",
    /s'écrit sans le nom du site.*écrivez \/a1\/\./,
  ],
  ["without a slash at its end", "/a2: /ecoles/", /« \/a2 » .*écrivez \/a2\/ :/],
  ["without a slash at its start", "a3/: /ecoles/", /écrivez \/a3\/ :/],
  ["with capitals and an underscore", "/A_4/: /ecoles/", /écrivez \/a_4\/ :/],
  ["with accents", "/école5/: /ecoles/", /écrivez \/ecole5\/ :/],
  ["with percent-encoded accents", "/%C3%A9cole6/: /ecoles/", /écrivez \/ecole6\/ :/],
  ["with an apostrophe", "/l'ancienne/: /ecoles/", /écrivez \/l-ancienne\/ :/],
  ["with a space", "/a 7/: /ecoles/", /écrivez \/a-7\/ :/],
  ["with a query", "/a8/?page=2: /ecoles/", /suit « \? » ou « # ».*écrivez \/a8\/\./],
  ["with an anchor", "/a9/#ici: /ecoles/", /suit « \? » ou « # ».*écrivez \/a9\/\./],
]);

describeLines(
  "a former address that leads to no page of the site, or to the wrong one, is reported",
  [
    [
      "the site's own full address",
      "/b1/: https://www.lesplombiersdunumerique.org/ecoles/",
      /adresse entière.*écrivez \/ecoles\/\./,
    ],
    [
      "another site",
      "/b2/: https://www.cnil.fr/fr",
      /n'est pas une page de ce site.*ou retirez la ligne/,
    ],
    [
      "an e-mail address",
      "/b3/: mailto:contact@plombiers-essai.fr",
      /n'est pas une page de ce site/,
    ],
    ["no such page", "/b4/: /ecoles/roubais/", /il n'y a pas de page.*\/ecoles\/roubaix\/ \?/],
    ["no such anchor", "/b5/: /presse/#contacts", /d'endroit nommé « contacts ».*#contact-presse/],
    ["without a slash at the end", "/b6/: /ecoles#regions", /écrivez \/ecoles\/#regions :/],
    ["without a slash at the start", "/b7/: ecoles/", /écrivez \/ecoles\/ :/],
    ["with capitals and accents", "/b8/: /Écoles/", /écrivez \/ecoles\/ :/],
    ["with a query", "/b9/: /ecoles/?de=ailleurs", /ne lit pas ce qui suit.*écrivez \/ecoles\/\./],
    ["an entry without a page", "/b10/: /ecoles/montreuil/", /montreuil\.mdx n'a pas de texte/],
    [
      "from the address of an entry without a page to another page",
      "/ecoles/grenoble/: /ecoles/roubaix/",
      /grenoble\.mdx, qui n'a pas de page et se lit à \/ecoles\/#auvergne-rhone-alpes/,
    ],
    [
      "from the address of a partner to the place of another",
      "/partenaires/legrand/: /partenaires/#digital-realty",
      /legrand\.mdx, et mène à l'endroit d'une autre fiche, #digital-realty\. Remède : écrivez \/partenaires\/#legrand en face/,
    ],
    [
      "from the address of a school to the place of another",
      "/ecoles/lyon/: /ecoles/#toulon",
      /écrivez \/ecoles\/#lyon en face/,
    ],
    [
      "from the address of a school to another region",
      "/ecoles/toulon/: /ecoles/#occitanie",
      /écrivez \/ecoles\/#toulon en face/,
    ],
    [
      "from the address of a figure to the place of another",
      "/presse/chiffres/roubaix-duree/: /presse/chiffres/#labo-duree",
      /écrivez \/presse\/chiffres\/#roubaix-duree en face/,
    ],
    [
      "from an announcement of one town to that of another",
      "/2023/06/08/inauguration-de-la-formation-a-lafpa-de-marseille/: /presse/magny-les-hameaux-2026/",
      /nomme « marseille », dont content\/press\/magny-les-hameaux-2026\.mdx ne parle pas\. Remède : écrivez en face l'adresse/,
    ],
    [
      "from the former page of a school to the school of another town",
      "/nos-ecoles/chelles/: /ecoles/saint-denis/",
      /nomme « chelles », dont content\/schools\/saint-denis\.mdx ne parle pas/,
    ],
    [
      "from an announcement about a partner to one without it",
      "/2026/02/10/une-visite-chez-telehouse/: /presse/chelles-2017/",
      /nomme « telehouse », dont content\/press\/chelles-2017\.mdx ne parle pas/,
    ],
  ],
);

test("a former address is accepted if its entry no longer exists, or if it leads to its own entry or to a page about many", async () => {
  const lines = [
    "/partenaires/ancien-nom/: /partenaires/#digital-realty",
    "/partenaires/legrand-france/: /partenaires/#legrand",
    "/partenaires/legrand/: /partenaires/#legrand",
    "/partenaires/free-pro/: /partenaires/",
    "/partenaires/azur-datacenter/: /partenaires/#acte-supports",
    "/ecoles/lyon/: /ecoles/#lyon",
    "/2023/06/09/lafpa-a-marseille/: /presse/marseille-2023/",
    "/nos-ecoles/marseille-belsunce/: /ecoles/marseille-saint-jerome/",
    "/2025/03/le-labo-en-seine-saint-denis/: /presse/labo-2025/",
    "/2020/07/ovhcloud-et-les-ecoles-de-nantes-et-roubaix/: /presse/roubaix-2020/",
    "/nos-ecoles/dijon/: /ecoles/roubaix/",
    "/2021/12/les-ecoles-de-lyon-et-de-toulon/: /ecoles/",
    "/ecoles/grenoble/: /ecoles/#auvergne-rhone-alpes",
    "/ecoles/toulon/: /ecoles/#histoire",
    "/presse/chiffres/roubaix-duree/: /presse/chiffres/#groupe-duree-roubaix",
  ];
  assert.deepEqual(await told(`${whole}${lines.join("\n")}\n`), []);
});

describeLines("a former address that leads to another one, or is a page itself, is reported", [
  ["to itself", "/c1/: /c1/", /renvoie à elle-même.*ou retirez la ligne/],
  ["to itself, without a slash", "/c2/: /c2", /renvoie à elle-même/],
  [
    "to another former address",
    "/c3/: /questions/financeurs/",
    /ancienne adresse, qui renvoie ailleurs.*écrivez \/soutenir\/\./,
  ],
  [
    "to another former address, without a slash",
    "/c4/: /partenaires/acife",
    /qui renvoie ailleurs.*écrivez \/partenaires\/#acife\./,
  ],
  [
    "in a circle, reported at its first line",
    "/c5/: /c6/\n/c6/: /c7/\n/c7/: /c5/\n/c8/: /c6/",
    /\/c5\/ → \/c6\/ → \/c7\/ → \/c5\/.*l'adresse d'une page/,
  ],
  [
    "from a folder of content/",
    "/press/marseille-2022/: /presse/marseille-2023/",
    /n'a jamais été une adresse du site : celle-ci était \/presse\/marseille-2022\/\. Remède : écrivez \/presse\/marseille-2022\/: \/presse\/marseille-2023\/\.$/,
  ],
  [
    "from one folder of content/ to another",
    "/schools/paris/: /schools/roubaix/",
    /: écrivez \/ecoles\/paris\/: \/ecoles\/roubaix\/\.$/,
  ],
  [
    "from a file of content/",
    "/content/programs/fibre.mdx: /formations/",
    /: écrivez \/formations\/fibre\/: \/formations\/\.$/,
  ],
  [
    "from a file of content/ to its page, whose address has not changed",
    "/pages/soutenir/: /soutenir/",
    /celle-ci était \/soutenir\/\. Remède : retirez la ligne/,
  ],
  ["from the home page", "/: /ecoles/", /: \/ est une page du site/],
  [
    "from a page of the site",
    "/presse/chiffres/: /presse/",
    /\/presse\/chiffres\/ est une page du site.*retirez la ligne/,
  ],
  [
    "the two addresses the wrong way round",
    "/presse/revue/: /revue-de-presse/",
    /à l'envers.*écrivez \/revue-de-presse\/: \/presse\/revue\/\./,
  ],
]);

describeLines(
  "a line that is not exactly two addresses is reported",
  [
    [
      "no space after the colon",
      "/d1/:/ecoles/",
      /une espace après « : ».*écrivez \/d1\/: \/ecoles\/\.$/,
    ],
    [
      "an arrow instead of a colon",
      "/d2/ → /ecoles/",
      /il manque « : ».*écrivez \/d2\/: \/ecoles\//,
    ],
    ["a comma at the end", '"/d3/": "/ecoles/",', /une virgule.*écrivez \/d3\/: \/ecoles\//],
    ["a dash", "- /d4/: /ecoles/", /un tiret.*écrivez \/d4\/: \/ecoles\//],
    ["quotation marks of a word processor", "“/d9/”: “/ecoles/”", /écrivez \/d9\/: \/ecoles\/\.$/],
    ["an indented line", "  /d5/: /ecoles/", /tout à gauche.*écrivez \/d5\/: \/ecoles\//],
    ["an unclosed quotation mark", '"/d6/: /ecoles/', /guillemet.*écrivez \/d6\/: \/ecoles\//],
    ["no new address", "/d7/:", /il manque la nouvelle adresse.*\/d7\/: \/nouvelle\//],
    [
      "an anchor after a space",
      "/d8/: /partenaires/ #acife",
      /« # ».*écrivez \/d8\/: \/partenaires\/#acife/,
    ],
  ],
  { text: "", count: 0 },
);

test("a mistake made on many lines is reported once", async () => {
  const [sentence = "", ...others] = await told(whole.replace(/^\//gm, "- /"));
  assert.deepEqual(others, []);
  assert.match(sentence, /› ligne \d+: un tiret commence la ligne, comme \d+ autres\. Remède : /);
});

for (const [rule, text, says] of [
  ["nothing but comments", "# Rien.\n", /ligne 1: .*aucune ancienne adresse.*historique/],
  ["nothing at all", "", /aucune ancienne adresse/],
  [
    "the same former address twice",
    "/e1/: /ecoles/\n/e2/: /ecoles/\n/e1/: /presse/\n",
    /ligne 3 › \/e1\/: .* deux fois, ici et ligne 1\. Remède : n'en gardez qu/,
  ],
  ["a line without an address", "/e4/: /ecoles/\n---\n", /ligne 2: .*retirez la ligne, ou/],
  ["Latin-1", Buffer.from("# déjà\n/e3/: /ecoles/\n", "latin1"), /n'est pas en UTF-8/],
] as const)
  test(`a file with ${rule} is reported once`, async () => {
    const sentences = await told(text);
    assert.equal(sentences.length, 1, sentences.join("\n"));
    assert.match(sentences.join(), says);
  });

test("a missing file is reported once", async () => {
  rmSync(join(project.path, FILE));
  const faults = await newFaults(project.path);
  project.write(FILE, whole);
  assert.match(
    faults.map(formatFault).join("\n"),
    /^\S+ › nom du fichier: le fichier manque\. .*$/,
  );
});

test("quotation marks, comments, a value on the next line and Windows line endings are accepted", async () => {
  const text =
    "\uFEFF# Une remarque.\r\n\"/f1/\": '/ecoles/' # 2026 : une autre\r\n/f2/ : /presse/\r\n/f3.html/:\r\n  /soutenir/\r\n";
  assert.deepEqual(await told(text), []);
  assert.deepEqual(parseRedirects(text), {
    "/f1/": "/ecoles/",
    "/f2/": "/presse/",
    "/f3.html/": "/soutenir/",
  });
});

describe("a redirect of a renamed page, written the wrong way round", () => {
  const line = "/ecoles/lyon-venissieux/: /ecoles/venissieux/\n";
  const sentence =
    /^content\/redirections\.yaml › ligne \d+ › \S+: les deux adresses sont à l'envers : \/ecoles\/lyon-venissieux\/ est la page d'aujourd'hui\. Remède : écrivez \/ecoles\/venissieux\/: \/ecoles\/lyon-venissieux\/\.$/;
  const naming = [
    "english/funders.mdx",
    "pages/soutenir.mdx",
    "partners/afpa.mdx",
    "partners/euclyde.mdx",
    "press/infrastructures-numeriques-2022.mdx",
  ].map((file) => `content/${file}`);
  let texts: string[] = [];
  const school = (name: string) => join(project.path, "content/schools", `${name}.mdx`);
  before(() => {
    texts = naming.map((file) => project.read(file));
    renameSync(school("venissieux"), school("lyon-venissieux"));
  });
  after(() => {
    renameSync(school("lyon-venissieux"), school("venissieux"));
    for (const [index, file] of naming.entries()) project.write(file, texts[index] ?? "");
  });

  test("a reversed redirect is reported once, and so is the renamed file if others still use its former name", async () => {
    const sentences = await told(whole + line);
    assert.equal(sentences.length, 2, sentences.join("\n"));
    assert.match(sentences[0] ?? "", sentence);
    assert.match(sentences[1] ?? "", /se nomme maintenant lyon-venissieux\.mdx/);
    assert.doesNotMatch(sentences[1] ?? "", /redirections/);
  });

  test("a reversed redirect is reported once, and is accepted after the remedy", async () => {
    for (const file of naming)
      project.write(file, project.read(file).replaceAll("venissieux", "lyon-venissieux"));
    const sentences = await told(whole + line);
    assert.equal(sentences.length, 1, sentences.join("\n"));
    assert.match(sentences.join(), sentence);
    assert.deepEqual(await told(`${whole}/ecoles/venissieux/: /ecoles/lyon-venissieux/\n`), []);
  });
});

test("a redirect to a draft is reported with the line to remove", async () => {
  const school = "content/schools/venissieux.mdx";
  const text = project.read(school);
  project.write(school, head("draft: true")(text));
  const sentences = await told(`${whole}/g1/: /ecoles/venissieux/\n`);
  project.write(school, text);
  assert.match(sentences.join("\n"), /redirections\.yaml \(ligne \d+\)/);
});

test("a redirect to a page that cannot be read is not reported", async () => {
  const school = "content/schools/venissieux.mdx";
  const audience = "content/audiences/families.yaml";
  const texts = [school, audience].map((file) => project.read(file));
  const [ofSchool = "", ofAudience = ""] = texts;
  project.write(school, ofSchool.replace(/^name:/m, "name:x"));
  project.write(audience, `${ofAudience}inconnu: 1\n`);
  const path = `/questions/${/^slug: (.*)$/m.exec(ofAudience)?.[1] ?? ""}/`;
  const sentences = await told(`${whole}/h1/: /ecoles/venissieux/\n/h2/: ${path}#nulle-part\n`);
  project.write(school, ofSchool);
  project.write(audience, ofAudience);
  assert.doesNotMatch(sentences.join("\n"), /redirections/);
});
