import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { drawInPage } from "#drawings/in-page.ts";
import { MASTHEAD_DRAWINGS } from "#drawings/names.ts";
import { painter } from "#drawings/painter.ts";
import { readTokens } from "#styles/read-tokens.ts";

const FOLDER = new URL("../../src/drawings/", import.meta.url);
const css = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");
const { light, dark } = readTokens(css);
const { paintInBothSchemes } = painter(css);
const MOST_BYTES = 3 * 1024;
const drawings = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".svg"))
  .map((file) => ({ file, svg: readFileSync(new URL(file, FOLDER), "utf8") }));
const valuesOf = (attribute: string, svg: string): string[] =>
  [...svg.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value);

test("there are drawings", () => {
  assert.ok(drawings.length > 0);
});

test("the editors' guide names every drawing that a page may choose", () => {
  const guide = readFileSync(new URL("../../content/LISEZMOI.md", import.meta.url), "utf8");
  assert.deepEqual(
    MASTHEAD_DRAWINGS.filter((name) => !guide.includes(`\`${name}\``)),
    [],
  );
});

test("in a page, each drawing has its own ids, and refers only to its own shapes", () => {
  const one = drawInPage(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<defs><path id="c" d="M0 0"/></defs>\n<use href="#c" fill="url(#c)"/>\n</svg>\n',
    "baie",
    'class="drawing"',
  );
  assert.equal(
    one,
    '<svg class="drawing" viewBox="0 0 9 9"><defs><path id="baie-c" d="M0 0"/></defs><use href="#baie-c" fill="url(#baie-c)"/></svg>',
  );
  for (const { file, svg } of drawings) {
    const drawn = drawInPage(svg, file, "");
    const ids = valuesOf("id", drawn);
    for (const [, id = ""] of drawn.matchAll(/(?:href="|url\()#([^")]+)/g))
      assert.ok(ids.includes(id), `${file}: ${id}`);
  }
});

test("a shape with another colour in the dark scheme has a class for that colour", () => {
  const tokens = painter(`@theme static {
  --color-page: #ffffff;
  --color-led: #00ff00;
}
@media (prefers-color-scheme: dark) {
  --color-page: #000000;
}`);
  assert.equal(
    tokens.paintInBothSchemes(
      '<svg><path fill="var(--color-page)" stroke="var(--color-led)"/><path fill="var(--color-led)"/></svg>',
    ),
    '<svg><style>@media (prefers-color-scheme:dark){.fill-page{fill:#000000}}</style><path fill="#ffffff" stroke="#00ff00" class="fill-page"/><path fill="#00ff00"/></svg>',
  );
});

for (const { file, svg } of drawings) {
  test(`the viewBox of ${file} starts at 0 0, so that a page can read its size`, () => {
    assert.match(svg, /^<svg [^>]*viewBox="0 0 \d+ \d+"/);
  });

  test(`${file} takes its colours only from the tokens`, () => {
    for (const colour of [...valuesOf("fill", svg), ...valuesOf("stroke", svg)]) {
      const [, token] = /^var\(--([\w-]+)\)$/.exec(colour) ?? [];
      assert.ok(
        colour === "none" || (token && light.has(token)),
        `« ${colour} » is no token of src/styles/tokens.css`,
      );
    }
    assert.doesNotMatch(svg, /\sstyle=|<style|Gradient|<filter/);
  });

  test(`${file} refers to nothing outside itself`, () => {
    assert.doesNotMatch(svg, /<(script|foreignObject|text|image|a)\b|\son\w+=|url\((?!#)/);
    for (const target of valuesOf("(?:xlink:)?href", svg)) {
      assert.ok(target.startsWith("#"), `« ${target} » is outside of the drawing`);
      assert.ok(svg.includes(`id="${target.slice(1)}"`), `« ${target} » is not in the drawing`);
    }
  });

  test(`${file}, painted for both schemes, has light colours as attributes, and a style with the dark colours that are different`, () => {
    const painted = paintInBothSchemes(svg);
    assert.doesNotMatch(painted, /var\(/);
    for (const attribute of ["fill", "stroke"]) {
      const named = valuesOf(attribute, svg).map((value) => /--([\w-]+)/.exec(value)?.[1]);
      assert.deepEqual(
        valuesOf(attribute, painted),
        named.map((token) => (token === undefined ? "none" : light.get(token))),
      );
      for (const token of named.filter((name) => name !== undefined)) {
        const rule = `.${attribute}-${token.replace("color-", "")}{${attribute}:${String(dark.get(token))}}`;
        assert.equal(painted.includes(rule), light.get(token) !== dark.get(token), rule);
      }
    }
  });

  test(`${file} weighs ${MOST_BYTES} bytes at most when compressed`, () => {
    assert.ok(brotliCompressSync(svg).length <= MOST_BYTES);
  });
}
