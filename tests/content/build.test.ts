import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { scratchProject, type ScratchProject } from "./project.ts";

const PARTS = ["astro.config.mjs", "package.json", "tsconfig.json", "content", "src"];

/** Builds the copy, as an editor's machine would. */
function build(project: ScratchProject): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/astro/bin/astro.mjs", "build"],
    {
      cwd: project.path,
      encoding: "utf8",
      env: {
        ...process.env,
        SITE_URL: "https://www.exemple.fr",
        APPLICATION_ENDPOINT: "",
        ASTRO_TELEMETRY_DISABLED: "1",
      },
    },
  );
  return { status, output: stdout + stderr };
}

describe("a build whose content has faults", () => {
  let project: ScratchProject;
  before(() => {
    project = scratchProject(PARTS);
    mkdirSync(join(project.path, "dist"));
    writeFileSync(join(project.path, "dist/index.html"), "le site d'hier");
  });
  after(() => {
    project.remove();
  });

  test("lists all of them and stops; yesterday's site is gone", () => {
    project.replace("content/press/roubaix-2020.mdx", /^date:.*$/m, "date: 31 février 2020");
    project.replace("content/partners/ovhcloud.mdx", "schools: [roubaix]", "schools: [roubaie]");
    const { status, output } = build(project);
    assert.notEqual(status, 0, output);
    assert.match(
      output,
      /content\/press\/roubaix-2020\.mdx › date: « 31 février 2020 » n'existe pas dans le calendrier/,
    );
    assert.match(
      output,
      /content\/partners\/ovhcloud\.mdx › engagements 1 › schools 1: « roubaie » n'existe pas/,
    );
    assert.ok(!existsSync(join(project.path, "dist")));
  });
});

const PICTURES = [
  ["content/programs/technicien-fibre.mdx", "content/programs"],
  ["content/schools/grigny.mdx", "content/schools"],
  ["content/partners/ovhcloud.mdx", "content/partners"],
  ["content/press/grigny-2020.mdx", "content/press"],
] as const;

/** What the association says once it knows, and the words that stand for it until then. */
const SAID_LATER = [
  ["replyTime", "On te répond en une semaine.", "Pas de nouvelles"],
  ["parents", "Avant 18 ans, un parent signe avec toi.", "Parles-en à un parent"],
  ["insurance", "L'école t'assure pendant le stage.", "demande à l’école qui t’assure"],
  ["firstContact", "On t'appelle, ou on t'écrit par SMS.", "Garde ton téléphone près de toi"],
  ["firstMeeting", "Tu viens une heure à Roubaix.", undefined],
  ["whatToBring", "Viens avec une pièce d'identité.", "Note tes questions"],
] as const;

