import assert from "node:assert/strict";
import { test } from "node:test";
import { closeElisions, openElisions } from "#search/query/elisions.ts";
import { addressOfPlace, runsOf, withoutTitle } from "#search/query/excerpt.ts";
import { archiveOf } from "#search/indexing/archive.ts";
import { recordsOf, searchablePage } from "#search/indexing/records.ts";
import { wordFile } from "#search/indexing/word-file.ts";

test("a page becomes one record and each of its questions another; a page without data-pagefind-body becomes none", () => {
  const pages = {
    "/metier/": `<main id="contenu" data-pagefind-body><h1 id="a">Le métier</h1><img src="/b.svg" alt=""><p id="b">d’abord l’école<a href="#source-s1">1</a></p></main>`,
    "/questions/": `<main data-pagefind-body data-section="Questions" data-date="mars 2025"><h1>Questions</h1><section><h2 id="prix" data-search-part>C’est payant ?</h2><p>Non.</p><p>Rien.</p><h2 id="age" data-search-part>Quel âge ?</h2></section><div data-search-part><h3 id="afpa">Afpa</h3><p>Elle forme.</p></div></main>`,
    "/merci/": "<main><h1>Merci</h1></main>",
  };
  const records = Object.entries(pages)
    .flatMap(([url, html]) => searchablePage(url, html) ?? [])
    .flatMap(recordsOf);
  assert.deepEqual(
    records.map(({ url }) => url),
    ["/metier/", "/questions/", "/questions/#prix", "/questions/#age", "/questions/#afpa"],
  );
  const [page, list, question, age, partner] = records.map(({ html }) => html);
  assert.match(page ?? "", /d’ abord l’ école<\/p>/);
  assert.match(
    page ?? "",
    /<h1 id="a">Le métier<\/h1><p>/,
    "pictures and ids that no result needs are left out",
  );
  assert.deepEqual(
    records.map(({ language }) => language),
    ["fr", "fr", "fr", "fr", "fr"],
  );
  assert.match(page ?? "", /data-pagefind-meta="menu:Le métier"/);
  assert.match(
    list ?? "",
    /meta="section:Questions".*<h1>Questions<\/h1><section><\/section><\/main>/,
  );
  assert.match(
    question ?? "",
    /meta="section:Questions" data-pagefind-filter="section:Questions".*meta="date:mars 2025".*data-pagefind-meta=question.*<p>Non.<\/p><p>Rien.<\/p><\/div>/,
  );
  assert.match(age ?? "", /Quel âge \?<\/h2><\/div>/);
  assert.match(partner ?? "", /Afpa<\/h3><p>Elle forme/);
});

test("a « > » in an attribute does not end its tag, so nothing of the tag becomes text of the record", () => {
  const [record] = recordsOf({
    url: "/a/",
    main: '<main data-pagefind-body><p title="a > b" id="c">un</p><img alt="Débit > 10" width="3"> fin</main>',
    language: "fr",
  });
  assert.match(record?.html ?? "", /<main data-pagefind-body><p title="a > b">un<\/p> fin<\/main>/);
});

test("the newest announcements stay in the index, the others form the archive", () => {
  const announced = Array.from({ length: 70 }, (_, day) => ({
    url: `/presse/${String(day)}/`,
    html: "",
    language: "fr" as const,
    announced: 20_200_000 + day,
  }));
  const page = { url: "/metier/", html: "", language: "fr" as const, announced: undefined };
  const archive = archiveOf([page, ...announced]);
  assert.equal(archive.length, 10);
  assert.ok(archive.every(({ announced = Infinity }) => announced < 20_200_010));
});

test("an excerpt consists of text and marks, whatever it contains", () => {
  assert.deepEqual(runsOf("à l’<mark>école</mark> &lt;img onerror&gt; & co"), [
    { marked: false, text: "à l’" },
    { marked: true, text: "école" },
    { marked: false, text: " <img onerror> & co" },
  ]);
});

test("elisions are split for the index, and joined in everything that is shown", () => {
  const opened = openElisions("<p>d’abord l’école, jusqu’à aujourd’hui</p>");
  assert.equal(opened, "<p>d’ abord l’ école, jusqu’ à aujourd’hui</p>");
  assert.equal(closeElisions(opened), "<p>d’abord l’école, jusqu’à aujourd’hui</p>");
  assert.equal(closeElisions("l’ <mark>école</mark>"), "l’<mark>école</mark>");
  assert.equal(
    closeElisions("<mark>l’</mark> <mark>école</mark>"),
    "<mark>l’</mark><mark>école</mark>",
  );
  assert.equal(closeElisions("<mark>D’</mark> abord"), "<mark>D’</mark>abord");
  assert.equal(closeElisions("the <mark>trainees’</mark> pay"), "the <mark>trainees’</mark> pay");
});

test("the words that a synonym stands for are written like the words of a query: « l'école » becomes « l école »", () => {
  const synonyms = [{ said: ["bahut"], finds: ["l'école", "C’est payant\u202f?", "2e Chance"] }];
  assert.deepEqual(wordFile([], { synonyms, hasArchive: false }).synonyms, [
    { said: ["bahut"], finds: ["l école", "c est payant", "2e chance"] },
  ]);
});

test("an excerpt does not repeat the title of its record", () => {
  assert.equal(
    withoutTitle("C’ est <mark>payant</mark> ? Non, <mark>gratuit</mark>", "C’ est payant\u202f?"),
    "Non, <mark>gratuit</mark>",
  );
  assert.equal(withoutTitle("… ailleurs", "C’est payant ?"), "… ailleurs");
});

test("the address of a page has a text fragment with the words found: at most four, of one phrase, without numbers; a section has only its anchor", () => {
  assert.equal(
    addressOfPlace("/metier/", runsOf("du <mark>courant</mark> et du froid pour tout")),
    "/metier/#:~:text=courant%20et%20du%20froid",
  );
  assert.equal(
    addressOfPlace("/q/", runsOf("un <mark>week-end.</mark> Puis")),
    "/q/#:~:text=week%2Dend",
  );
  assert.equal(addressOfPlace("/q/#prix", runsOf("un <mark>week-end.</mark>")), "/q/#prix");
  assert.equal(addressOfPlace("/q/", runsOf("rien")), "/q/");
  for (const [excerpt, words] of [
    ["Sont-ils <mark>habilités</mark> à l’<mark>électricité</mark> ?", "habilités à"],
    ["pour l’<mark>école</mark> et toi", "l’école et toi"],
    ["<mark>Payant</mark> ?", ""],
    ["<mark>33</mark> <mark>000</mark> emplois", ""],
    ["<mark>juillet</mark> 2020", "juillet"],
  ] as const) {
    const address = words === "" ? "/q/" : `/q/#:~:text=${encodeURIComponent(words)}`;
    assert.equal(addressOfPlace("/q/", runsOf(excerpt)), address, excerpt);
  }
});
