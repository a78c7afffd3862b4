import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "#documents/blocks.ts";

const line = (...pieces: unknown[]) => ({ kind: "paragraph", in: pieces });

test("source marks and links with a relative address become plain text; links to other sites keep their address", () => {
  assert.deepEqual(
    blocksOf(
      `<p> 106 <a href="https://a.fr/#source-s1">[9]</a> et <a href="https://b.fr/x?a=1&amp;b=2">un <strong>lien</strong></a>. </p>`,
    ),
    [
      line(
        "106 ",
        "[9]",
        " et ",
        {
          kind: "link",
          href: "https://b.fr/x?a=1&b=2",
          in: ["un ", { kind: "strong", in: ["lien"] }],
        },
        ".",
      ),
    ],
  );
  assert.deepEqual(blocksOf('<p><a href="#bas">plus bas</a></p>'), [line("plus bas")]);
});

test("text between blocks becomes paragraphs, and empty paragraphs are dropped", () => {
  assert.deepEqual(blocksOf("Avant <p>milieu</p> <h2>Titre</h2>\n après<p> </p>"), [
    line("Avant"),
    line("milieu"),
    { kind: "heading", level: 2, in: ["Titre"] },
    line("après"),
  ]);
});

test("lists may be nested; a list after « Sources » is numbered like the source marks; items with headings are not a list", () => {
  assert.deepEqual(blocksOf("<ul><li>un<ul><li>deux</li></ul></li></ul>"), [
    {
      kind: "list",
      items: [[line("un"), { kind: "list", items: [[line("deux")]] }]],
    },
  ]);
  const [steps, , , sources] = blocksOf(
    '<ol start="3"><li>trois</li></ol><h2>Sources</h2><ul><li>déduit</li></ul><ol><li>un article</li></ol>',
  );
  assert.deepEqual(steps, { kind: "numbers", numbering: "1.", start: 3, items: [[line("trois")]] });
  assert.equal(sources?.kind === "numbers" && sources.numbering, "[1]");
  assert.deepEqual(blocksOf("<ul><li><h3>Nom</h3><p>dit</p></li></ul>"), [
    { kind: "heading", level: 3, in: ["Nom"] },
    line("dit"),
  ]);
});

test("terms and tables become blocks; a picture becomes its alternative text and its caption", () => {
  assert.deepEqual(blocksOf("<dl><dt>Âge</dt><dd>16 ans</dd><dd>ou plus</dd></dl>"), [
    { kind: "terms", items: [{ term: ["Âge"], about: [line("16 ans"), line("ou plus")] }] },
  ]);
  assert.deepEqual(
    blocksOf(
      "<table><caption>x</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><th>1</th><td><p>un</p><p>de plus</p></td></tr></tbody></table>",
    ),
    [
      {
        kind: "table",
        columns: 2,
        head: [[line("A")], [line("B")]],
        rows: [[[line("1")], [line("un"), line("de plus")]]],
      },
    ],
  );
  assert.deepEqual(
    blocksOf(
      '<figure><img src="https://a.fr/x.jpg" alt="Une salle"><figcaption>Photo : X</figcaption></figure>',
    ),
    [line("(Image, à voir sur la page : Une salle)"), line("Photo : X")],
  );
});
