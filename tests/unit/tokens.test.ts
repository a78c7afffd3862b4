import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { hardCodedValues } from "./styles/hard-coded-values.ts";

/** Values that cannot be tokens, with the reason. Keep this short: changing a token does not change these places. */
const EXCEPTIONS = [
  // `sizes` is evaluated before any style sheet, and does not support custom properties.
  { file: "src/ui/Picture.astro", text: "767px" },
  { file: "src/ui/Picture.astro", text: "240px" },
  { file: "src/ui/Picture.astro", text: "640px" },
];

const isException = (file: string, text: string): boolean =>
  EXCEPTIONS.some((exception) => exception.file === file && exception.text === text);

const found = globSync("src/**/*.{css,astro,svg,ts}")
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file !== "src/styles/tokens.css")
  .sort()
  .flatMap((file) =>
    hardCodedValues(file, readFileSync(file, "utf8")).map((value) => ({ file, ...value })),
  );

test("colours, lengths, radii and type sizes come from src/styles/tokens.css", () => {
  const faults = found.filter(({ file, text }) => !isException(file, text));
  assert.deepEqual(
    faults.map(({ file, line, text, remedy }) => `${file}:${String(line)}: « ${text} »: ${remedy}`),
    [],
  );
});

test("each exception is still needed", () => {
  const unused = EXCEPTIONS.filter(
    (exception) =>
      !found.some(({ file, text }) => file === exception.file && text === exception.text),
  );
  assert.deepEqual(unused, []);
});

describe("what counts as a hard-coded value", () => {
  const HARD_CODED = [
    ["a.css", "a { color: #abc; }", "#abc"],
    ["a.css", "a { background: url(x.svg) #12161d80; }", "#12161d80"],
    ["a.css", "a { color: rgb(0 0 0 / 40%); }", "rgb(0 0 0 / 40%)"],
    ["a.css", "a { color: lch(50% 40 59); }", "lch(50% 40 59)"],
    ["a.css", "a { --shade: red; }", "red"],
    ["a.css", "a { border: var(--width-line) solid red; }", "red"],
    ["a.css", "a { margin: -1.5rem; }", "-1.5rem"],
    ["a.css", "a { @apply w-[20rem]; }", "20rem"],
    ["a.css", "a { border-radius: 50%; }", "50%"],
    ["a.css", "a { font-size: larger; }", "larger"],
    ["a.svg", '<path stroke="white"/>', "white"],
    ["a.svg", '<text font-size="12"/>', 'font-size="12"'],
    ["a.astro", '<p class="bg-[#abc]">', "#abc"],
    ["a.astro", '<p class="bg-[red]">', "-[red]"],
    ["a.astro", '<p class="rounded-[50%]">', "rounded-[50%]"],
    ["a.ts", 'const WIDTH = "12px";', "12px"],
    ["a.ts", 'glob("**/*.html"); const WIDTH = "12px"; /** Not a part of a comment. */', "12px"],
  ] as const;
  for (const [file, text, value] of HARD_CODED)
    test(`« ${value} » is reported in ${text}`, () => {
      assert.ok(hardCodedValues(file, `\n${text}`).some((each) => each.text === value));
      assert.equal(hardCodedValues(file, `\n${text}`)[0]?.line, 2);
    });

  const FROM_TOKENS = [
    ["a.css", "a { border: var(--width-line) solid currentColor; padding: 0.3em; }"],
    ["a.css", "a { color: var(--color-alert); background: Highlight; inline-size: 50%; }"],
    ["a.css", "a { border-radius: var(--radius-md); font-size: 0.75em; margin: --spacing(4); }"],
    ["a.css", "@page { margin: 14mm 16mm; }"],
    [
      "a.css",
      "/* 3 px of #ffcb1f */ a { --post: linear-gradient(transparent 50%, var(--a) 50%); }",
    ],
    ["a.astro", '<a href="#cafe" class="max-w-[22ch] md:grid-cols-[2fr_3fr]">Le fil rouge</a>'],
    ["a.svg", '<path fill="var(--color-os2)" stroke-width="4" d="M2 10h15"/>'],
    ["a.svg", '<path fill="url(#fade)"/>'],
    ["a.ts", "class A { #kept = 1; #add = 1; get() { return this.#add; } } // 12px"],
  ] as const;
  for (const [file, text] of FROM_TOKENS)
    test(`nothing is reported in ${text}`, () => {
      assert.deepEqual(hardCodedValues(file, text), []);
    });
});
