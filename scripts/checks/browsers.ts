import {
  CHROMIUM,
  FIREFOX,
  WEBKIT,
  WEBKIT_DRIVER,
  XVFB,
  type BrowserKind,
} from "../browser-kinds.ts";
import { findBrowser } from "../browser.ts";
import { PlainFailure } from "../failures.ts";
import type { CheckName, Plan } from "./plan.ts";

export interface Browsers {
  /** Where they are, as the tests read it. */
  readonly env: Readonly<Record<string, string>>;
  /** The checks that have to do without, and why. */
  readonly excuses: ReadonlyMap<CheckName, string>;
}

/** A check that is done without where one of these cannot be had. */
interface SecondOpinion {
  readonly check: CheckName;
  readonly name: string;
  readonly kinds: readonly BrowserKind[];
}

const SECOND_OPINIONS: readonly SecondOpinion[] = [
  { check: "firefox", name: FIREFOX.name, kinds: [FIREFOX] },
  {
    check: "webkit",
    name: WEBKIT.name,
    kinds: [WEBKIT_DRIVER, WEBKIT, ...(process.env["DISPLAY"] ? [] : [XVFB])],
  },
];

/**
 * The browsers that a plan needs, looked for before anything runs: one that is missing is better known now
 * than in minutes. Firefox and WebKit are second opinions: where one cannot be had, `npm test` says so and does
 * without, unless it was asked for, by the name of its check or by a path.
 * @throws PlainFailure when one that is needed is missing
 */
export function findBrowsers({ stages, isNamed }: Plan): Browsers {
  const names = stages.flat().map(({ name }) => name);
  const env: Record<string, string> = {};
  const excuses = new Map<CheckName, string>();
  if (names.includes("browser")) env[CHROMIUM.variable] = findBrowser(CHROMIUM);
  for (const { check, name, kinds } of SECOND_OPINIONS) {
    if (!names.includes(check)) continue;
    try {
      for (const kind of kinds) env[kind.variable] = findBrowser(kind);
    } catch (failure) {
      const isWanted = isNamed || kinds.some(({ variable }) => process.env[variable]);
      if (isWanted || !(failure instanceof PlainFailure)) throw failure;
      console.log(`Les essais dans ${name} ne seront pas lancés : ${failure.message}`);
      excuses.set(check, failure.message);
    }
  }
  return { env, excuses };
}
