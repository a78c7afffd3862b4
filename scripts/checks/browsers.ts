import { CHROMIUM, FIREFOX } from "../browser-kinds.ts";
import { findBrowser } from "../browser.ts";
import { PlainFailure } from "../failures.ts";
import type { CheckName, Plan } from "./plan.ts";

export interface Browsers {
  /** Where they are, as the tests read it. */
  readonly env: Readonly<Record<string, string>>;
  /** The checks that have to do without, and why. */
  readonly excuses: ReadonlyMap<CheckName, string>;
}

/**
 * The browsers that a plan needs, looked for before anything runs: one that is missing is better known now
 * than in minutes. Firefox is a second opinion: where it cannot be had, `npm test` says so and does without,
 * unless it was asked for, by the name of its check or by a path.
 * @throws PlainFailure when one that is needed is missing
 */
export function findBrowsers({ stages, isNamed }: Plan): Browsers {
  const names = stages.flat().map(({ name }) => name);
  const env: Record<string, string> = {};
  const excuses = new Map<CheckName, string>();
  if (names.includes("browser")) env[CHROMIUM.variable] = findBrowser(CHROMIUM);
  if (names.includes("firefox")) {
    try {
      env[FIREFOX.variable] = findBrowser(FIREFOX);
    } catch (failure) {
      const isWanted = isNamed || Boolean(process.env[FIREFOX.variable]);
      if (isWanted || !(failure instanceof PlainFailure)) throw failure;
      console.log(`Les essais dans Firefox ne seront pas lancés : ${failure.message}`);
      excuses.set("firefox", failure.message);
    }
  }
  return { env, excuses };
}
