/**
 * The numbers of the data files, the feeds, the PDFs and `llms.txt` come from the content, and those of the structured data
 * from the text of its page. A record of an entry may contain the numbers of this entry and of the entries that it names. The
 * numbers of the content are read from the text of its files, without the code that makes the data.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { readContent, type ContentFile } from "#content-check/reading/files.ts";
import { documents, readPdf } from "./pdf.ts";
import { page, pages, siteFile, textOf as pageText } from "./site.ts";

const root = join(import.meta.dirname, "../..");
const { files } = readContent(root);
const textOf = ({ path }: ContentFile): string => readFileSync(join(root, path), "utf8");
const byName = new Map(files.map((file) => [`${file.collection}/${file.id}`, file]));

const MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const IN_WORDS: Readonly<Record<string, number>> = {
  "une dizaine": 10,
  "une douzaine": 12,
  "une quinzaine": 15,
  "une vingtaine": 20,
  "une trentaine": 30,
  "une quarantaine": 40,
  "une cinquantaine": 50,
  "une soixantaine": 60,
  "une centaine": 100,
};

const NUMBER = /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?/g;

/** The numbers of a text in French notation: 1 200 and 12,5 are one number each. */
const numbersIn = (text: string): Set<string> =>
  new Set(
    [...text.replace(/[\u00a0\u202f]/g, " ").matchAll(NUMBER)].map(([number]) =>
      String(Number(number.replaceAll(" ", "").replace(",", "."))),
    ),
  );

/** The numbers of the content, or of a page's text. Words count as their number too: « juin » is 6, « une vingtaine » is 20. */
function numbersOfContent(text: string): Set<string> {
  const found = numbersIn(text);
  for (const [index, month] of MONTHS.entries())
    if (text.toLowerCase().includes(month)) found.add(String(index + 1));
  for (const [words, number] of Object.entries(IN_WORDS))
    if (text.toLowerCase().includes(words)) found.add(String(number));
  for (const [digits] of text.matchAll(/\d+/g)) found.add(String(Number(digits)));
  return found;
}

const idsIn = new Map<ContentFile, ReadonlySet<string>>();

