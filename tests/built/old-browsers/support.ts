/** Looks up which of the browsers in package.json lack a feature, in MDN's data. */
import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from "@mdn/browser-compat-data" with { type: "json" };
import { oldestBrowsers } from "#lib/browsers.ts";

/** MDN's names that differ from browserslist's. */
const MDN_NAMES: Readonly<Record<string, string>> = { ios_saf: "safari_ios" };
const OLDEST = [...oldestBrowsers()].map(
  ([name, version]) => [MDN_NAMES[name] ?? name, Number(version)] as const,
);

export const DATA = bcd;

/** The entry at a path of MDN's data: `css.properties.gap`. */
export const entryAt = (...path: readonly string[]): Identifier | undefined =>
  path.reduce<Identifier | undefined>(
    (entry, key) =>
      entry && Object.hasOwn(entry, key) ? (entry as Record<string, Identifier>)[key] : undefined,
    bcd as unknown as Identifier,
  );

const found = new Map<Identifier, string[]>();

/** The browsers of the list that lack a feature; none if MDN has no data about it. */
export function unsupportedBy(entry: Identifier | undefined): string[] {
  if (!entry?.__compat) return [];
  const browsers = found.get(entry) ?? askMdn(entry.__compat);
  found.set(entry, browsers);
  return browsers;
}

function askMdn(compat: CompatStatement): string[] {
  return OLDEST.filter(([name, oldest]) => !isKnown(compat, name, oldest)).map(
    ([name, oldest]) => `${name} ${String(oldest)}`,
  );
}

function isKnown({ support }: CompatStatement, name: string, oldest: number): boolean {
  const said = (support as Record<string, SimpleSupportStatement | SimpleSupportStatement[]>)[name];
  if (said === undefined) return true;
  return [said].flat().some(({ version_added: since, flags, prefix, alternative_name: other }) => {
    if (flags || prefix || other || typeof since !== "string") return false;
    const version = Number(since.replace("≤", ""));
    return version <= oldest;
  });
}
