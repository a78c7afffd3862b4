import assert from "node:assert/strict";
import { test } from "node:test";
import { readTokens } from "#styles/read-tokens.ts";
import { darkTokens, lightTokens } from "./styles/token-values.ts";

const CSS = `
@theme static {
  --color-*: initial;
  --color-page: #ffffff; /* paper */
  --color-os2: #ffcb1f;
  --text-h1: clamp(1rem, 2vw, 3rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --color-page: #000000;
  }
}
`;

test("each scheme has every token; the dark scheme keeps the light value of a token that it does not redefine", () => {
  const { light, dark } = readTokens(CSS);
  assert.deepEqual(
    [...light],
    [
      ["color-page", "#ffffff"],
      ["color-os2", "#ffcb1f"],
      ["text-h1", "clamp(1rem, 2vw, 3rem)"],
    ],
  );
  assert.equal(dark.get("color-page"), "#000000");
  assert.equal(dark.get("color-os2"), "#ffcb1f");
});

test("every dark token of the site redefines a light one", () => {
  assert.deepEqual([...darkTokens.keys()], [...lightTokens.keys()]);
});

for (const [missing, css] of [
  ["theme", CSS.replace("@theme static", "@theme")],
  ["dark scheme", CSS.replace("prefers-color-scheme", "prefers-contrast")],
] as const)
  test(`a file without a ${missing} is refused, and the error says what it must have`, () => {
    assert.throws(() => readTokens(css), {
      message: "src/styles/tokens.css must have a @theme and a dark scheme.",
    });
  });
