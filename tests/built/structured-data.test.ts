import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { machineDate } from "#lib/date-words.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { APPLY, isIndexed } from "#site.ts";
import { addresses, origin, page, pages, typesetTextOf, type BuiltPage } from "./site.ts";

const { files } = readContent(join(import.meta.dirname, "../.."));

type Node = Record<string, unknown>;

function graphOf({ path, document }: BuiltPage): Node[] {
  const blocks = document.querySelectorAll('script[type="application/ld+json"]');
  assert.equal(blocks.length, 1, `${path} has one graph`);
  const { "@context": context, "@graph": graph } = JSON.parse(blocks[0]?.text ?? "") as Node;
  assert.equal(context, "https://schema.org");
  return graph as Node[];
}

const typed = (graph: readonly Node[], type: string): Node[] =>
  graph.filter((node) => node["@type"] === type);

/** Every value of a graph with the name of its field, except the licence of the data, which is on /donnees/. */
function* valuesOf(value: unknown, field = ""): Generator<[field: string, value: string | number]> {
  if (typeof value === "string" || typeof value === "number") yield [field, value];
  else if (Array.isArray(value)) for (const each of value) yield* valuesOf(each, field);
  else if (value !== null && typeof value === "object")
    for (const [key, each] of Object.entries(value))
      if (key !== "license") yield* valuesOf(each, key);
}

const plain = (text: string): string => text.replace(/[ \n\t\u00a0\u202f]+/g, " ").trim();

/** The content of a page: its text, its description, and the dates in its `<time>` elements. */
function saidOn({ document }: BuiltPage): string {
  const days = document.querySelectorAll("time").map((time) => time.getAttribute("datetime") ?? "");
  const description = document.querySelector('meta[name="description"]')?.getAttribute("content");
  const body = document.querySelector("body")?.clone();
  for (const script of (body as typeof document).querySelectorAll("script, .source-mark"))
    script.remove();
  const words = plain((body as typeof document).text).replace(/ (?=[.,](?:\s|$))/g, "");
  return [words, plain(description ?? ""), ...days].join("\n");
}

/** Fields with a text or a date that must also be on the page. */
const WORDS = new Set([
  "name",
  "headline",
  "description",
  "text",
  "datePublished",
  "dateModified",
  "startDate",
]);

for (const built of pages) {
  if (!isIndexed(built.path)) {
    test(`${built.path} has no structured data, because it is not indexed`, () => {
      assert.equal(built.document.querySelectorAll('script[type="application/ld+json"]').length, 0);
    });
    continue;
  }
  test(`the structured data of ${built.path} contains only what is on the page`, () => {
    const graph = graphOf(built);
    const said = saidOn(built);
    for (const [field, value] of valuesOf(graph)) {
      if (WORDS.has(field))
        for (const line of String(value).split("\n"))
          assert.ok(said.includes(plain(line)), `${field}: ${line}`);
      if (typeof value === "string" && value.startsWith(origin))
        assert.ok(addresses.has(new URL(value).pathname), value);
    }
    const [us, ...others] = typed(graph, "NGO");
    assert.deepEqual(
      [us?.["@id"], us?.["url"], others.length],
      [`${origin}/#association`, `${origin}/`, 0],
    );
    for (const invented of ["NewsArticle", "Offer", "AggregateRating", "Course", "Person"])
      assert.ok(!JSON.stringify(graph).includes(`"${invented}"`), invented);
    const crumbs = built.document.querySelectorAll(
      'nav:is([aria-label^="Fil"], [aria-label="Breadcrumb"]) li',
    );
    const [list] = typed(graph, "BreadcrumbList");
    // The page with the form has no data about its breadcrumb.
    assert.equal(list !== undefined, crumbs.length > 0 && built.path !== APPLY.href);
    if (list)
      assert.deepEqual(
        (list["itemListElement"] as Node[]).map(({ position, name, item }) => [
          position,
          name,
          item,
        ]),
        crumbs.map((crumb, index) => {
          const href = crumb.querySelector("a")?.getAttribute("href");
          return [index + 1, typesetTextOf(crumb), href === undefined ? undefined : origin + href];
        }),
      );
    const isAnnouncement = typed(graph, "Article").length > 0;
    assert.equal(
      built.document.querySelector('meta[property="og:type"]')?.getAttribute("content"),
      isAnnouncement ? "article" : undefined, // any other page counts as a website
    );
  });
}

