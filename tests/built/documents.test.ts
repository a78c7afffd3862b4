import assert from "node:assert/strict";
import { describe, test } from "node:test";
import sharp from "sharp";
import { readZip } from "#tests/read-zip.ts";
import { documents, readPdf } from "./pdf.ts";
import { printedCode } from "./printed-code.ts";
import { addresses, origin, page, pages, pagesOf, siteBytes, textOf } from "./site.ts";

/** The addresses of the pages of our announcements. */
const ANNOUNCEMENT_PAGES = new Set(pagesOf("press").map(({ path }) => path));

/** A text with one ordinary space between its words. */
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

test("the newest announcements, every course and the advisers' page have a PDF", () => {
  const releases = documents.filter(({ pagePath }) => ANNOUNCEMENT_PAGES.has(pagePath));
  assert.ok(releases.length > 0 && releases.length <= 12);
  for (const { path } of pagesOf("programs"))
    assert.ok(addresses.has(path.replace(/\/$/, ".pdf")), path);
  assert.ok(addresses.has("/orienter/fiche-conseiller.pdf"));
});

for (const { path, address, pagePath } of documents)
  describe(address, async () => {
    const pdf = await readPdf(path);

    test(`${address} is a complete PDF/UA in French, small enough for a phone`, () => {
      assert.equal(pdf.language, "fr");
      assert.ok(pdf.marked);
      assert.match(pdf.metadata, /<pdfuaid:part>1<\/pdfuaid:part>/);
      assert.ok(pdf.weight < 300_000, String(pdf.weight)); // the largest PDF has half of this, and each figure or announcement adds a few KB to it
      assert.ok(pdf.typefaces.named > 0);
      assert.equal(pdf.typefaces.embedded, pdf.typefaces.named);
      assert.ok(pdf.title.length > 10);
      assert.match(pdf.metadata, /<dc:description>.{40,}<\/dc:description>/s);
    });

    test(`the headings of ${address} skip no level, and its bookmarks are the same headings`, () => {
      const headings = pdf.parts.filter(({ role }) => /^H\d$/.test(role));
      assert.deepEqual(
        headings.map(({ text }) => plain(text)),
        pdf.bookmarks.map(plain),
      );
      assert.equal(headings[0]?.role, "H1");
      assert.equal(plain(headings[0].text), plain(pdf.title));
      const levels = headings.map(({ role }) => Number(role[1]));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      for (const [index, level] of levels.entries())
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, headings[index]?.text);
    });

    test(`${address} contains no template syntax, and its links to the site lead to existing pages`, () => {
      assert.doesNotMatch(pdf.text, /undefined|\[object|<\/?\w+>|&\w+;|\bnone\b/);
      assert.ok(pdf.links.every((link) => /^(?:https?|mailto|tel):/.test(link)));
      const ours = pdf.links.map((each) => new URL(each)).filter((link) => link.origin === origin);
      assert.ok(ours.length > 0);
      for (const { pathname } of ours) assert.ok(addresses.has(decodeURI(pathname)), pathname);
    });

    test(`the links to ${address} give its number of pages and its size`, () => {
      const links = pages.flatMap(({ document }) =>
        document.querySelectorAll(`a[href="${address}"]`),
      );
      assert.ok(links.length > 0, `${pagePath} links to it`);
      const count = `${String(pdf.pages)} ${pdf.pages > 1 ? "pages" : "page"}`;
      const weight = `${String(Math.round(siteBytes(path).byteLength / 1000))} Ko`;
      for (const link of links)
        assert.match(plain(textOf(link)), new RegExp(`\\(PDF, ${count}, ${weight}\\)`));
    });
  });

describe("the PDF of an announcement contains the text of its page, in the same order", () => {
  for (const { path, pagePath } of documents.filter(({ pagePath }) =>
    ANNOUNCEMENT_PAGES.has(pagePath),
  ))
    test(pagePath, async () => {
      const { parts, text } = await readPdf(path);
      const { document } = page(pagePath);
      const said = plain(text).replaceAll(" ", "");
      const shown = document
        .querySelectorAll("h1, .prose h2, .prose p, .prose li, .release-dates dt, .engagement p")
        .map((each) => textOf(each).replace(/\s+/g, ""));
      let from = 0;
      for (const words of shown) {
        const at = said.indexOf(plain(words).replaceAll(" ", ""), from);
        assert.ok(at >= 0, `« ${words} » after « ${said.slice(Math.max(0, from - 60), from)} »`);
        from = at;
      }
      assert.ok(parts.some(({ text: words }) => words === "Contact presse"));
    });
});

describe("the PDF of a course contains all the text of its page", () => {
  for (const { path, pagePath } of documents.filter(({ pagePath }) =>
    pagePath.startsWith("/formations/"),
  ))
    test(pagePath, async () => {
      const said = plain((await readPdf(path)).text).replaceAll(" ", "");
      const shown = page(pagePath).document.querySelectorAll(
        "h1, .notice, .prose h2, .prose p, .prose li, .cable-step h3, .cable-step p, .rack-gesture, dd, .source-item",
      );
      assert.ok(shown.length > 10);
      for (const each of shown)
        if (!each.querySelector("ul, li"))
          assert.ok(said.includes(textOf(each).replace(/\s+/g, "")), textOf(each));
    });
});

