import assert from "node:assert/strict";
import { test } from "node:test";
import { asSample } from "#styles-page/as-sample.ts";

const options = { id: "aide", name: "Aide", reveals: false };

test("in a sample of a page part, its ids and the references to them get a prefix; references to other ids are kept", () => {
  assert.equal(
    asSample(
      '<p id="a">1</p><p id="c">2</p><label for="a" aria-describedby="a b"></label><a href="#source-s1"></a><a href="#a"></a>',
      options,
    ),
    '<p id="aide-a">1</p><p id="aide-c">2</p><label for="aide-a" aria-describedby="aide-a b"></label><a href="#source-s1"></a><a href="#aide-a"></a>',
  );
});

test("parts hidden until a script runs are shown if the sample asks for it", () => {
  const html = '<p data-when="sent" hidden>a</p><input type="hidden"><p hidden id="x">b</p>';
  assert.match(asSample(html, options), / hidden>a/);
  assert.equal(
    asSample(html, { ...options, reveals: true }),
    '<p data-when="sent">a</p><input type="hidden"><p id="aide-x">b</p>',
  );
});

test("in a sample, a navigation landmark gets a name of its own and an h1 becomes an h2", () => {
  assert.equal(
    asSample('<nav class="x" aria-label="Menu"></nav><h1 class="y">Titre</h1>', options),
    '<nav class="x" aria-label="Menu (Aide)"></nav><h2 class="y">Titre</h2>',
  );
});
