import assert from "node:assert/strict";
import { test } from "node:test";
import { typeset, typesetHtml } from "#lib/typography.ts";

const SET: [string, string][] = [
  ["Qui ? Moi !", "Qui\u202f? Moi\u202f!"],
  ["Attention : ici ; là", "Attention\u202f: ici\u202f; là"],
  ["« mot »", "«\u202fmot\u202f»"],
  ["l'école d'OVH", "l’école d’OVH"],
  ["70 % et 4 mois", "70\u00a0% et 4\u00a0mois"],
  ["1 200 personnes", "1\u202f200\u00a0personnes"],
  ["1 200 000 € en 2026", "1\u202f200\u202f000\u00a0€ en 2026"],
  ["En 2026 106 élèves", "En 2026 106 élèves"],
  ["le 22 juin 2020, le 1er avril", "le 22\u00a0juin 2020, le 1er\u00a0avril"],
  ["06 12 34 56 78", "06\u00a012\u00a034\u00a056\u00a078"],
  ["1 U = 44,45 mm", "1\u00a0U = 44,45\u00a0mm"],
  ["à 12:30 sur https://exemple.fr", "à 12:30 sur https://exemple.fr"],
  ["4 moisissures", "4 moisissures"],
  ["en juin 2020 , puis .", "en juin 2020, puis."],
  ["l'", "l’"],
];

for (const [typed, shown] of SET) {
  test(`« ${typed} » gets French typography`, () => {
    assert.equal(typeset(typed), shown);
  });
}

test("in a page, texts, the description and readable attributes get French typography; code, scripts and form values do not", () => {
  const page = `<meta name="viewport" content="l'eau ?"><meta name="description" content="L'eau ?"><p title="C'est quoi ?">Gras <b>fort</b> : c&#39;est</p><script>const a = b ? 'c' : 'd';</script><code>a ? b</code><input value="l'eau ?" placeholder="Un nom ?"><textarea>d'accord ?</textarea>`;
  assert.equal(
    typesetHtml(page),
    `<meta name="viewport" content="l'eau ?"><meta name="description" content="L’eau\u202f?"><p title="C’est quoi\u202f?">Gras <b>fort</b>\u202f: c’est</p><script>const a = b ? 'c' : 'd';</script><code>a ? b</code><input value="l'eau ?" placeholder="Un nom\u202f?"><textarea>d'accord ?</textarea>`,
  );
});

test("on an English page, only parts marked as French get French typography, headings included", () => {
  assert.equal(
    typesetHtml('<p>Why ?</p><h2 lang="fr">Qui ?</h2><p lang="fr">Moi !</p><p>Me !</p>', "en"),
    '<p>Why?</p><h2 lang="fr">Qui\u202f?</h2><p lang="fr">Moi\u202f!</p><p>Me!</p>',
  );
});

test("a quoted > in an attribute does not end the tag", () => {
  assert.equal(typesetHtml(`<img alt="a > b ?">fin ?`), `<img alt="a > b\u202f?">fin\u202f?`);
});

test("a link broken over lines in its template does not begin or end on a space", () => {
  assert.equal(
    typesetHtml(`<p>Voir <a href="/x/">\n  la page\n</a>.</p>`),
    `<p>Voir <a href="/x/">la page</a>.</p>`,
  );
});

test("a space at the start or the end of a link's text moves out of the link if a word touches the link there", () => {
  assert.equal(
    typesetHtml(
      `<p>Voir<a href="/x/"> nos chiffres </a>datés, et <a href="/y/">le reste </a> ici.</p>`,
    ),
    `<p>Voir <a href="/x/">nos chiffres</a> datés, et <a href="/y/">le reste</a> ici.</p>`,
  );
});

test("a source mark stays on the line of the word before it, with a space between", () => {
  assert.equal(
    typesetHtml(
      `<p>Ils sont 106<a href="#source-s9">[9]</a> ou plus. <a href="#source-s1">[1]</a></p>`,
    ),
    `<p>Ils sont 106\u202f<a href="#source-s9">[9]</a> ou plus.\u202f<a href="#source-s1">[1]</a></p>`,
  );
});

test("runs of spaces and line breaks become one space, except in <pre>", () => {
  assert.equal(
    typesetHtml(`<ul>\n  <li> Un </li>\n</ul><pre>a\n  b</pre>`),
    `<ul> <li> Un </li> </ul><pre>a\n  b</pre>`,
  );
});

test("an element around a name with hyphens keeps the name on one line; the hyphens stay as typed, so that the name can be copied", () => {
  for (const [typed, set] of [
    ["<p>à Saint-Denis.</p>", '<p>à <span class="whole">Saint-Denis.</span></p>'],
    [
      "<head><title>a</title><script>b</script></head><svg><path/></svg><p>à Saint-Denis</p>",
      '<head><title>a</title><script>b</script></head><svg><path/></svg><p>à <span class="whole">Saint-Denis</span></p>',
    ],
    ["<li>née d'Île-de-France</li>", '<li>née <span class="whole">d’Île-de-France</span></li>'],
    [
      "<p>École <a>de Saint-Denis</a>, le LABO (<a>Saint-Denis</a>)</p>",
      '<p>École <a>de <span class="whole-inline">Saint-Denis</span></a>, le LABO (<a class="whole-inline">Saint-Denis</a>)</p>',
    ],
    [
      '<a class="solo-link">École de Saint-Denis</a>',
      '<a class="solo-link"><span class="around-whole">École de <span class="whole">Saint-Denis</span></span></a>',
    ],
    [
      '<a class="solo-link">Saint-Denis</a>',
      '<a class="solo-link"><span class="whole">Saint-Denis</span></a>',
    ],
    [
      '<h3 class="names"><a class="solo-link">École de Saint-Denis</a></h3>',
      '<h3 class="names"><a class="solo-link">École de <span class="whole">Saint-Denis</span></a></h3>',
    ],
    [
      "<p>Hauts-de-Seine (92) et Rhône</p>",
      '<p><span class="whole">Hauts-de-Seine</span> (92) et Rhône</p>',
    ],
    [
      '<p class="mt-2 flex">Saint-Denis<br>Hauts-de-France, là</p>',
      '<p class="mt-2 flex"><span class="whole">Saint-Denis</span><br><span class="around-whole"><span class="whole">Hauts-de-France,</span> là</span></p>',
    ],
  ] as const)
    assert.equal(typesetHtml(typed), set);
  for (const bare of [
    // A name at the start of a block needs no element if it is the whole text of the block, or at most a third of the text.
    "<h2>Magny-les-Hameaux</h2>",
    "<li>Pays-de-la-Loire&nbsp;(1)</li>",
    '<li> <a class="solo-link">Saint-Denis</a> </li>',
    "<p>Hauts-de-Seine (92) · Technicienne ou technicien fibre</p>",
    // Words with hyphens that are not names, and texts that cannot contain elements.
    "<p>Est-ce que, peut-être, Rendez-vous</p>",
    "<title>Saint-Denis</title>",
    "<select><option>Saint-Denis</option></select>",
    "<svg><text>Saint-Denis</text></svg>",
    '<p title="Saint-Denis"></p>',
    "<textarea>Saint-Denis</textarea>",
  ])
    assert.equal(typesetHtml(bare), bare);
});