describe("one file changes every page that speaks of it", () => {
  let project: ScratchProject;
  /** The text of every page, by its address. */
  const pages = new Map<string, string>();
  let output = "";

  before(() => {
    project = scratchProject(PARTS);
    project.replace("content/figures/roubaix-entres.yaml", /^value:.*$/m, "value: 61");
    project.replace("content/schools/roubaix.mdx", "value: 22 juin 2020", "value: 23 juillet 2019");
    project.replace(
      "content/partners/afpa.mdx",
      /^ {4}role:.*$/m,
      "    role: Tient désormais le rôle qu'une personne vient d'écrire.",
    );
    project.replace(
      "content/association.yaml",
      /^phone:(.*)\n {2}value:.*$/m,
      "phone:$1\n  value: 03 20 00 00 01",
    );
    project.replace(
      "content/association.yaml",
      /^nextIntake:(.*)\n {2}value:.*$/m,
      "nextIntake:$1\n  value: La prochaine rentrée est le 1er mars 2031.",
    );
    project.replace(
      "content/association.yaml",
      /^applicationReaders:(.*)\n {2}value:.*$/m,
      "applicationReaders:$1\n  value: l'équipe de Roubaix",
    );
    for (const [name, value] of SAID_LATER)
      project.replace(
        "content/association.yaml",
        new RegExp(`^${name}:(.*)\\n {2}value:.*$`, "m"),
        `${name}:$1\n  value: ${value}`,
      );
    project.replace(
      "content/association.yaml",
      /^supportContact:(.*)\n {2}value:.*$/m,
      "supportContact:$1\n  value: Camille Exemple vous répond, camille@exemple.fr.",
    );
    project.replace(
      "content/association.yaml",
      "showPressContact2020: true",
      "showPressContact2020: false",
    );
    // One picture on a page of each kind that may have one, from a file of the project itself.
    for (const [file, beside] of PICTURES) {
      cpSync("docs/home.png", join(project.path, beside, "essai.png"));
      project.replace(
        file,
        /^sources:/m,
        "picture:\n  src: ./essai.png\n  alt: Une baie ouverte, vue de face.\n  credit: Photo de l'essai\nsources:",
      );
    }
    const result = build(project);
    assert.equal(result.status, 0, result.output);
    ({ output } = result);
    const dist = join(project.path, "dist");
    for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".html"))
        pages.set(
          `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`,
          readFileSync(join(dist, file), "utf8")
            .replace(/[\u00a0\u202f]/g, " ")
            .replace(/<[^>]*>/g, ""),
        );
  });
  after(() => {
    project.remove();
  });

  test("a picture, with its words and its author", () => {
    for (const path of [
      "/formations/technicien-fibre/",
      "/ecoles/grigny/",
      "/partenaires/ovhcloud/",
      "/presse/grigny-2020/",
    ]) {
      const html = readFileSync(join(project.path, "dist", path, "index.html"), "utf8");
      assert.match(html, /<img[^>]*alt="Une baie ouverte, vue de face\."/, path);
      assert.match(html, /Photo de l’essai/, path);
    }
  });

  const saying = (words: string) =>
    [...pages].filter(([, text]) => text.includes(words)).map(([path]) => path);

  test("a figure", () => {
    const found = saying("61 jeunes");
    for (const path of [
      "/presse/",
      "/presse/chiffres/",
      "/presse/roubaix-2020/",
      "/formations/technicien-datacenter/",
    ])
      assert.ok(found.includes(path), `${path} still says the old figure`);
    assert.deepEqual(saying("16 jeunes"), []);
  });

  test("a date", () => {
    assert.deepEqual(saying("23 juillet 2019").sort(), ["/ecoles/", "/ecoles/roubaix/"]);
  });

  test("a partner's role", () => {
    assert.deepEqual(saying("le rôle qu’une personne vient d’écrire").sort(), [
      "/partenaires/",
      "/partenaires/afpa/",
    ]);
  });

  test("what only the association knew", () => {
    assert.ok(saying("03 20 00 00 01").includes("/"));
    assert.ok(saying("03 20 00 00 01").includes("/mentions-legales/"));
    assert.deepEqual(saying("La date de la prochaine rentrée se demande"), []);
    for (const path of ["/", "/questions/jeunes/", "/ecoles/roubaix/"])
      assert.ok(saying("1er mars 2031").includes(path), path);
    for (const [name, value, before] of SAID_LATER) {
      assert.ok(saying(value.replaceAll("'", "’")).includes("/questions/jeunes/"), name);
      if (before !== undefined) assert.deepEqual(saying(before), [], name);
    }
    assert.ok(saying("l’équipe de Roubaix").includes("/donnees-personnelles/"));
    assert.ok(saying("l’équipe de Roubaix").includes("/candidater/merci/"));
  });

  test("who answers those who support", () => {
    for (const path of ["/soutenir/", "/accueillir/"]) {
      const html = readFileSync(join(project.path, "dist", path, "index.html"), "utf8");
      assert.match(html, /Camille Exemple[^<]*<a href="mailto:camille@exemple\.fr">/, path);
    }
    assert.deepEqual(saying("Écrivez à Florian du Boÿs"), []);
  });

  test("the press contact of 2020 goes with one setting", () => {
    assert.deepEqual(saying("Clémentin"), []);
    assert.deepEqual(saying("marieclementin"), []);
  });

  test("without an endpoint, the page of applications shows the other ways and the build warns", () => {
    assert.match(output, /APPLICATION_ENDPOINT n'est pas donné/);
    const apply = readFileSync(join(project.path, "dist/candidater/index.html"), "utf8");
    assert.doesNotMatch(apply, /<form[^>]*method="post"/);
    assert.match(apply, /mission locale|03/);
  });
});
