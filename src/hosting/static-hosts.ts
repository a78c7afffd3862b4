import { CACHE_OF_HASHED, HASHED_FOLDER, type HostRules } from "./rules.ts";

/**
 * At most this many hashed files get a rule of their own: Cloudflare Pages reads only 100 rules in all. Other files are
 * revalidated each time, which is slower but correct.
 */
const MOST_HASHED = 84;

/**
 * `_headers`, read by Netlify and Cloudflare Pages. Both join the values of all lines that match an address. For
 * Content-Security-Policy that is right, because both policies then apply. Cross-Origin-Resource-Policy with two values would
 * be invalid, so it is left out here. The one-year cache is set for each file by name, so that a missing file is not cached.
 * @param hashed the names of the files under `/_astro/`
 */
export function headersFile(rules: HostRules, hashed: readonly string[]): string {
  const block = (pattern: string, values: readonly (readonly [string, string])[]): string =>
    `${pattern}\n${values.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
  const wouldBeDoubled = (name: string): boolean => name === "Cross-Origin-Resource-Policy";
  return [
    block(
      "/*",
      Object.entries(rules.headers).filter(([name]) => !wouldBeDoubled(name)),
    ),
    ...rules.exceptions
      .filter(({ name }) => !wouldBeDoubled(name))
      .flatMap(({ globs, name, value }) => globs.map((glob) => block(glob, [[name, value]]))),
    ...hashed
      .slice(0, MOST_HASHED)
      .map((name) => block(`${HASHED_FOLDER}${name}`, [["Cache-Control", CACHE_OF_HASHED]])),
  ].join("");
}

/** `_redirects`, read by Netlify and Cloudflare Pages. Redirects from other host names belong in the host's own settings. */
export const redirectsFile = ({ redirects }: HostRules): string =>
  Object.entries(redirects)
    .flatMap(([from, to]) => [from, from.slice(0, -1)].map((old) => `${old} ${to} 301\n`))
    .join("");
