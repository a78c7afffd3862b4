import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import type { AstroIntegration } from "astro";
import type { LoaderContext } from "astro/loaders";
import sharp from "sharp";
import config from "../../astro.config.mjs";
import { phonePhotograph } from "./photographs.ts";
import { checkContent } from "#content-check/check.ts";
import { formatFault, stopping } from "#content-check/faults.ts";
import { addressOfFile } from "#lib/page-address.ts";
import { buildDay } from "#lib/build-day.ts";
import { tolerant } from "#lib/tolerant-loader.ts";
import { head, setting, withPicture } from "./breaking.ts";
import { scratchProject, type ScratchProject } from "./project.ts";

const PARTS = ["astro.config.mjs", "package.json", "tsconfig.json", "content", "src"];

/**
 * The build steps that do not render text, which take half of the time of a build. The tests of `tests/built` check them on the
 * complete site. Of these steps, this file needs only the content check, and runs it in its own process, in a tenth of the time.
 */
const BESIDES_WORDS = [
  "content-check",
  "@astrojs/sitemap",
  "page-styles",
  "share-pictures",
  "search-index",
  "service-worker",
  "host-files",
];

const SITE = "https://www.exemple.fr";
const DAY = "2030-06-01";

/** Makes the project build without the steps of `BESIDES_WORDS`. */
function buildWordsOnly(project: ScratchProject): void {
  project.write("whole.config.mjs", project.read("astro.config.mjs"));
  project.write(
    "astro.config.mjs",
    `import whole from "./whole.config.mjs";
const besides = ${JSON.stringify(BESIDES_WORDS)};
const names = whole.integrations.map(({ name }) => name);
for (const name of besides) if (!names.includes(name)) throw new Error(name + " is no step of the build");
export default { ...whole, integrations: whole.integrations.filter(({ name }) => !besides.includes(name)) };
`,
  );
}

/** Builds the copy, as on an editor's machine. */
function build(project: ScratchProject): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/astro/bin/astro.mjs", "build"],
    {
      cwd: project.path,
      encoding: "utf8",
      env: {
        ...process.env,
        SITE_URL: SITE,
        APPLICATION_ENDPOINT: "",
        BUILD_DATE: DAY,
        ASTRO_TELEMETRY_DISABLED: "1",
      },
    },
  );
  return { status, output: stdout + stderr };
}

