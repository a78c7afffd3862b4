import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { parseRoom } from "#press/room-schema.ts";
import { asTextOf, page, pages, siteFile, textOf, typesetTextOf } from "./site.ts";

const { files } = readContent(join(import.meta.dirname, "../.."));
const room = parseRoom(readFileSync("content/salle-de-presse.yaml", "utf8"));

/** For each press page: its event, the date of the event, and the date of the first article about it (from the dossier). */
const EVENTS: [page: string, event: string, day: string, source: string][] = [
  ["chelles-2017", "Début de la première formation", "2017-09-25", "2017"],
  ["datacenter-2019", "Ouverture de la formation", "2019", "2021-04-01"],
  ["roubaix-2020", "Annonce de la formation", "2020-07", "2020-07"],
  ["grigny-2020", "Remise des attestations", "2020-12-18", "2020-12-18"],
  ["infrastructures-numeriques-2022", "Création de la formation", "2022", "2022"],
  ["marseille-2023", "Début de la formation", "2023-06-05", "2023-06"],
  ["labo-2025", "Inauguration du LABO", "2025-03", "2025-03"],
  ["magny-les-hameaux-2026", "Visite ministérielle", "2026-02-06", "2026-02-09"],
];

for (const [name, event, day, source] of EVENTS) {
  test(`/presse/${name}/ names its four dates`, () => {
    const { document } = page(`/presse/${name}/`);
    const dates = document
      .querySelectorAll(".release-dates > div")
      .map((each) => [
        textOf(each.querySelector("dt")),
        each.querySelector("dd time")?.getAttribute("datetime"),
      ]);
    assert.deepEqual(
      dates.map(([term]) => term),
      [event, "Source publiée", "Page publiée", "Page vérifiée"],
    );
    assert.deepEqual(
      dates.slice(0, 2).map(([, date]) => date),
      [day, source],
    );
    for (const [, ours] of dates.slice(2)) assert.match(ours ?? "", /^\d{4}-\d{2}-\d{2}$/);
    const told = textOf(document.querySelector("main"));
    assert.doesNotMatch(told, /Annonce (?:du|de \d)/, "an event is no announcement");
    assert.doesNotMatch(told, /chiffres de l’annonce/i, "figures come from several articles");
  });
}

const OURS = /^\/(?:presse|a-propos)\//;

for (const { path, document } of pages.filter((each) => OURS.test(each.path))) {
  test(`${path} says "we", and does not apologise for gaps`, () => {
    const main = textOf(document.querySelector("main"));
    assert.match(main, /(?<!\p{L})(?:nous|notre|nos)(?!\p{L})/iu);
    assert.doesNotMatch(
      main,
      /pas été trouvé|sources? (?:lue|consultée)s?|ce qu’on ne sait pas|on ne connaît|le réseau des Plombiers/i,
    );
  });
}

test("an e-mail address in a link contains no added spaces, so that it can be copied", () => {
  const links = pages.flatMap(({ path, document }) =>
    document
      .querySelectorAll('a[href^="mailto:"]:not([href="mailto:"])')
      .map((link) => ({ path, link })),
  );
  if (room.contact.shown) assert.ok(links.some(({ path }) => path === "/presse/"));
  for (const { path, link } of links) {
    const [address = ""] = (link.getAttribute("href") ?? "").replace("mailto:", "").split("?");
    if (link.text.includes("@")) assert.ok(link.text.includes(address), `${path}: ${link.text}`);
  }
});

test("the page of figures contains the groups of figures, the other figures and the details", () => {
  const parts = page("/presse/chiffres/")
    .document.querySelectorAll("main h2[id]")
    .map((heading) => heading.getAttribute("id"));
  for (const id of ["groupe-insertion", "groupe-ages", "autres", "details"])
    assert.ok(parts.includes(id), id);
});

