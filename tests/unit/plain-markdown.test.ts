import assert from "node:assert/strict";
import { test } from "node:test";
import { plainMarkdown } from "#lib/plain-markdown.ts";

test("the HTML of a page becomes Markdown, ready to paste", () => {
  assert.equal(
    plainMarkdown(
      '<p>Voici <a href="https://exemple.fr/">un lien</a>.</p> <dl><dt>Annonce</dt> <dd><time datetime="2020-07">juillet 2020</time></dd> <dt>Page vérifiée</dt><dd>hier</dd></dl>' +
        '<h2>Trois étapes</h2><p>Le 22 juin, 16 jeunes <a href="https://exemple.fr/a/#source-s1">[1]</a> étaient <strong>entrés</strong> &amp; « prêts ».</p>' +
        "<ul><li><h3>Une Personne</h3><p>son rôle</p><p>Ce qu'elle dit.</p></li><li>Un <em>mot</em></li></ul>" +
        '<p><img src="a.webp" alt="Un atelier."></p>' +
        '<table><caption>Les chiffres</caption><thead><tr><th>Chiffre</th><th>Mesure</th></tr></thead><tbody><tr><th scope="row">16 jeunes</th><td><p>jeunes entrés</p><p>juin 2020</p></td></tr></tbody></table>' +
        "<blockquote><p>Mes mots.</p></blockquote>" +
        '<ol start="3"><li>Trois</li><li>Quatre</li></ol>' +
        "<h2>Sources</h2><ul><li>Déduit.</li></ul>" +
        '<ol><li><a href="https://journal.fr/">Un titre</a>, Un journal, 2020.</li></ol>',
    ),
    `Voici [un lien](https://exemple.fr/).

- Annonce : juillet 2020
- Page vérifiée : hier

## Trois étapes

Le 22 juin, 16 jeunes [1] étaient **entrés** & « prêts ».

- **Une Personne**
  son rôle
  Ce qu'elle dit.
- Un _mot_

(Image : Un atelier.)

- 16 jeunes
  jeunes entrés
  juin 2020

> Mes mots.

3. Trois
4. Quatre

## Sources

- Déduit.

[1] [Un titre](https://journal.fr/), Un journal, 2020.`,
  );
});

test("an item of a list keeps its own text, beside the list inside it", () => {
  assert.equal(
    plainMarkdown(
      "<ul><li>Il faut :<ul><li>un casque ;</li><li>des gants.</li></ul></li><li><strong>Le matin</strong>, on vient :<ol><li>à pied ;</li><li>en bus.</li></ol>Puis on entre.</li></ul>",
    ),
    `- Il faut :
  - un casque ;
  - des gants.
- **Le matin**, on vient :
  1. à pied ;
  2. en bus.
  Puis on entre.`,
  );
});

test("every line of a quotation is marked", () => {
  assert.equal(
    plainMarkdown("<blockquote><p>Il dit :</p><ul><li>un</li><li>deux</li></ul></blockquote>"),
    "> Il dit :\n> - un\n> - deux",
  );
});

test("in a table without a caption each cell comes after its heading, and empty cells are left out", () => {
  assert.equal(
    plainMarkdown(
      "<table><thead><tr><th></th><th>En 2020</th><th>En 2021</th></tr></thead><tbody><tr><td>Chelles</td><td>12 places</td><td></td></tr><tr><td></td><td></td><td>10 places</td></tr></tbody></table>",
    ),
    `- Chelles
  En 2020 : 12 places
- En 2021 : 10 places`,
  );
});