describe("a build with faults in the content", () => {
  let project: ScratchProject;
  before(() => {
    project = scratchProject(PARTS);
    mkdirSync(join(project.path, "dist"));
    writeFileSync(join(project.path, "dist/index.html"), "le site d'hier");
  });
  after(() => {
    project.remove();
  });

  /**
   * Starts a build of the project: runs the setup hooks of the site's integrations in order, as Astro does, up to the content
   * check; then reads a collection that has an entry which Astro refuses.
   */
  async function beginBuild(logger: object): Promise<void> {
    const root = pathToFileURL(`${project.path}/`);
    const given = {
      command: "build",
      config: { root, outDir: new URL("dist/", root) },
      logger,
      updateConfig: () => undefined,
    };
    for (const { name, hooks } of config.integrations as AstroIntegration[]) {
      await (hooks["astro:config:setup"] as ((given: object) => unknown) | undefined)?.(given);
      if (name === "content-check") break;
    }
    const load = () => Promise.reject(new Error("InvalidContentEntryDataError"));
    await tolerant({ name: "press", load }, false).load({} as LoaderContext);
  }

  test("reports all of them and stops; the previous site is removed", async () => {
    project.replace("content/press/roubaix-2020.mdx", /^date:.*$/m, "date: 31 février 2020");
    project.replace("content/partners/ovhcloud.mdx", "schools: [roubaix]", "schools: [roubaie]");
    const logged: string[] = [];
    const logger = { error: (text: string) => logged.push(text), warn: () => undefined };
    await assert.rejects(beginBuild(logger), /Le contenu a des fautes.*Rien n'a été construit/);
    const output = logged.join("\n");
    assert.match(
      output,
      /content\/press\/roubaix-2020\.mdx › ligne \d+ › date: « 31 février 2020 » n'existe pas dans le calendrier/,
    );
    assert.match(
      output,
      /content\/partners\/ovhcloud\.mdx › ligne \d+ › engagements 1 › schools 1: « roubaie » n'existe pas/,
    );
    assert.ok(!existsSync(join(project.path, "dist")));
  });
});

const PICTURE = {
  src: "./essai.JPG",
  alt: "Une baie ouverte, vue de face.",
  caption: "La salle de Grigny, en 2029",
  credit: "Photo de l'essai",
};

/** Pages with that picture, and the folder of its file. */
const PICTURES = [
  ["content/programs/technicien-fibre.mdx", "content/programs"],
  ["content/schools/grigny.mdx", "content/schools"],
  ["content/partners/ovhcloud.mdx", "content/partners"],
  ["content/press/grigny-2020.mdx", "content/press"],
] as const;

/** Intakes as of 1 June 2030: two upcoming ones of one school, one at a school without recent news, and a past one. */
const INTAKES = [
  ["magny-les-hameaux", "technicien-datacenter", "1er mars 2031"],
  ["magny-les-hameaux", "technicien-datacenter", "octobre 2031"],
  ["grigny", "technicien-datacenter", "septembre 2030"],
  ["venissieux", "technicien-infrastructures-numeriques", "31 mai 2030"],
] as const;

/** Settings that the association fills in later, and the text shown until then. */
const SAID_LATER = [
  ["replyTime", "On te répond en une semaine.", "Montre ta référence"],
  ["parents", "Avant 18 ans, un parent signe avec toi.", "Parles-en à un parent"],
  ["insurance", "L'école t'assure pendant le stage.", "demande à l’école qui t’assure"],
  ["firstContact", "On t'appelle, ou on t'écrit par SMS.", "Garde ton téléphone près de toi"],
  ["firstMeeting", "Tu viens une heure à Roubaix.", undefined],
  ["whatToBring", "Viens avec une pièce d'identité.", "Note tes questions"],
] as const;

/** More settings that the association fills in later. */
const OTHER_SETTINGS = [
  ["phone", "03 20 00 00 01"],
  ["nextIntake", "Nos rentrées sont en mars et en septembre."],
  ["applicationReaders", "l'équipe de Roubaix"],
  ["supportContact", "Camille Exemple vous répond, camille@plombiers-essai.fr."],
] as const;

/** The list pages: the file with its title and lead, its address, and another title. */
const LISTS = [
  ["content/lists/formations.yaml", "/formations/", "Nos métiers"],
  ["content/lists/ecoles.yaml", "/ecoles/", "Nos lieux"],
  ["content/lists/questions.yaml", "/questions/", "Nos réponses"],
] as const;

/** An announcement that the association publishes itself. */
const OUR_RELEASE = `---
title: Nous ouvrons une classe de plus
summary: "Le 3 mars 2031, nous ouvrons à Roubaix une classe de plus, pour douze jeunes qui n'ont ni diplôme ni travail."
event: Ouverture de la classe
date: 3 mars 2031
place: Roubaix
published: 12 février 2030
checked: 13 février 2030
ours:
  contact:
    name: Une Attachée
    role: chargée de la presse
    email: presse@plombiers-essai.fr
  quotations:
    - person: Une Présidente
      role: présidente de l'association
      words: Douze jeunes de plus vont apprendre ce métier.
      agreement:
        on: 11 février 2030
        how: accord écrit, gardé au bureau
---

Douze jeunes commencent le 3 mars.
`;

/** A school whose town begins with a vowel. */
const ORLEANS = `---
name: École d'Orléans
summary: À Orléans, notre école a ouvert le 3 février 2026. On y apprend la fibre, avec un statut de stagiaire.
department:
  code: "45"
  name: Loiret
region: Centre-Val de Loire
position:
  latitude: 47.9
  longitude: 1.91
opened:
  value: 3 février 2026
  sources: [s10]
teaches:
  - value: technicien-fibre
    sources: [s10]
state:
  value: unknown
  asOf: février 2026
  sources: [s10]
---
`;

/** More announcements of one year than fit on a page. */
const MANY = Array.from({ length: 32 }, (_, index) => ({
  id: `atelier-${String(index + 1)}`,
  text: OUR_RELEASE.replace(/^title:.*$/m, `title: L'atelier numéro ${String(index + 1)}`)
    .replace(
      /^summary:.*$/m,
      `summary: L'atelier numéro ${String(index + 1)} ouvre à Roubaix en 2029, pour douze de nos jeunes.`,
    )
    .replace("date: 3 mars 2031", `date: ${String(28 - (index % 28))} février 2029`)
    .replace(
      "le 3 mars.",
      `l'atelier numéro ${String(index + 1)}. Voir [cette année-là](/presse/annonces/2029/).`,
    ),
}));

/** Announcements under embargo until the day after the build, and until the day of the build. */
const EMBARGOES = [
  ["sous-embargo", "2 juin 2030"],
  ["embargo-fini", "1er juin 2030"],
] as const;

describe("a change in one file appears on every page about it", () => {
  let project: ScratchProject;
  /** The text of every page, by address. */
  const pages = new Map<string, string>();
  let output = "";

  const change = (file: string, changed: (text: string) => string): void => {
    project.write(file, changed(project.read(file)));
  };

  before(async () => {
    project = scratchProject(PARTS);
    buildWordsOnly(project);
    project.replace("content/figures/roubaix-entres.yaml", /^value:.*$/m, "value: 61");
    project.replace("content/questions/jeunes-ville.mdx", "en juin 2020", "en juillet 2019");
    project.replace("content/schools/roubaix.mdx", "value: 22 juin 2020", "value: 23 juillet 2019");
    for (const [opened, changed] of [
      ["y avons ouvert en 2020", "y avons ouvert en 2019"],
      ["l'avons ouverte en 2020", "l'avons ouverte en 2019"],
    ] as const)
      project.replace("content/home/accueil.yaml", opened, changed);
    project.replace(
      "content/schools/roubaix.mdx",
      "le 22 juin 2020, avec",
      "le 23 juillet 2019, avec",
    );
    project.replace(
      "content/partners/afpa.mdx",
      /^ {4}role:.*$/m,
      "    role: Tient désormais le rôle qu'une personne vient d'écrire.",
    );
    project.replace(
      "content/partners/afpa.mdx",
      "engagements:\n",
      "engagements:\n  - does: carries\n    role: A préparé la formation au métier.\n    schools: [roubaix]\n    since: juillet 2020\n    basis: deduced\n    sources: [s1]\n",
    );
    for (const [name, value] of [...SAID_LATER, ...OTHER_SETTINGS])
      change("content/association.yaml", setting(name, value));
    for (const [index, [school, program, starts]] of INTAKES.entries())
      project.write(
        `content/cohorts/${school}-essai-${String(index + 1)}.yaml`,
        `program: ${program}\nschool: ${school}\nstarts: ${starts}\n`,
      );
    project.replace("content/programs/technicien-datacenter.mdx", "order: 1", "order: 9");
    project.replace("content/home/accueil.yaml", "start: Branche-toi sur", "start: Raccorde-toi à");
    project.replace("content/home/accueil.yaml", "fact: Sans diplôme", "fact: Tout le monde");
    project.replace("content/home/accueil.yaml", "title: Je suis journaliste", "title: J'écris");
    project.replace(
      "content/self-check/conseils.yaml",
      "talk: Parlons-en",
      "talk: Viens nous en parler",
    );
    project.replace(
      "content/programs/technicien-datacenter.mdx",
      /^rackLead:.*$/m,
      "rackLead: Chaque geste a sa page.",
    );
    for (const [file, , title] of LISTS) {
      project.replace(file, /^title:.*$/m, `title: ${title}`);
      project.replace(file, /^lead:.*$/m, `lead: La phrase de ${title}.`);
      project.replace(
        file,
        /^summary:.*$/m,
        `summary: ${title}, ${"et ce qu'on y trouve, ".repeat(3)}en bref.`,
      );
    }
    project.replace(
      "content/self-check/conseils.yaml",
      "Parles-en avant d'arrêter.",
      "Parles-en à ta professeure.",
    );
    project.replace(
      "content/audiences/young.yaml",
      /^title:.*$/m,
      "title: Tout ce que tu veux savoir",
    );
    project.replace("content/salle-de-presse.yaml", "shown: true", "shown: false");
    project.write("content/press/rentree-2031.mdx", OUR_RELEASE);
    project.write(
      "content/press/signature-2031.mdx",
      OUR_RELEASE.replace("place: Roubaix", "place: Paris\nschools: [roubaix]")
        .replace(/^title:.*$/m, "title: Une signature")
        .replace(
          /^summary:.*$/m,
          "summary: Le 3 mars 2031, nous signons à Paris, avec l'Afpa, de quoi ouvrir à Roubaix une classe de plus.",
        ),
    );
    project.write("content/schools/orleans.mdx", ORLEANS);
    project.replace("content/press/labo-2025.mdx", /$/, "\n<Timeline />\n");
    for (const { id, text } of MANY) project.write(`content/press/${id}.mdx`, text);
    // A photograph as a phone takes it, in the head of a page of each kind that can have one, and a picture in a text.
    const photograph = await phonePhotograph();
    for (const [file, beside] of PICTURES) {
      project.write(`${beside}/essai.JPG`, photograph);
      change(file, withPicture(PICTURE));
    }
    // A school without a text has no page, so its picture is on none.
    project.write("content/schools/sans-page.jpg", await phonePhotograph());
    change(
      "content/schools/toulon.mdx",
      withPicture({
        ...PICTURE,
        src: "./sans-page.jpg",
        alt: "Un établi vide.",
        caption: "L'atelier de Toulon, en 2019",
      }),
    );
    project.write("content/partners/autre.webp", await sharp(photograph).webp().toBuffer());
    project.write(
      "content/partners/afpa.mdx",
      `${project.read("content/partners/afpa.mdx")}\n![Deux câbles jaunes, l'un sur l'autre.](./autre.webp "Les câbles de l'atelier, en 2030 | Photo d'une formatrice")\n`,
    );
    project.write(
      "content/figures/chose-tue.yaml",
      "value: 987\nmeasures: la chose que nous taisons\nasOf: mars 2020\nbasis: withheld\nsources: [s1]\n",
    );
    project.replace(
      "content/partners/ovhcloud.mdx",
      "engagements:\n",
      "engagements:\n  - does: shelters\n    role: Abrite ce que nous taisons aussi.\n    since: mars 2020\n    basis: withheld\n    sources: [s1, s999]\n",
    );
    project.write(
      "content/sources/s999.yaml",
      project
        .read("content/sources/s1.yaml")
        .replace(/^title:.*$/m, "title: La source que nous taisons")
        .replace(/^url:.*$/m, "url: https://www.plombiers-essai.org/tu")
        .replace("coverage: true\n", ""),
    );
    // A draft, two pages with an embargo, and a hidden file of macOS.
    project.write("content/press/attente.jpg", await phonePhotograph());
    project.write(
      "content/press/en-attente.mdx",
      `${head("draft: true")(OUR_RELEASE).replace(/^title:.*$/m, "title: Ce qui attend encore")}
![Une salle vide, avant la rentrée.](./attente.jpg "La salle, en 2029 | Photo d'une formatrice")
`,
    );
    for (const [name, day] of EMBARGOES)
      project.write(
        `content/press/${name}.mdx`,
        head(`embargo: ${day}`)(OUR_RELEASE)
          .replace(/^title:.*$/m, `title: L'annonce ${name}`)
          .replace(
            /^summary:.*$/m,
            `summary: L'annonce ${name}, de Roubaix, qui attend son jour de 2031 pour paraître chez nous.`,
          )
          .replace(/^(published|checked):.*$/gm, `$1: ${day}`),
      );
    project.write("content/press/._en-attente.mdx", new Uint8Array([0, 5, 22, 7]));
    const faults = await checkContent(project.path, { today: buildDay(DAY), site: SITE });
    assert.deepEqual(stopping(faults).map(formatFault), []);
    const result = build(project);
    assert.equal(result.status, 0, result.output);
    ({ output } = result);
    const dist = join(project.path, "dist");
    for (const file of readdirSync(dist, { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".html"))
        pages.set(
          addressOfFile(file),
          readFileSync(join(dist, file), "utf8")
            .replace(/[\u00a0\u202f]/g, " ")
            .replace(/<[^>]*>/g, ""),
        );
  });
  after(() => {
    project.remove();
  });

  test("a picture, with its text and its author", async () => {
    for (const path of [
      "/formations/technicien-fibre/",
      "/ecoles/grigny/",
      "/partenaires/ovhcloud/",
      "/presse/grigny-2020/",
    ]) {
      const html = readFileSync(join(project.path, "dist", path, "index.html"), "utf8");
      assert.match(html, /<img[^>]*alt="Une baie ouverte, vue de face\."/, path);
      assert.match(html, /La salle de Grigny, en 2029 · Photo de l’essai/, path);
    }
    const html = readFileSync(join(project.path, "dist/ecoles/grigny/index.html"), "utf8");
    const image = /<img[^>]*Une baie ouverte[^>]*>/.exec(html)?.[0] ?? "";
    const [width, height] = ["width", "height"].map((name) =>
      Number(new RegExp(`\\s${name}="(\\d+)"`).exec(image)?.[1]),
    );
    assert.ok(width && height && height > width, `upright, with its room kept: ${image}`);
    assert.match(image, /loading="lazy"/);
    const sources = [...(/srcset="([^"]*)"/.exec(image)?.[1] ?? "").matchAll(/(\S+) (\d+)w/g)];
    assert.deepEqual(
      sources.map(([, , wide]) => Number(wide)),
      [360, 720, 1200],
    );
    for (const [, file = "", wide] of sources) {
      const bytes = readFileSync(join(project.path, "dist", file));
      const made = await sharp(bytes).metadata();
      assert.ok(made.width === Number(wide) && made.height > made.width, `${file} stands upright`);
      assert.equal(made.exif, undefined, "nothing of what the camera wrote");
      if (Number(wide) <= 720)
        assert.ok(bytes.length <= 60_000, `${wide ?? ""} px: ${String(bytes.length)} bytes`);
    }
  });

  test("no original photograph is published with its location, not even that of a draft or of a school without a page", () => {
    const files = readdirSync(join(project.path, "dist"), { recursive: true, encoding: "utf8" });
    assert.deepEqual(
      files.filter((file) => /\.jpe?g$/i.test(file)),
      [],
    );
  });

  test("a picture in a text", () => {
    const html = readFileSync(join(project.path, "dist/partenaires/afpa/index.html"), "utf8");
    assert.match(html, /<img(?=[^>]*srcset=)[^>]*alt="Deux câbles jaunes, l’un sur l’autre\."/);
    assert.match(html, /Les câbles de l’atelier, en 2030 · Photo d’une formatrice/);
  });

  const forMachines = (path: string) => readFileSync(join(project.path, "dist", path), "utf8");

  test("a draft, an entry under embargo and a withheld entry appear nowhere", () => {
    assert.ok(!pages.has("/presse/en-attente/"));
    assert.deepEqual(saying("Ce qui attend encore"), []);
    assert.ok(!pages.has("/presse/sous-embargo/"), "its day is tomorrow");
    assert.ok(pages.has("/presse/embargo-fini/"), "its day is today");
    const files = readdirSync(join(project.path, "dist"), { recursive: true, encoding: "utf8" });
    const read = files.filter((file) => /\.(?:html|xml|json|geojson|csv|ics|txt)$/.test(file));
    assert.ok(read.length > 80);
    for (const file of read)
      assert.doesNotMatch(
        forMachines(file),
        /sous-embargo|Ce qui attend encore|en-attente|que nous taisons|chose-tue/,
      );
  });

  test("the machine-readable files", () => {
    assert.match(forMachines("donnees/chiffres.csv"), /^roubaix-entres,61,61,,exact,jeunes,/m);
    const feed = JSON.parse(forMachines("presse/feed.json")) as { items: Record<string, string>[] };
    const [newest, next] = feed.items;
    assert.equal(newest?.["url"], "https://www.exemple.fr/presse/embargo-fini/");
    assert.equal(newest["date_published"]?.slice(0, 10), "2030-06-01");
    assert.ok((next?.["date_published"] ?? "") < "2030-06-01");
    assert.match(newest["content_html"] ?? "", /Douze jeunes de plus vont apprendre ce métier/);
    assert.ok(feed.items.length <= 50, String(feed.items.length));
    const pictured = feed.items.find(({ url }) => url?.endsWith("/grigny-2020/"))?.["content_html"];
    const [, image = ""] =
      /<img src="https:\/\/www\.exemple\.fr(\/[^"]+)" alt="Une baie ouverte/.exec(pictured ?? "") ??
      [];
    assert.ok(existsSync(join(project.path, "dist", image)) && image !== "", pictured ?? "");
    // Only upcoming events known to the day: September 2030 is not a day, and 31 May is past.
    assert.deepEqual(forMachines("agenda.ics").match(/^(?:UID|DTSTART;VALUE=DATE).*$/gm), [
      "UID:rentree-magny-les-hameaux-essai-1@les-plombiers-du-numerique",
      "DTSTART;VALUE=DATE:20310301",
    ]);
    const leading = [...pages.keys()].filter((path) =>
      forMachines(path.endsWith("/") ? `${path}index.html` : path).includes('href="/agenda.ics"'),
    );
    for (const path of ["/", "/donnees/", "/ecoles/magny-les-hameaux/"])
      assert.ok(leading.includes(path), path);
    assert.ok(!leading.includes("/ecoles/grigny/"), "its day is not known");
  });

  const saying = (words: string) =>
    [...pages].filter(([, text]) => text.includes(words)).map(([path]) => path);

  test("a figure", () => {
    const found = saying("61 jeunes");
    for (const path of [
      "/presse/chiffres/",
      "/presse/roubaix-2020/",
      "/formations/technicien-datacenter/",
    ])
      assert.ok(found.includes(path), `${path} still says the old figure`);
    assert.deepEqual(saying("16 jeunes"), []);
    assert.ok(saying("61 [1] young people").includes("/en/"), "in English too");
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

  test("a partner that carried a school twice is named once there", () => {
    const [school, list] = ["/ecoles/roubaix/", "/ecoles/"].map((path) =>
      pages.get(path)?.replace(/\s+/g, " "),
    );
    assert.match(school ?? "", /Qui la portait Afpa École de la 2e Chance du Grand Lille/);
    assert.match(list ?? "", /Portée par : Afpa et École de la 2e Chance du Grand Lille\./);
    assert.doesNotMatch(list ?? "", /École de Roubaix : [^)]*Afpa[^)]*\(déduit des sources\)/);
  });

  test("a setting that the association fills in", () => {
    assert.ok(saying("03 20 00 00 01").includes("/"));
    assert.ok(saying("03 20 00 00 01").includes("/mentions-legales/"));
    assert.deepEqual(saying("la date de la prochaine rentrée"), []);
    for (const [name, value, before] of SAID_LATER) {
      assert.ok(saying(value.replaceAll("'", "’")).includes("/questions/jeunes/"), name);
      if (before !== undefined) assert.deepEqual(saying(before), [], name);
    }
    assert.ok(saying("l’équipe de Roubaix").includes("/donnees-personnelles/"));
    assert.ok(saying("l’équipe de Roubaix").includes("/candidater/merci/"));
  });

  const everywhere = [
    "/",
    "/candidater/",
    "/ecoles/",
    "/formations/technicien-datacenter/",
    "/orienter/",
    "/questions/jeunes/",
  ];

  test("an upcoming intake, on its school, its course, the home page, the form, the questions and the advisers' page", () => {
    assert.deepEqual(saying("1er mars 2031").sort(), [
      ...everywhere.slice(0, 3),
      "/ecoles/magny-les-hameaux/",
      ...everywhere.slice(3),
    ]);
    assert.deepEqual(saying("septembre 2030").sort(), [
      ...everywhere.slice(0, 3),
      "/ecoles/grigny/",
      ...everywhere.slice(3),
    ]);
  });

  test("the list of schools has all upcoming intakes of a school in one line", () => {
    assert.match(
      pages.get("/ecoles/") ?? "",
      /Prochaines rentrées : 1er mars 2031, octobre 2031\./,
    );
    assert.match(pages.get("/ecoles/") ?? "", /Prochaine rentrée : septembre 2030\./);
  });

  test("advisers see the schools with an upcoming intake first, each once", () => {
    const list = pages.get("/orienter/")?.replace(/\s+/g, " ") ?? "";
    assert.match(
      list,
      /Prochaines rentrées septembre 2030 · École de Grigny · .*1er mars 2031 · École de Magny-les-Hameaux · .* 20\d\d : /,
    );
    assert.equal(list.split("École de Grigny").length, 2);
    assert.doesNotMatch(list, /2022 :[^:]*Grigny/);
    assert.match(list, / Orléans /, "without its « d’ »");
  });

  test("a past intake is not shown", () => {
    assert.deepEqual(saying("31 mai 2030"), []);
  });

  test("the general sentence about intakes is shown only where there is no intake", () => {
    const found = saying("Nos rentrées sont en mars et en septembre.");
    for (const path of ["/formations/technicien-fibre/", "/ecoles/saint-denis/"])
      assert.ok(found.includes(path), path);
    for (const path of [...everywhere, "/ecoles/magny-les-hameaux/", "/ecoles/grigny/"])
      assert.ok(!found.includes(path), path);
  });

  test("a former school counts as current while it has an upcoming intake", () => {
    const list = pages.get("/ecoles/") ?? "";
    const today = list.slice(list.indexOf("Où nous formons"), list.indexOf("Tout a commencé"));
    assert.match(today, /École de Grigny/);
    assert.doesNotMatch(today, /École de Vénissieux/);
    assert.doesNotMatch(pages.get("/ecoles/grigny/") ?? "", /Nos écoles d’aujourd’hui/);
  });

  test("the text of the home page, which does not depend on the order of the courses", () => {
    const home = pages.get("/") ?? "";
    assert.match(home, /Raccorde-toi à\s+un métier d’avenir/);
    assert.match(home, /Technicienne ou technicien datacenter/);
    assert.match(home, /Roubaix\s+nous y avons ouvert en 2019[\s\S]*4 mois\s+environ/);
    assert.match(home, /Tout le monde\s+sans expérience/);
    assert.doesNotMatch(home, /Branche-toi sur/);
    assert.match(home, /J’écris\s+Annonces, chiffres sourcés et datés/);
    assert.doesNotMatch(home, /Je suis journaliste/);
  });

  test("the text before the rack, on the home page and on the course", () => {
    assert.deepEqual(saying("Chaque geste a sa page.").sort(), [
      "/",
      "/formations/technicien-datacenter/",
    ]);
  });

  test("the head of a list page", () => {
    for (const [, path, title] of LISTS) {
      const html = readFileSync(join(project.path, "dist", path, "index.html"), "utf8");
      assert.match(html, new RegExp(`<h1[^>]*>\\s*${title}\\s*</h1>`), path);
      assert.match(html, new RegExp(`<title>${title} –`), path);
      assert.match(html, new RegExp(`La phrase de ${title}\\.`), path);
      assert.match(html, new RegExp(`<meta name="description" content="${title}, et ce`), path);
    }
  });

  test("the advice of the self-check, the title of a result, and the head of a page of questions", () => {
    assert.deepEqual(saying("Parles-en à ta professeure."), ["/candidater/est-ce-pour-moi/"]);
    assert.deepEqual(saying("Viens nous en parler"), ["/candidater/est-ce-pour-moi/"]);
    assert.ok(saying("Tout ce que tu veux savoir").includes("/questions/jeunes/"));
  });

  test("the contact for supporters", () => {
    for (const path of ["/soutenir/", "/accueillir/"]) {
      const html = readFileSync(join(project.path, "dist", path, "index.html"), "utf8");
      assert.match(
        html,
        /Camille Exemple[^<]*<a [^>]*href="mailto:camille@plombiers-essai\.fr">/,
        path,
      );
    }
    assert.deepEqual(saying("Écrivez à Florian du Boÿs"), []);
  });

  test("one setting removes the press contact everywhere", () => {
    const room = project.read("content/salle-de-presse.yaml");
    for (const field of ["name", "email"]) {
      const [, value = ""] = new RegExp(`^ {2}${field}: (.+)$`, "m").exec(room) ?? [];
      assert.notEqual(value, "", field);
      assert.deepEqual(saying(value), []);
    }
    assert.match(
      pages.get("/en/")?.replace(/\s+/g, " ") ?? "",
      /Press contact You may write to us/,
    );
  });

  test("an announcement of our own, with its dateline, quotations and contact", () => {
    const text = pages.get("/presse/rentree-2031/")?.replace(/\s+/g, " ") ?? "";
    assert.match(text, /Communiqué publié par Les Plombiers du Numérique/);
    assert.match(text, /Roubaix, le 12 février 2030/);
    assert.match(text, /« Douze jeunes de plus vont apprendre ce métier\. »/);
    assert.match(text, /Une Attachée, chargée de la presse/);
    assert.match(text, /presse@plombiers-essai\.fr/);
    assert.match(text, /Page vérifiée 13 février 2030/);
    assert.doesNotMatch(text, /d’après l’article|Source publiée|gardé au bureau/);
    assert.match(pages.get("/presse/") ?? "", /Communiqué · 3 mars 2031 · Roubaix/);
    assert.match(pages.get("/presse/") ?? "", /Notre dernière annonce, 1er juin 2030 :/);
    // A page based on an article says so, and is not presented as ours.
    const told = pages.get("/presse/roubaix-2020/") ?? "";
    assert.match(told, /d’après l’article/);
    assert.doesNotMatch(told, /Communiqué publié/);
  });

  test("an announcement from a town without a school does not get the department of the school that it is about", () => {
    const text = pages.get("/presse/signature-2031/")?.replace(/\s+/g, " ") ?? "";
    assert.match(text, /Où Paris Quand/);
    assert.match(
      pages.get("/presse/roubaix-2020/")?.replace(/\s+/g, " ") ?? "",
      /Où Roubaix \(Nord\)/,
    );
  });

  test("the history, in the text of an announcement, with its sources", () => {
    const html = readFileSync(join(project.path, "dist/presse/labo-2025/index.html"), "utf8");
    const timeline = /<ol class="timeline">.*?<\/ol>/s.exec(html)?.[0] ?? "";
    const marks = [...timeline.matchAll(/href="#(source-s\d+)"/g)];
    assert.ok(marks.length > 20, String(marks.length));
    for (const [, source = ""] of marks) assert.ok(html.includes(`<li id="${source}"`), source);
  });

  test("only the newest twelve announcements have a PDF", () => {
    const files = readdirSync(join(project.path, "dist/presse")).filter(
      (name) => name.endsWith(".pdf") && name !== "dossier-de-presse.pdf",
    );
    assert.equal(files.length, 12);
    assert.ok(!files.includes("chelles-2017.pdf"));
    const link = (id: string) =>
      /Télécharger \(PDF, \d pages?, \d+ Ko\)/.test(pages.get(`/presse/${id}/`) ?? "");
    assert.ok(link(files[0]?.replace(".pdf", "") ?? ""));
    assert.ok(!link("chelles-2017"));
  });

  test("the press room and the site map list only the newest announcements, and the pages by year list all of them", () => {
    const linksOf = (path: string) =>
      [
        ...readFileSync(join(project.path, "dist", path, "index.html"), "utf8").matchAll(
          /href="(\/presse\/[^"#]*)/g,
        ),
      ].map(([, href = ""]) => href);
    const years = linksOf("/presse/").filter((href) => href.startsWith("/presse/annonces/"));
    assert.deepEqual(
      years.slice(0, 3),
      [2031, 2029, 2026].map((year) => `/presse/annonces/${String(year)}/`),
    );
    assert.ok(linksOf("/presse/annonces/2029/").includes("/presse/annonces/2029/2/"));
    const lists = [...years, "/presse/annonces/2029/2/"];
    const listed = new Set(lists.flatMap(linksOf));
    for (const { id } of [...MANY, { id: "chelles-2017" }])
      assert.ok(listed.has(`/presse/${id}/`), id);
    for (const path of ["/presse/", "/plan-du-site/", ...lists])
      for (const href of linksOf(path).filter((each) => each.endsWith("/")))
        assert.ok(pages.has(href), `${path} leads to ${href}`);
    for (const path of ["/presse/", "/plan-du-site/"]) {
      const links = linksOf(path);
      assert.ok(
        links.includes("/presse/rentree-2031/") && links.includes("/presse/annonces/2017/"),
      );
      assert.ok(!links.includes("/presse/chelles-2017/"), `${path} grows with the archive`);
    }
  });

  test("without an endpoint, the application page shows the other ways to apply, and the build warns", () => {
    assert.match(output, /APPLICATION_ENDPOINT n'est pas donné/);
    const apply = readFileSync(join(project.path, "dist/candidater/index.html"), "utf8");
    assert.doesNotMatch(apply, /<form[^>]*method="post"/);
    assert.match(apply, /mission locale/);
    assert.ok(saying("03 20 00 00 01").includes("/candidater/"));
  });
});
