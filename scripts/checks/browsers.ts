import {
  CHROMIUM,
  FIREFOX,
  WEBKIT,
  WEBKIT_DRIVER,
  XVFB,
  type BrowserKind,
} from "#scripts/browser-kinds.ts";
import { findBrowser } from "#scripts/browser.ts";
import { PlainFailure } from "#scripts/failures.ts";
import type { CheckName, Plan } from "./plan.ts";

export interface Browsers {
  /** The browsers' paths, as environment variables for the tests. */
  readonly env: Readonly<Record<string, string>>;
  /** As the browsers print them: "Chromium 150.0.7871.100". */
  readonly versions: readonly string[];
  /** The checks that are skipped because a browser is missing, and the message for each. */
  readonly skipReasons: ReadonlyMap<CheckName, string>;
}

/** A check that is skipped if one of its programs cannot be found. */
interface OptionalCheck {
  readonly check: CheckName;
  readonly kinds: readonly BrowserKind[];
}

const CHROMIUM_CHECKS: readonly CheckName[] = ["browser", "browser-nginx", "services", "axe"];
const WEBKIT_KINDS = [WEBKIT_DRIVER, WEBKIT, ...(process.env["DISPLAY"] ? [] : [XVFB])];
const OPTIONAL_CHECKS: readonly OptionalCheck[] = [
  { check: "firefox", kinds: [FIREFOX] },
  { check: "firefox-endings", kinds: [FIREFOX] },
  { check: "webkit", kinds: WEBKIT_KINDS },
  { check: "webkit-endings", kinds: WEBKIT_KINDS },
];

/**
 * Finds the browsers that a plan needs before anything runs, so that a missing one is reported at once. Firefox and WebKit are
 * optional; `npm test` never installs them. If one is missing or too old, its checks are skipped, and the summary says so.
 * @throws PlainFailure if Chromium is missing. Also if another browser is missing and somebody asked for it: by the name of its
 * check, or by setting its path
 */
export function findBrowsers({ checks, isNamed }: Plan): Browsers {
  const names = checks.map(({ name }) => name);
  const env: Record<string, string> = {};
  const versions: string[] = [];
  const skipReasons = new Map<CheckName, string>();
  const find = (kind: BrowserKind): void => {
    const { path, version } = findBrowser(kind);
    env[kind.variable] = path;
    const line = version.split("\n", 1)[0];
    if (line && kind.probe === "--version") versions.push(line);
  };
  if (CHROMIUM_CHECKS.some((name) => names.includes(name))) find(CHROMIUM);
  for (const { check, kinds } of OPTIONAL_CHECKS) {
    if (!names.includes(check)) continue;
    try {
      for (const kind of kinds) find(kind);
    } catch (failure) {
      const isWanted = isNamed || kinds.some(({ variable }) => process.env[variable]);
      if (isWanted || !(failure instanceof PlainFailure)) throw failure;
      skipReasons.set(check, failure.message);
    }
  }
  return { env, versions, skipReasons };
}
