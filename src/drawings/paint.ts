/** Drawings name colours as style sheets do, `var(--color-…)`; here they get their values. */
import { readTokens, type Tokens } from "../styles/read-tokens.ts";
import css from "../styles/tokens.css?raw";

const { light, dark } = readTokens(css);
const USED = /var\(--(color-[\w-]+)\)/g;

const valueOf = (name: string, tokens: Tokens): string => {
  const value = tokens.get(name);
  if (value === undefined)
    throw new Error(`A drawing uses --${name}: src/styles/tokens.css has no such token.`);
  return value;
};

/** A drawing that follows the colour scheme of whoever looks at it, even inside an `<img>`. */
export function paintInBothSchemes(svg: string): string {
  const names = [...new Set([...svg.matchAll(USED)].map(([, name = ""]) => name))];
  const declare = (tokens: Tokens, wanted: readonly string[]): string =>
    wanted.map((name) => `--${name}:${valueOf(name, tokens)}`).join(";");
  const changed = names.filter((name) => light.get(name) !== dark.get(name));
  const night =
    changed.length > 0 ? `@media (prefers-color-scheme:dark){svg{${declare(dark, changed)}}}` : "";
  return svg.replace(/<svg[^>]*>/, `$&<style>svg{${declare(light, names)}}${night}</style>`);
}

/** A drawing in fixed colours, for pictures made at build. */
export const paintOnce = (svg: string, scheme: "light" | "dark" = "light"): string =>
  svg.replace(USED, (_, name: string) => valueOf(name, scheme === "light" ? light : dark));
