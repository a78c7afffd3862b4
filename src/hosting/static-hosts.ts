import { CACHE_OF_HASHED, HASHED_FOLDER, type HostRules } from "./rules.ts";

/** Cloudflare Pages reads 100 rules; a file beyond them is asked for again each time, which is slower and not wrong. */
const MOST_HASHED = 85;

/**
 * `_headers`, read by Netlify and Cloudflare Pages. Both join the values of all the lines that match an address: two policies then
 * hold at once, which is what is wanted, but a resource policy of two values says nothing. So that one is left out here, and the year
 * is said for each file by its name: an address without a file is not kept.
 * @param hashed the names of the files under `/_astro/`
 */
export function headersFile(rules: HostRules, hashed: readonly string[]): string {
  const block = (pattern: string, values: readonly (readonly [string, string])[]): string =>
    `${pattern}\n${values.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
  const isSaidTwice = (name: string): boolean => name === "Cross-Origin-Resource-Policy";
  return [
    block(
      "/*",
      Object.entries(rules.headers).filter(([name]) => !isSaidTwice(name)),
    ),
    ...rules.exceptions
      .filter(({ name }) => !isSaidTwice(name))
      .flatMap(({ globs, name, value }) => globs.map((glob) => block(glob, [[name, value]]))),
    ...hashed
      .slice(0, MOST_HASHED)
      .map((name) => block(`${HASHED_FOLDER}${name}`, [["Cache-Control", CACHE_OF_HASHED]])),
  ].join("");
}

/** `_redirects`, read by Netlify and Cloudflare Pages. Other names of the site are sent on by the host's own settings. */
export const redirectsFile = ({ redirects }: HostRules): string =>
  Object.entries(redirects)
    .flatMap(([from, to]) => [from, from.slice(0, -1)].map((old) => `${old} ${to} 301\n`))
    .join("");