/** Whether a file contains this id, and not only as part of a longer one. */
function names(file: ContentFile, id: string): boolean {
  const words = idsIn.get(file) ?? new Set(textOf(file).match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
  idsIn.set(file, words);
  return words.has(id);
}

/**
 * Whether the page of an entry may show another entry: one that the entry names, an intake that names the entry, or, if the page
 * has a `<Timeline />`, any event.
 */
const mayShow = (file: ContentFile, other: ContentFile): boolean =>
  names(file, other.id) ||
  (other.collection === "cohorts" && names(other, file.id)) ||
  (other.collection === "milestones" && textOf(file).includes("<Timeline"));

/** The numbers of a file and of the entries that its page may show. */
function numbersAround(file: ContentFile): Set<string> {
  const found = numbersOfContent(textOf(file));
  for (const other of files) {
    if (other !== file && !mayShow(file, other)) continue;
    // The sources of figures, statements and events count too.
    const nearby = ["figures", "statements", "milestones"].includes(other.collection)
      ? [
          other,
          ...files.filter(({ collection, id }) => collection === "sources" && names(other, id)),
        ]
      : [other];
    for (const each of nearby)
      for (const number of numbersOfContent(textOf(each))) found.add(number);
  }
  return found;
}

/** Every number and text of a record, except addresses and ids of entries. */
function* said(value: unknown, field = ""): Generator<string> {
  if (typeof value === "number") yield String(value).replace(".", ",");
  else if (typeof value === "string") {
    if (!/^https?:/.test(value) && !/^(?:identifiant|id|page|adresses?|chiffre)$/.test(field))
      yield value;
  } else if (Array.isArray(value)) {
    if (!/^(?:formations|ecoles|partenaires|chiffres)$/.test(field))
      for (const each of value) yield* said(each, field);
  } else if (value !== null && typeof value === "object")
    for (const [key, each] of Object.entries(value)) yield* said(each, key);
}

/** The numbers in these texts that are not in the allowed set. */
const strangers = (texts: Iterable<string>, allowed: ReadonlySet<string>): string[] =>
  [...texts].flatMap((text) =>
    [...numbersIn(text)]
      .filter((number) => !allowed.has(number))
      .map((number) => `${number} in « ${text.slice(0, 80)} »`),
  );

type Json = Record<string, unknown>;
const json = (path: string): Json => JSON.parse(siteFile(path)) as Json;

const entry = (collection: string, id: unknown): ContentFile => {
  const file = byName.get(`${collection}/${String(id)}`);
  assert.ok(file, `${collection}/${String(id)}`);
  return file;
};

/** A figure's fields, each as typed: "12.50" and not 12.5. */
const figureOf = (file: ContentFile) =>
  parseYaml(textOf(file), { schema: "failsafe" }) as Record<"value" | "measures", string> & {
    unit?: string;
  };

/** A text with ordinary spaces and straight apostrophes. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");

describe("every number of the data comes from the content", () => {
  for (const [name, collection] of [
    ["chiffres.json", "figures"],
    ["ecoles.geojson", "schools"],
    ["formations.json", "programs"],
    ["partenaires.json", "partners"],
    ["communiques.json", "press"],
  ] as const)
    test(name, () => {
      const file = json(`donnees/${name}`);
      let walked = 0;
      for (const record of (file["donnees"] ?? file["features"]) as Json[]) {
        const around = numbersAround(entry(collection, record["identifiant"] ?? record["id"]));
        // The reason why a figure disagrees with others is in their group.
        for (const group of files.filter((each) => each.collection === "figure-groups"))
          if (names(group, String(record["identifiant"])))
            for (const number of numbersOfContent(textOf(group))) around.add(number);
        const texts = [...said(record)];
        walked += texts.length;
        assert.deepEqual(
          strangers(texts, around),
          [],
          String(record["identifiant"] ?? record["id"]),
        );
      }
      assert.ok(walked > 50, "values were compared");
    });

  test("chiffres.csv has the value of each figure as in its file, and the numbers of this value in columns of their own", () => {
    const rows = parseCsv(siteFile("donnees/chiffres.csv"), { columns: true }) as Record<
      string,
      string
    >[];
    assert.ok(rows.length > 20);
    for (const row of rows) {
      const { value, unit = "" } = figureOf(entry("figures", row["identifiant"]));
      const typed = value.replace(/[\u00a0\u202f]/g, " ");
      assert.equal(row["valeur"], typed, row["identifiant"]);
      const numbers = [row["nombre"], row["nombre_2"]].filter((number) => number !== "");
      const inWords = IN_WORDS[typed.toLowerCase()];
      const expected =
        inWords === undefined
          ? [...typed.matchAll(/\d[\d ]*(?:,\d+)?/g)].map(([number]) =>
              number.trim().replaceAll(" ", "").replace(",", "."),
            )
          : [String(inWords)];
      assert.deepEqual(numbers, expected, row["identifiant"]);
      assert.equal(row["unite"], unit);
    }
  });
});

describe("every number of a feed, and of an announcement as plain text, comes from the announcement or what it names", () => {
  const feed = json("presse/feed.json")["items"] as Record<string, string>[];
  const atom = new DOMParser().parseFromString(siteFile("presse/atom.xml"), "application/xml");
  const entries = [...atom.getElementsByTagName("entry")];
  for (const [index, item] of feed.entries())
    test(item["url"] ?? "", () => {
      const id = new URL(item["url"] ?? "").pathname.split("/").at(-2);
      const around = numbersAround(entry("press", id));
      const words = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\[\d+\]/g, "");
      // Addresses, source marks, numbers of list items and the number of unnamed partners are removed first.
      const markdown = siteFile(`presse/${id ?? ""}.md`)
        .replace(/\]\([^)]*\)|https?:\S+|^\[\d+\].*$|\[\d+\]|^\d+\. /gm, "")
        .replace(/\[\d+ autres/g, "");
      const html = words(item["content_html"] ?? "");
      const texts = [item["title"], item["summary"], html, markdown].map(String);
      assert.deepEqual(strangers(texts, around), []);
      const content = entries[index]?.getElementsByTagName("content")[0]?.textContent ?? "";
      assert.equal(content.trim(), item["content_html"]);
    });
});

describe("every number of a PDF comes from the content, and every number in the title, texts, dates and figures of its page is in the PDF", () => {
  const withoutMarks = (text: string): string => text.replace(/\[\d+\]/g, "");
  const lone = ["association.yaml", "salle-de-presse.yaml", "kit-de-presse.yaml"].flatMap(
    (name) => [...numbersOfContent(readFileSync(join(root, "content", name), "utf8"))],
  );
  for (const { address, path, pagePath } of documents)
    test(address, async () => {
      const [section, id = section] = pagePath.split("/").filter((step) => step !== "");
      const pdf = await readPdf(path);
      // An address may contain any number.
      const text = pdf.links.reduce(
        (words, link) => words.replaceAll(link.replace(/^https?:\/\//, ""), ""),
        withoutMarks(pdf.text),
      );
      const collection = { presse: "press", formations: "programs" }[section ?? ""] ?? "pages";
      // The press room may contain any number of the content.
      const allowed =
        pagePath === "/presse/"
          ? new Set(files.flatMap((file) => [...numbersOfContent(textOf(file))]))
          : numbersAround(entry(collection, id));
      for (const number of lone) allowed.add(number);
      const { document } = page(pagePath);
      // The advisers' page gives each school with the year of its latest news, and each upcoming intake; a course gives its
      // upcoming intakes, and the number of its schools if there are many.
      const also = pagePath === "/orienter/" ? ["schools", "cohorts"] : ["cohorts"];
      for (const file of files.filter((each) => also.includes(each.collection)))
        for (const number of numbersOfContent(textOf(file))) allowed.add(number);
      for (const list of document.querySelectorAll("main dd details"))
        allowed.add(String(list.querySelectorAll("li").length));
      assert.deepEqual(strangers([text], allowed), []);
      const shown = document.querySelectorAll(
        "main h1, main .prose, main .release-dates, main .figure-table",
      );
      const printed = numbersIn(text);
      assert.ok(printed.size > 3, "the PDF contains numbers");
      assert.deepEqual(
        strangers(
          shown.map((each) => withoutMarks(each.text)),
          printed,
        ),
        [],
      );
    });
});

test("every number of the structured data is in the text of its page, or in the page's description", () => {
  for (const { path, document } of pages) {
    const [block] = document.querySelectorAll('script[type="application/ld+json"]');
    if (!block) continue;
    const description = document.querySelector('meta[name="description"]')?.getAttribute("content");
    const shown = numbersOfContent(`${pageText(document)} ${description ?? ""}`);
    const { "@graph": graph } = JSON.parse(block.text) as { "@graph": Json[] };
    const texts = graph
      .filter((node) => node["@type"] !== "BreadcrumbList")
      .flatMap((node) => [...said(node)]);
    assert.deepEqual(strangers(texts, shown), [], path);
  }
});

test("every number of llms.txt comes from the content, except how many former schools there are", () => {
  const all = new Set(files.flatMap((file) => [...numbersOfContent(textOf(file))]));
  for (const name of ["association.yaml", "salle-de-presse.yaml"])
    for (const number of numbersOfContent(readFileSync(join(root, "content", name), "utf8")))
      all.add(number);
  const text = siteFile("llms.txt").replace(/\]\([^)]*\)/g, "]");
  const [, schools = ""] = /Nos écoles d’avant, (\d+),/.exec(text) ?? [];
  assert.equal(
    Number(schools),
    page("/ecoles/").document.querySelectorAll('[aria-labelledby="histoire"] .school-list > li')
      .length,
  );
  assert.deepEqual(strangers([text.replace(`avant, ${schools},`, "avant")], all), []);
  const figures = files.filter(({ collection }) => collection === "figures");
  const lines = text.split("\n").filter((line) => / chiffre (?:de |d’)/.test(line));
  assert.ok(lines.length > 0);
  for (const line of lines) {
    const told = plain(line);
    const around = figures
      .filter((file) => told.includes(`: ${plain(figureOf(file).measures)},`))
      .map(numbersAround);
    assert.ok(
      around.some((allowed) => strangers([line], allowed).length === 0),
      line,
    );
  }
});

test("a number that is not in the content is detected", () => {
  const allowed = numbersOfContent(
    "Le 22 juin 2020, plus de 1 200 personnes, une vingtaine, 12,5 %",
  );
  assert.deepEqual(strangers(["2020-06-22", "1 200", "20", "12,5 %"], allowed), []);
  assert.equal(strangers(["1 201 personnes", "2020-07"], allowed).length, 2);
});
