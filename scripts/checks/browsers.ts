import {
  CHROMIUM,
  FIREFOX,
  WEBKIT,
  WEBKIT_DRIVER,
  XVFB,
  type BrowserKind,
} from "#scripts/browser-kinds.ts";
import { findBrowser } from "#scripts/browser.ts";
import type { CheckName, Plan } from "./plan.ts";

export interface Browsers {
  /** The browsers' paths, as environment variables for the tests. */
  readonly env: Readonly<Record<string, string>>;
  /** As the browsers print them: "Chromium 150.0.7871.100". */
  readonly versions: readonly string[];
}

const WEBKIT_KINDS = [WEBKIT_DRIVER, WEBKIT, ...(process.env["DISPLAY"] ? [] : [XVFB])];
const KINDS: Readonly<Partial<Record<CheckName, readonly BrowserKind[]>>> = {
  browser: [CHROMIUM],
  "browser-nginx": [CHROMIUM],
  services: [CHROMIUM],
  "every-page": [CHROMIUM],
  firefox: [FIREFOX],
  "firefox-endings": [FIREFOX],
  webkit: WEBKIT_KINDS,
  "webkit-endings": WEBKIT_KINDS,
};

/**
 * Finds the browsers that a plan needs. Called before any check runs, so that a missing browser is reported at once. Chromium
 * is installed if there is none; Firefox and WebKitGTK never are. The old browsers of the check `old` are not looked for here:
 * that check downloads them when it starts.
 * @throws PlainFailure if a browser is missing or too old
 */
export function findBrowsers({ checks }: Plan): Browsers {
  const kinds = new Set(checks.flatMap(({ name }) => KINDS[name] ?? []));
  const env: Record<string, string> = {};
  const versions: string[] = [];
  for (const kind of kinds) {
    const { path, version } = findBrowser(kind);
    env[kind.variable] = path;
    const line = version.split("\n", 1)[0];
    if (line && kind.probe === "--version") versions.push(line);
  }
  return { env, versions };
}
