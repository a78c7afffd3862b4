/** Reads the tokens of `tokens.css` for code outside style sheets: drawings, share pictures, icons, tests. */

/** Values by name, without the leading dashes. Ex.: `color-page` → `#fbf9f4`. */
export type Tokens = ReadonlyMap<string, string>;

const DECLARATION = /--([\w-]+):\s*([^;]+);/g;
const DARK = /@media \(prefers-color-scheme: dark\) \{(.*?)\n\}/s;
const THEME = /@theme static \{(.*?)\n\}/s;

/**
 * Reads the theme, and the overrides of the dark scheme.
 * @param css the text of `tokens.css`
 * @returns all tokens of each scheme
 * @throws if the file has no `@theme`, or no dark scheme
 */
export function readTokens(css: string): { light: Tokens; dark: Tokens } {
  const [theme, dark] = [THEME, DARK].map((block) => block.exec(css)?.[1]);
  if (theme === undefined || dark === undefined) {
    throw new Error("src/styles/tokens.css must have a @theme and a dark scheme.");
  }
  const light = declarationsOf(theme);
  return { light, dark: new Map([...light, ...declarationsOf(dark)]) };
}

const declarationsOf = (block: string): Map<string, string> =>
  new Map(
    [...block.matchAll(DECLARATION)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