test("the advisers' PDF fits on the two sides of a sheet, and contains the text of their page, and the address of the form as text and as a QR code", async () => {
  const sheet = "orienter/fiche-conseiller.pdf";
  const { pages: count, parts, links, text } = await readPdf(sheet);
  assert.ok(count <= 2);
  const form = links.find((link) => link.endsWith("/candidater/")) ?? "";
  assert.ok(text.includes(form.replace(/^https?:\/\//, "")));
  assert.ok(
    parts.some(({ role, alternative }) => role === "Figure" && alternative?.endsWith(form)),
  );
  assert.equal(await printedCode(sheet), form);
  const said = plain(text).replaceAll(" ", "");
  for (const each of page("/orienter/").document.querySelectorAll(".prose h2, .prose p, .prose li"))
    if (!each.closest(".screen-only"))
      assert.ok(said.includes(textOf(each).replace(/\s+/g, "")), textOf(each));
});

describe("the press room as a file to download", async () => {
  const ZIP = "presse/dossier-de-presse.zip";
  const files = await readZip(siteBytes(ZIP));

  test("LISEZMOI.txt in the ZIP of the press room names each of its folders, and the files are the same as on the site", () => {
    const readMe = files.get("LISEZMOI.txt")?.content.toString() ?? "";
    const folders = new Set([...files.keys()].map((path) => path.replace(/(?<=\/).*/, "")));
    for (const folder of folders)
      if (folder !== "LISEZMOI.txt") assert.ok(readMe.includes(`\n${folder}`), folder);
    for (const [path, { content }] of files) {
      if (path === "LISEZMOI.txt") continue;
      const sitePath = path.replace("annonces/", "").replace("images/", "kit/");
      assert.deepEqual(content, siteBytes(`presse/${sitePath}`), path);
    }
    const releases = documents.filter(({ pagePath }) => ANNOUNCEMENT_PAGES.has(pagePath));
    assert.equal(
      [...files.keys()].filter((path) => path.startsWith("annonces/")).length,
      releases.length,
    );
    assert.match(readMe, /En 25 mots.*En 50 mots.*En 100 mots.*Crédit.*Licence/s);
  });

  test("the link to the ZIP is near the top of the press room, with its size", () => {
    const [link] = page("/presse/").document.querySelectorAll(`header a[href="/${ZIP}"]`);
    const weight = `${String(Math.round(siteBytes(ZIP).byteLength / 1000))} Ko`;
    assert.equal(plain(textOf(link ?? null)), `Télécharger le dossier (ZIP, ${weight})`);
  });

  test("the drawings in the ZIP need no style sheet", () => {
    const drawings = [...files].filter(([path]) => path.endsWith(".svg"));
    assert.ok(drawings.length > 0);
    for (const [path, { content }] of drawings)
      assert.doesNotMatch(content.toString(), /var\(|currentColor|class=/, path);
  });
});

describe("the press kit", () => {
  const { document } = page("/presse/kit/");

  test("the texts about us in the press kit have 25, 50 and 100 words, as announced", () => {
    const texts = document.querySelectorAll("[data-words]");
    assert.deepEqual(
      texts.map((text) => text.getAttribute("data-words")),
      ["25", "50", "100"],
    );
    for (const text of texts) {
      const words = textOf(text)
        .split(/\s+/)
        .filter((word) => /[\p{L}\d]/u.test(word)).length;
      assert.equal(words, Number(text.getAttribute("data-words")));
    }
  });

  test("each picture of the press kit has an alternative text, a caption, and files with the stated weight and size", async () => {
    const figures = document.querySelectorAll(".kit-pictures > div");
    assert.ok(figures.length > 3); // the three forms of the logo, and drawings
    for (const figure of figures) {
      assert.ok((figure.querySelector("img")?.getAttribute("alt")?.length ?? 0) > 20);
      assert.ok(textOf(figure.querySelector("figcaption")).length > 10);
      const links = figure.querySelectorAll("a");
      assert.equal(links.length, 2);
      for (const link of links) {
        const file = link.getAttribute("href")?.slice(1) ?? "";
        const bytes = siteBytes(file);
        const words = plain(textOf(link));
        assert.ok(words.includes(`${String(Math.max(1, Math.round(bytes.byteLength / 1000)))} Ko`));
        if (!file.endsWith(".png")) continue;
        const { width, height } = await sharp(bytes).metadata();
        assert.ok(Math.max(width, height) >= 1600);
        assert.match(
          words.replaceAll(" ", ""),
          new RegExp(`,${String(width)}×${String(height)}pixels,`),
        );
      }
    }
    const credits = document.querySelectorAll("main p").map((each) => plain(textOf(each)));
    assert.equal(credits.filter((words) => /^Crédit : .+\. Licence : .+\.$/.test(words)).length, 2);
  });

  test("the press kit lists the most misleading sentences, each with a sentence to write instead", () => {
    const avoid = plain(
      textOf(document.querySelector("#a-ne-pas-ecrire")?.nextElementSibling ?? null),
    );
    for (const trap of [/4 mois/, /\d+ % des jeunes/, /\d+ écoles/]) assert.match(avoid, trap);
    assert.equal(avoid.match(/Pas : «/g)?.length, avoid.match(/Plutôt : «/g)?.length);
  });
});
