import assert from "node:assert/strict";
import { test } from "node:test";
import { page, pages, siteFile, textOf } from "./site.ts";

/** What happened on the day that a press page tells, and when: the event, and the first article that it is told after (dossier). */
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
  test(`${path} says what it holds, where only its title and description are read`, () => {
    const title = textOf(document.querySelector("title"));
    const description =
      document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
    assert.ok(title.length <= 60, title);
    assert.ok(
      description.length >= 110 && description.length <= 155,
      `${String(description.length)} signs: ${description}`,
    );
    assert.match(description, /\d|\p{Ll} \p{Lu}/u, "a number or a name");
  });

  test(`${path} is told by us, and leaves no confession`, () => {
    const main = textOf(document.querySelector("main"));
    assert.match(main, /(?<!\p{L})(?:nous|notre|nos)(?!\p{L})/iu);
    assert.doesNotMatch(
      main,
      /pas été trouvé|sources? (?:lue|consultée)s?|ce qu’on ne sait pas|on ne connaît|le réseau des Plombiers/i,
    );
  });
}

test("an address to write to is copied as it is, without a space", () => {
  const links = pages.flatMap(({ path, document }) =>
    document
      .querySelectorAll('a[href^="mailto:"]:not([href="mailto:"])')
      .map((link) => ({ path, link })),
  );
  assert.ok(links.some(({ path }) => path === "/presse/"));
  for (const { path, link } of links) {
    const address = link.getAttribute("href")?.replace("mailto:", "");
    if (link.text.includes("@")) assert.equal(link.text, address, path);
  }
});

test("the page of figures holds the details of each school too", () => {
  const parts = page("/presse/chiffres/")
    .document.querySelectorAll("main h2[id]")
    .map((heading) => heading.getAttribute("id"));
  for (const id of ["groupe-insertion", "groupe-ages", "autres", "details"])
    assert.ok(parts.includes(id), id);
});

test("the press room begins with whom to call, what is new, who presides and three figures", () => {
  const { document } = page("/presse/");
  const headings = document.querySelectorAll("main h2").map(textOf);
  assert.deepEqual(headings.slice(0, 4), [
    "Contact presse",
    "Aujourd’hui",
    "Nos chiffres clés",
    "Annonces et événements",
  ]);
  const today = document.querySelector('[aria-labelledby="aujourd-hui"]');
  const newest = document.querySelector("main article h3 a");
  assert.equal(today?.querySelector("a")?.getAttribute("href"), newest?.getAttribute("href"));
  assert.match(textOf(today), /préside .*\(dernière nouvelle\s: \p{L}+ \d{4}\)/u);
  const figures = document
    .querySelectorAll('[aria-labelledby="chiffres-cles"] tbody tr')
    .map(textOf);
  assert.equal(figures.length, 3);
  assert.match(
    figures.join("\n"),
    /1\u202f200 personnes.*reconverties.*juin 2023.*techniciens en emploi/,
  );
});

for (const [name] of EVENTS)
  test(`/presse/${name}/ begins with what its description says, and is there as plain text`, () => {
    const { document } = page(`/presse/${name}/`);
    const lead = textOf(document.querySelector("main p.text-lead"));
    const description = document.querySelector('meta[name="description"]')?.getAttribute("content");
    assert.equal(lead, description);
    assert.ok(lead.split(/\s+/).length <= 40);
    const link = document.querySelector("main a[data-copy]")?.getAttribute("href");
    assert.equal(link, `/presse/${name}.md`);
    const text = siteFile(`presse/${name}.md`);
    assert.ok(text.startsWith(`# ${textOf(document.querySelector("h1"))}\n\n${lead}\n\n`));
    assert.doesNotMatch(text, /<[a-z/]|&(?:amp|lt|nbsp);|undefined/);
    const listed = new Set([...text.matchAll(/^\[(\d+)\] /gm)].map(([, rank]) => rank));
    const [body = ""] = text.split(/^## Sources?$/m);
    const marks = [...body.matchAll(/(?<=\S\s)\[(\d+)\]/g)].map(([, rank]) => rank);
    assert.ok(marks.length > 0);
    for (const rank of marks) assert.ok(listed.has(rank), `[${String(rank)}] is told at the end`);
    for (const paragraph of document.querySelectorAll("main .prose p").map(textOf))
      assert.ok(
        text.replace(/\[([^\]]*)\]\(http[^)]*\)/g, "$1").includes(paragraph.slice(0, 60)),
        paragraph,
      );
  });