describe("the type of each kind of page", () => {
  const graphs = new Map(
    pages.filter(({ path }) => isIndexed(path)).map((built) => [built.path, graphOf(built)]),
  );
  const withType = (type: string) =>
    [...graphs].filter(([, graph]) => typed(graph, type).length > 0).map(([path]) => path);

  test("an announcement is an article by us, with the date of its page, about an event with its own date", () => {
    const releases = files.filter((file) => file.collection === "press" && isShown(file));
    assert.deepEqual(withType("Article").sort(), releases.map(({ id }) => `/presse/${id}/`).sort());
    for (const release of releases) {
      const [article] = typed(graphs.get(`/presse/${release.id}/`) ?? [], "Article");
      assert.ok(article, release.id);
      const data = fields(release);
      const day = (field: string) => machineDate(parsePartialDate(String(data[field])));
      assert.deepEqual(article["author"], { "@id": `${origin}/#association` });
      assert.equal(article["datePublished"], day("published"));
      // An announcement under embargo may have been checked before it was published.
      assert.equal(article["dateModified"], [day("checked"), day("published")].sort().at(-1));
      const about = article["about"] as Node;
      assert.deepEqual([about["@type"], about["startDate"]], ["Event", day("date")], release.id);
      const source = files.find(
        ({ collection, id }) => collection === "sources" && id === data["article"],
      );
      const told = article["isBasedOn"] as Node | undefined;
      assert.equal(told?.["url"], source && fields(source)["url"]);
    }
  });

  test("a course has no price or length; it starts on the day of the first intake on its page that gives a day", () => {
    const courses = withType("EducationalOccupationalProgram");
    assert.ok(courses.length >= 5);
    for (const path of courses) {
      const [course = {}] = typed(graphs.get(path) ?? [], "EducationalOccupationalProgram");
      const allowed = ["@type", "name", "description", "url", "provider"];
      const more = Object.keys(course).filter((key) => !allowed.includes(key));
      const announced = page(path)
        .document.querySelectorAll(".next-intakes time")
        .map((time) => time.getAttribute("datetime"));
      const start = announced.find((date) => date?.length === "2027-03-01".length);
      assert.deepEqual(more, start === undefined ? [] : ["startDate"]);
      assert.equal(course["startDate"], start);
    }
  });

  test("a page of questions has all of them in its data, each with an answer", () => {
    const asked = withType("FAQPage");
    assert.deepEqual(asked.sort(), [
      "/questions/jeunes/",
      "/questions/journalistes/",
      "/questions/proches-et-conseillers/",
    ]);
    for (const path of asked) {
      const [faq] = typed(graphs.get(path) ?? [], "FAQPage");
      const { document } = page(path);
      const questions = faq?.["mainEntity"] as { name: string; acceptedAnswer: { text: string } }[];
      const shown = document.querySelectorAll("h3[data-search-part]").map(typesetTextOf);
      assert.deepEqual(questions.map(({ name }) => name).sort(), shown.sort());
      for (const { name, acceptedAnswer } of questions)
        assert.notEqual(acceptedAnswer.text, "", name);
    }
  });

  test("a page with a data set links to its files, and their licence is on the page of the data", () => {
    assert.deepEqual(withType("Dataset").sort(), ["/donnees/", "/presse/chiffres/"]);
    for (const path of withType("Dataset")) {
      const { document } = page(path);
      for (const dataset of typed(graphs.get(path) ?? [], "Dataset")) {
        for (const { contentUrl } of dataset["distribution"] as { contentUrl: string }[])
          assert.ok(
            document.querySelector(`main a[href="${new URL(contentUrl).pathname}"]`),
            contentUrl,
          );
        const { name = "" } = (dataset["license"] ?? {}) as { name?: string };
        assert.ok(typesetTextOf(page("/donnees/").document).includes(name), name);
      }
    }
  });
});
