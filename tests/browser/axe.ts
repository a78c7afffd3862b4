import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import { resize } from "./shared-page.ts";

const SOURCE = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** WCAG 2.2 up to AAA, and axe's own best practices. */
const STANDARDS = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "wcag2aaa",
  "best-practice",
];

/** The rules whose result may depend on the colour scheme. */
const CONTRAST_RULES = ["color-contrast-enhanced", "link-in-text-block"];

/**
 * The violations that axe finds in what the page shows now. axe is injected once, and returns violations only: everything else
 * it can report takes most of its time. Its 4.5:1 contrast rule is left out, because its 7:1 rule covers the same text.
 * @param rules rules to apply; by default all
 * @param within part to check; by default the whole page
 * @returns a line for each rule, with the elements
 */
export async function faultsSeenByAxe(
  page: Page,
  rules?: readonly string[],
  within = "html",
): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(`${SOURCE};0`); // without a return value to serialise
  const options: axe.RunOptions = {
    resultTypes: ["violations"],
    ...(rules
      ? { runOnly: { type: "rule", values: [...rules] } }
      : { runOnly: STANDARDS, rules: { "color-contrast": { enabled: false } } }),
  };
  const { violations } = await page.evaluate(
    ([part, given]) => (window as unknown as { axe: typeof axe }).axe.run(part, given),
    [within, options] as const,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Expects no violation in what `main` shows now. Other tests check the header and the footer. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsSeenByAxe(page, undefined, "main")).toEqual([]);
}

/**
 * Shows everything in `main` at once, and expects no violation in either colour scheme. Screens that come one after the other
 * share their colours, so checking each of them in both schemes would prove nothing more.
 */
export async function expectAllAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const hidden of document.querySelectorAll<HTMLElement>("main [hidden]"))
      hidden.hidden = false;
  });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await faultsSeenByAxe(page, undefined, "main"), "light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await faultsSeenByAxe(page, CONTRAST_RULES, "main"), "dark").toEqual([]);
}

const SCREENS = { light: 360, dark: 1280 } as const;

/** Expects no violation in the whole page that is open, in one colour scheme: light on a phone, dark on a desktop screen. */
export async function expectAccessiblePage(
  page: Page,
  scheme: keyof typeof SCREENS,
  rules?: readonly string[],
): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await resize(page, SCREENS[scheme]);
  expect(await faultsSeenByAxe(page, rules), scheme).toEqual([]);
}

/** Expects no violation in the whole page that is open, in both colour schemes. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await expectAccessiblePage(page, "light");
  await expectAccessiblePage(page, "dark", CONTRAST_RULES);
}
