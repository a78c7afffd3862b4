/** Drawings name colours as style sheets do, `var(--color-…)`; a painter gives them their values. */
import { readTokens, type Tokens } from "../styles/read-tokens.ts";

const USED = /var\(--(color-[\w-]+)\)/g;

export type Scheme = "light" | "dark";

export interface Painter {
  /** A drawing that follows the colour scheme of whoever looks at it, even inside an `<img>`. */
  readonly paintInBothSchemes: (svg: string) => string;
  /** A drawing in fixed colours, for pictures made at build. */
  readonly paintOnce: (svg: string, scheme?: Scheme) => string;
  /** The value of one colour. Ex.: "color-page" → "#fbf9f4". */
  readonly colour: (name: string, scheme?: Scheme) => string;
}

/** @param css the text of `tokens.css` */
export function painter(css: string): Painter {
  const schemes = readTokens(css);
  const { light, dark } = schemes;

  return {
    paintInBothSchemes: (svg) => {
      const names = [...new Set([...svg.matchAll(USED)].map(([, name = ""]) => name))];
      const changed = names.filter((name) => light.get(name) !== dark.get(name));
      const night =
        changed.length > 0
          ? `@media (prefers-color-scheme:dark){svg{${declare(dark, changed)}}}`
          : "";
      return svg.replace(/<svg[^>]*>/, `$&<style>svg{${declare(light, names)}}${night}</style>`);
    },
    paintOnce: (svg, scheme = "light") =>
      svg.replace(USED, (_, name: string) => valueOf(name, schemes[scheme])),
    colour: (name, scheme = "light") => valueOf(name, schemes[scheme]),
  };
}

function valueOf(name: string, tokens: Tokens): string {
  const value = tokens.get(name);
  if (value === undefined)
    throw new Error(`A drawing uses --${name}: src/styles/tokens.css has no such token.`);
  return value;
}

const declare = (tokens: Tokens, wanted: readonly string[]): string =>
  wanted.map((name) => `--${name}:${valueOf(name, tokens)}`).join(";");