test("the chart of openings matches the schools' files: visually, for screen readers and in its table", () => {
  const { document } = page("/presse/chiffres/");
  const chart = document.querySelector(".openings > svg");
  const table = document.querySelector(".openings-table");
  assert.ok(chart && table);
  const opened = new Map<string, number>();
  for (const file of files.filter((each) => each.collection === "schools" && isShown(each))) {
    const { value } = fields(file)["opened"] as { value: unknown };
    const years = [...new Set(String(value).match(/\d{4}/g))];
    if (years.length === 1) opened.set(String(years), (opened.get(String(years)) ?? 0) + 1);
  }
  const rows = table.querySelectorAll("tbody tr").map((row) => {
    const [year = "", named = ""] = row.querySelectorAll("th, td").map(textOf);
    return [year, /^\d+(?=\s:)/.exec(named)?.[0] ?? "0"] as const;
  });
  assert.deepEqual(
    rows.filter(([, count]) => count !== "0").map(([year, count]) => [year, Number(count)]),
    [...opened].sort(([a], [b]) => a.localeCompare(b)),
  );
  for (const [index, [year]] of rows.entries())
    assert.equal(Number(year), Number(rows[0]?.[0]) + index, "no year is left out");
  for (const [index, row] of table.querySelectorAll("tbody tr").entries())
    assert.equal(row.querySelectorAll("a").length, Number(rows[index]?.[1]));
  assert.equal(chart.getAttribute("role"), "img");
  const [title = "", detail = ""] = (chart.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .map((id) => textOf(document.getElementById(id)));
  assert.match(title, /Écoles ouvertes chaque année/);
  for (const [year, count] of rows)
    assert.match(detail, new RegExp(`${year}\\s: ${count === "0" ? "aucune" : count}`));
  const drawn = chart.querySelectorAll("text").map(textOf);
  assert.deepEqual(drawn, rows.flat());
  const squares = chart
    .querySelectorAll("path")
    .map((path) => path.getAttribute("d")?.match(/M/g)?.length ?? 0);
  assert.equal(
    squares.reduce((sum, count) => sum + count),
    [...opened.values()].reduce((a, b) => a + b),
  );
  const unsure = textOf(table).match(/\((?:année déduite|au plus tard)\)/g) ?? [];
  assert.equal(squares[1], unsure.length, "what is not sure is drawn another way");
});

test("« Contact presse » has a link to reach somebody, even while the content names nobody", () => {
  for (const path of ["/presse/", "/presse/grigny-2020/"]) {
    const links = page(path).document.querySelectorAll('[aria-labelledby="contact-presse"] a');
    assert.ok(
      links.some((link) => /^(?:tel|mailto|https):/.test(link.getAttribute("href") ?? "")),
      path,
    );
  }
});

test("the press room begins with a contact, the news, the president and the key figures", () => {
  const { document } = page("/presse/");
  const headings = document.querySelectorAll("main h2").map(textOf);
  assert.deepEqual(headings.slice(0, 5), [
    "Contact presse",
    "Aujourd’hui",
    "Nos chiffres clés",
    "Vos questions",
    "Annonces et événements",
  ]);
  const today = document.querySelector('[aria-labelledby="aujourd-hui"]');
  const newest = document.querySelector("main article h3 a");
  assert.equal(today?.querySelector("a")?.getAttribute("href"), newest?.getAttribute("href"));
  if (room.president) {
    const { name, presides } = room.president;
    const says = `${asTextOf(name)} préside ${asTextOf(presides)} (dernière nouvelle : `;
    assert.ok(textOf(today).includes(says), says);
  }
  const figures = document.querySelectorAll('[aria-labelledby="chiffres-cles"] li').map(textOf);
  assert.equal(figures.length, room.keyFigures.length);
  for (const [index, id] of room.keyFigures.entries()) {
    const file = files.find((each) => each.collection === "figures" && each.id === id);
    assert.ok(file);
    const { measures, note = "" } = fields(file) as { measures: string; note?: string };
    for (const words of [measures, note])
      assert.ok(figures[index]?.includes(asTextOf(words)), `${id}: ${words}`);
    assert.match(figures[index] ?? "", /\d{4}|date inconnue/);
  }
});

test("the press room links to history, figures, words of people, press review and kit", () => {
  const hrefs = page("/presse/")
    .document.querySelectorAll("main a")
    .map((link) => link.getAttribute("href"));
  for (const href of [
    "/a-propos/#notre-histoire-date-par-date",
    "/presse/chiffres/",
    "/presse/paroles/",
    "/presse/revue/",
    "/presse/kit/",
  ])
    assert.ok(hrefs.includes(href), href);
});

/** What journalists ask (from the dossier), and what the answer must contain: a fact, or a contact. */
const ASKED: Readonly<Record<string, RegExp>> = {
  "depuis-quand": /début 2017.*25 septembre 2017, à Chelles/,
  createur: /Florian du Boÿs et Impala Avenir nous ont lancés en 2017/,
  "nombre-ecoles": /12 dispositifs.*18 écoles.*Pour le nombre du jour, écrivez-nous/,
  "jeunes-formes": /plus de 500 jeunes.*1 200 personnes.*1 200 techniciens.*écrivez-nous/,
  "taux-de-reussite": /80 %.*65 %.*environ 70 %.*ne se comparent pas/,
  etude: /Nicolas Duvoux et Nadège Vezinat.*Pour le lire[^.]*, écrivez-nous/,
  image: /logo|mark|kit/i,
  contact: /contact de la salle de presse/,
  roubaix: /juin 2020.*avril 2021.*dernières nouvelles publiées.*Pour la suite, écrivez-nous/,
};

test("each journalist's question is one click from the press room, and has an answer or a contact", () => {
  const links = page("/presse/").document.querySelectorAll('[aria-labelledby="vos-questions"] a');
  const answers = page("/questions/journalistes/").document;
  const hrefs = links.map((link) => link.getAttribute("href") ?? "");
  for (const [id, says] of Object.entries(ASKED)) {
    const index = hrefs.indexOf(`/questions/journalistes/#${id}`);
    assert.ok(index >= 0, `${id} is linked`);
    const heading = answers.getElementById(id);
    assert.equal(textOf(links[index] ?? null), textOf(heading));
    const answer: string[] = [];
    for (let next = heading?.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.tagName === "H3") break;
      answer.push(textOf(next));
    }
    const told = answer.join(" ").replace(/ ?\[\d+\]/g, "");
    assert.ok(
      says.test(told),
      `/questions/journalistes/#${id} ne dit plus ${String(says)}. Remettez ce fait ; s'il a changé, corrigez sa ligne dans tests/built/press.test.ts.`,
    );
  }
  assert.equal(
    links.length,
    answers.querySelectorAll("h3[data-search-part]").length,
    "and no other is left out",
  );
});

