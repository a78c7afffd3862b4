import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";
import { resize } from "./shared-page.ts";

const SOURCE = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** WCAG 2.2 up to AAA, and what axe itself advises. */
const STANDARDS = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "wcag2aaa",
  "best-practice",
];

/** The rules whose result the colour scheme can change. */
const CONTRAST_RULES = ["color-contrast-enhanced", "link-in-text-block"];

/**
 * What axe finds wrong with what the page shows now. axe is put into the page once, and asked for faults alone: all that it
 * says beside them takes most of its time. Its 4.5:1 is left out for its 7:1, which asks the same of every text and more.
 * @param rules those to apply; all of them when nothing is said
 * @param within the part to look at; the whole page when nothing is said
 * @returns one line a rule, with the elements
 */
export async function faultsSeenByAxe(
  page: Page,
  rules?: readonly string[],
  within = "html",
): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(`${SOURCE};0`); // with nothing to bring back
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

/**
 * Nothing at any impact, in both schemes, in what the page shows now.
 * @param within the part that has changed: what stands around it is tried with every page
 */
export async function expectAccessible(page: Page, within = "main"): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await faultsSeenByAxe(page, undefined, within), "light").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await faultsSeenByAxe(page, CONTRAST_RULES, within), "dark").toEqual([]);
}

/** The same of the whole page that is open, on a telephone and on a desk. */
export async function expectAccessiblePage(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await resize(page, 360);
  expect(await faultsSeenByAxe(page), "light, on a telephone").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await resize(page, 1280);
  expect(await faultsSeenByAxe(page, CONTRAST_RULES), "dark, on a desk").toEqual([]);
}
