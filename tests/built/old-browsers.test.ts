/**
 * The built site uses no feature that a browser in package.json's list lacks, except those listed here with what happens
 * without them. `npm run test:old` tests real browsers, as far as they are available.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { unsupportedInScript } from "./old-browsers/script-features.ts";
import { unsupportedInStyle } from "./old-browsers/style-features.ts";
import { addresses, pages, siteFile } from "./site.ts";

/**
 * Features that some of these browsers lack, and what visitors get there instead. A name also stands for the names that begin
 * with it: "properties.hyphens" for "properties.hyphens.auto".
 */
const DONE_WITHOUT: Readonly<Record<string, string>> = {
  "properties.resize": "a field that the visitor cannot enlarge",
  "properties.color-scheme": "the browser's own controls, in light colours",
  "properties.hyphens": "the browser's choice; also declared with a prefix",
  "properties.text-size-adjust": "the browser's choice; also declared with a prefix",
  "properties.font-family.system-ui": "the next typeface of the list",
  "properties.text-wrap": "lines of unequal length",
  "properties.overflow-wrap.anywhere": "a long word goes beyond its column",
  "properties.text-underline-offset": "a line nearer to its word",
  "properties.text-decoration-thickness": "a thinner line",
  "properties.overscroll-behavior": "the page scrolls on behind a dialog",
  "properties.scroll-margin-top": "a heading at the very edge",
  "properties.scroll-margin-bottom": "a control at the very edge",
  "properties.scroll-padding-top": "a heading at the very edge",
  "properties.scroll-padding-bottom": "a control at the very edge",
  "properties.break-after": "a heading may end a sheet of paper",
  "properties.cursor": "iOS has no pointer",
  "properties.field-sizing": "a field that scrolls",
  "properties.accent-color": "boxes in the browser's colour",
  "properties.container-type": "see at-rules.container",
  "properties.content-visibility":
    "folded sources stay folded on paper; what is below the first screen is laid out at once",
  "properties.contain-intrinsic-height": "see content-visibility, detected with it",
  "properties.overflow-clip-margin": "see content-visibility, detected with it",
  "properties.appearance": "also declared with a prefix",
  "properties.forced-color-adjust": "the cable in the reader's own colours",
  "properties.grid-template-rows.subgrid": "titles of steps at unequal heights",
  "properties.overflow-x.clip": "what is too wide is cut off by the page, with a rule in @supports",
  "properties.box-decoration-break": "also declared with a prefix",
  "types.length.viewport_percentage_units_dynamic": "a dialog as high as the browser makes it",
  "at-rules.page": "the browser's margins on paper",
  "at-rules.container":
    "in text twice as large, the text of a module stays beside its rack units; no border above the buttons of a question",
  "at-rules.media.prefers-contrast": "the usual colours",
  "at-rules.media.forced-colors": "what the browser makes of the colours",
  "at-rules.media.scripting": "the introduction comes after the form",
  "selectors.focus-visible": "the browser's own ring",
  "selectors.selection": "the browser's own colours",
  "selectors.has":
    "no tint on a selected choice; the advisers' page needs more than one sheet of paper",
  "selectors.backdrop": "no shade behind a dialog or popover",
  "selectors.marker": "list markers in the colour of the text",
  "selectors.details-content": "folded sources stay folded on paper",
  ".showModal": "detected first: otherwise the link to the search is a plain link",
  ".yield": "detected first: otherwise a timer",
  ".pipeThrough": "detected first: otherwise a script decompresses",
  ".encodeInto": "detected first, by Pagefind",
  "Intl.Segmenter": "detected first, by Pagefind",
  "Error.captureStackTrace": "detected first, by Pagefind",
};

/** Methods with the name of a feature that some of these browsers lack. They are our own, or are detected in other ways. */
const SAME_NAME = [".show", ".hide", ".dispatch", ".persist", ".format", ".fetch", ".grow"];

const isDoneWithout = (feature: string): boolean =>
  SAME_NAME.includes(feature) ||
  Object.keys(DONE_WITHOUT).some((name) => feature === name || feature.startsWith(`${name}.`));

/** @param found by file: unsupported features and the browsers without them */
function faults(found: Iterable<readonly [string, Map<string, string>]>): string[] {
  const all = new Map<string, string>();
  for (const [file, unknown] of found)
    for (const [feature, browsers] of unknown)
      if (!isDoneWithout(feature)) all.set(feature, `${feature} (${file}): unknown to ${browsers}`);
  return [...all.values()];
}

test("the style of every page uses only features that are supported or listed", () => {
  const styles = new Map(
    pages.map(({ path, document }) => [document.querySelector("style")?.text ?? "", path]),
  );
  for (const file of addresses) if (file.endsWith(".css")) styles.set(siteFile(file), file);
  assert.ok(styles.size > 1);
  assert.deepEqual(faults([...styles].map(([css, path]) => [path, unsupportedInStyle(css)])), []);
});

test("every script uses only features that are supported or listed", () => {
  const scripts = [...addresses].filter((file) => file.endsWith(".js"));
  assert.ok(scripts.includes("/sw.js"));
  assert.deepEqual(faults(scripts.map((file) => [file, unsupportedInScript(siteFile(file))])), []);
});

test("an unsupported feature is detected", () => {
  const style =
    "@layer a{.b:has(c){top:0}}@media (width>=1px){a{color:color-mix(in srgb,red,blue);inset:0;height:1dvh}}";
  assert.deepEqual([...unsupportedInStyle(style).keys()].sort(), [
    "at-rules.layer",
    "at-rules.media.range_syntax",
    "properties.inset",
    "selectors.has",
    "types.color.color-mix",
    "types.length.viewport_percentage_units_dynamic",
  ]);
  assert.deepEqual([...unsupportedInStyle("a{height:100vh;height:100svmin}").keys()], []);
  assert.deepEqual(
    [...unsupportedInStyle("a{height:1svmin;height:1px}").keys()],
    ["types.length.viewport_percentage_units_dynamic"],
    "a fallback comes first",
  );
  const script =
    "class A{#b(){}}x.at(1);Object.hasOwn(x,'y');z??=/(?<=a)b/;AbortSignal.timeout(1);x.includes(1)";
  assert.deepEqual([...unsupportedInScript(script).keys()].sort(), [
    ".at",
    "AbortSignal.timeout",
    "Object.hasOwn",
    "classes.private_class_methods",
    "operators.nullish_coalescing_assignment",
    "regular_expressions.lookbehind_assertion",
  ]);
  assert.deepEqual(
    [...unsupportedInScript("new RegExp('(?<!a)b');new RegExp(`(?<=${a})b`)").keys()],
    ["regular_expressions.lookbehind_assertion"],
    "in a pattern that is built from strings",
  );
});