/** The five fact lines of three pages, from the dossier. */
const FACTS: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  "roubaix-2020": [
    /^Les Plombiers du Numérique, avec OVHcloud, Afpa, École de la 2e Chance du Grand Lille et \d+ autres$/,
    "Annonce de la formation : technicienne ou technicien datacenter",
    "Roubaix (Nord)",
    "juillet 2020",
    /^Global Security Mag, par Marc Jacob, juillet 2020 \[1\]$/,
  ],
  "magny-les-hameaux-2026": [
    /, avec Acife, Telehouse, Région Île-de-France et (?:un autre|\d+ autres)$/,
    "Visite ministérielle : technicienne ou technicien datacenter",
    "Magny-les-Hameaux (Yvelines)",
    "6 février 2026",
    /^lesplombiersdunumerique\.org, 9 février 2026 \[1\]$/,
  ],
  "datacenter-2019": [
    "Les Plombiers du Numérique",
    "Ouverture de la formation : technicienne ou technicien datacenter",
    "Seine-Saint-Denis",
    "2019",
    /1er avril 2021 \[1\]$/,
  ],
};

for (const [name] of EVENTS)
  test(`/presse/${name}/ gives who, what, where, when and the source in five lines`, () => {
    const { document } = page(`/presse/${name}/`);
    const lines = document.querySelectorAll(".fact-lines > div");
    assert.deepEqual(
      lines.map((line) => textOf(line.querySelector("dt"))),
      ["Qui", "Quoi", "Où", "Quand", "Source"],
    );
    const told = lines.map((line) => textOf(line.querySelector("dd")));
    for (const [index, expected] of (FACTS[name] ?? []).entries())
      if (typeof expected === "string") assert.equal(told[index], expected);
      else assert.match(told[index] ?? "", expected);
    assert.ok(lines[3]?.querySelector("time"));
    const dates = document.querySelectorAll(".release-dates time");
    const changes = document.querySelectorAll('[aria-labelledby="changements"] time');
    const days = changes.map((time) => time.getAttribute("datetime") ?? "");
    assert.deepEqual(days, days.toSorted().reverse(), "the newest change first");
    if (days[0]) assert.ok(days[0] <= (dates.at(-1)?.getAttribute("datetime") ?? ""));
  });

test("the page about Roubaix in 2020 names OVHcloud, and says what people learn there", () => {
  const { document } = page("/presse/roubaix-2020/");
  const lead = typesetTextOf(document.querySelector("main p.text-lead"));
  assert.match(lead, /juillet 2020.*Roubaix.*OVHcloud.*sans diplôme/);
  const text = typesetTextOf(document.querySelector("main .prose"));
  for (const taught of [
    "rackage de serveurs",
    "urbanisation d’une salle",
    "câblage en fibre et en cuivre",
    "changement de composants",
    "remise à niveau",
  ])
    assert.ok(text.includes(taught), taught);
  assert.ok(document.querySelectorAll('[aria-labelledby="changements"] li').length > 0);
});

for (const [name] of EVENTS)
  test(`/presse/${name}/ begins with its description, and exists as plain text`, () => {
    const { document } = page(`/presse/${name}/`);
    const lead = typesetTextOf(document.querySelector("main p.text-lead"));
    const description = document.querySelector('meta[name="description"]')?.getAttribute("content");
    assert.equal(lead, description);
    assert.ok(lead.split(/\s+/).length <= 40);
    const link = document.querySelector("main a[data-copy]")?.getAttribute("href");
    assert.equal(link, `/presse/${name}.md`);
    const text = siteFile(`presse/${name}.md`);
    assert.ok(text.startsWith(`# ${typesetTextOf(document.querySelector("h1"))}\n\n${lead}\n\n`));
    assert.doesNotMatch(text, /<[a-z/]|&(?:amp|lt|nbsp);|undefined/);
    const listed = new Set([...text.matchAll(/^\[(\d+)\] /gm)].map(([, rank]) => rank));
    const [body = ""] = text.split(/^## Sources?$/m);
    const marks = [...body.matchAll(/(?<=\S\s)\[(\d+)\]/g)].map(([, rank]) => rank);
    assert.ok(marks.length > 0);
    for (const rank of marks) assert.ok(listed.has(rank), `[${String(rank)}] is listed at the end`);
    for (const paragraph of document.querySelectorAll("main .prose p").map(typesetTextOf))
      assert.ok(
        text.replace(/\[([^\]]*)\]\(http[^)]*\)/g, "$1").includes(paragraph.slice(0, 60)),
        paragraph,
      );
  });
