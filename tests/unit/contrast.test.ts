import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { ROOT } from "#scripts/root.ts";
import {
  contrast,
  darkTokens,
  lightTokens,
  mixed,
  withMoreContrast,
} from "./styles/token-values.ts";

/** Colours and the backgrounds behind them, as token names without `color-`. `where` says which parts of a page use them. */
interface Pairs {
  readonly colours: readonly string[];
  readonly grounds: readonly string[];
  readonly where: string;
}

const TEXTS: readonly Pairs[] = [
  { colours: ["text"], grounds: ["page", "panel", "raised"], where: "normal text" },
  {
    colours: ["muted"],
    grounds: ["page", "panel", "raised"],
    where: "dates, hints, captions, the last step of the breadcrumb in a masthead",
  },
  {
    colours: ["aqua"],
    grounds: ["page", "panel", "raised"],
    where: "labels, source marks, the progress in the form",
  },
  {
    colours: ["alert"],
    grounds: ["page", "panel", "raised"],
    where: "errors beside a field and in their summary",
  },
  {
    colours: ["encre"],
    grounds: ["os2", "os2-shade"],
    where:
      "the primary button (also while hovered), the main link, ports, map points, labels of cables",
  },
  { colours: ["text"], grounds: ["selected"], where: "a selected choice" },
  {
    colours: ["papier", "rack-muted"],
    grounds: ["rack", "rack-unit", "rack-hole"],
    where: "the footer and its links, the rack, its headings and its units",
  },
];

/** Shapes, which must stand out from their surroundings. */
const SHAPES: readonly Pairs[] = [
  {
    colours: ["outline"],
    grounds: ["page", "panel", "raised"],
    where: "buttons, fields, choices, cards, the land on the map",
  },
  { colours: ["alert"], grounds: ["page", "raised"], where: "a field with an error, the summary" },
  {
    colours: ["text"],
    grounds: ["page", "panel", "raised"],
    where: "the focus ring",
  },
  {
    colours: ["os2"],
    grounds: ["rack", "rack-unit", "rack-hole"],
    where: "the focus ring on the rack",
  },
  {
    colours: ["aqua"],
    grounds: ["page", "panel", "raised"],
    where: "the arrow of a link that leads on",
  },
  {
    colours: ["rack-edge"],
    grounds: ["rack", "rack-hole"],
    where: "the posts of the rack, and the edge of a unit, which is a link",
  },
];

/**
 * Yellow (`os2`) is pale on a light background, and ink (`encre`) disappears on a dark one. A shape drawn in two colours must
 * stand out by one of them.
 */
const DRAWN_IN_BOTH: readonly Pairs[] = [
  { colours: ["os2", "encre"], grounds: ["panel"], where: "the points on the map" },
  { colours: ["os2", "encre"], grounds: ["page"], where: "ports, the dots of the history" },
  {
    colours: ["os2", "outline"],
    grounds: ["page", "panel", "raised"],
    where: "the primary button",
  },
];

const SELECTED =
  /\.choice:has\(:checked\) \{\s*background-image: linear-gradient\(\s*color-mix\(in srgb, var\(--color-(\S+)\) (\d+)%, transparent\)/;
/** The background of `.choice`, which lies under the tint of a selected one. */
const under = "raised";
const form = readFileSync(join(ROOT, "src/styles/form.css"), "utf8");
const [, tint = "", share = ""] = SELECTED.exec(form) ?? [];

const SCHEMES = Object.entries({
  light: lightTokens,
  dark: darkTokens,
  "light, more contrast": withMoreContrast(lightTokens),
  "dark, more contrast": withMoreContrast(darkTokens),
}).map(([name, tokens]) => ({
  name,
  tokens: new Map([
    ...tokens,
    ["color-selected", mixed(tint, Number(share) / 100, under, tokens)] as const,
  ]),
}));

/** The message names the token to change. */
const tooClose = (colour: string, ground: string, ratio: number, least: number): string =>
  `--color-${colour} on --color-${ground} is ${ratio.toFixed(2)} to 1: ${String(least)} to 1 at least (src/styles/tokens.css)`;

for (const { name, tokens } of SCHEMES)
  describe(`contrast, ${name}`, () => {
    for (const { colours, grounds, where } of TEXTS)
      test(`text: ${where}`, () => {
        for (const colour of colours)
          for (const ground of grounds) {
            const ratio = contrast(colour, ground, tokens);
            assert.ok(ratio >= 7, tooClose(colour, ground, ratio, 7));
          }
      });

    for (const { colours, grounds, where } of SHAPES)
      test(`shape: ${where}`, () => {
        for (const colour of colours)
          for (const ground of grounds) {
            const ratio = contrast(colour, ground, tokens);
            assert.ok(ratio >= 3, tooClose(colour, ground, ratio, 3));
          }
      });

    for (const { colours, grounds, where } of DRAWN_IN_BOTH)
      test(`drawn in two colours: ${where}`, () => {
        for (const ground of grounds) {
          const best = Math.max(...colours.map((colour) => contrast(colour, ground, tokens)));
          assert.ok(best >= 3, tooClose(colours.join(" and --color-"), ground, best, 3));
        }
      });
  });

test("with prefers-contrast: more, thin lines have a contrast of at least 3 to 1, like outlines, and grey text has the contrast of normal text", () => {
  for (const scheme of [lightTokens, darkTokens].map(withMoreContrast)) {
    for (const ground of ["page", "panel", "raised"]) {
      assert.ok(contrast("line", ground, scheme) >= 3, `line on ${ground}`);
      assert.equal(contrast("muted", ground, scheme), contrast("text", ground, scheme));
    }
    assert.ok(contrast("rack-edge", "rack-unit", scheme) >= 3);
  }
});
