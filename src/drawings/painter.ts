/** Drawings refer to colours as style sheets do, `var(--color-…)`; a painter replaces these variables by values. */
import { readTokens, type Tokens } from "#styles/read-tokens.ts";

const USED = /var\(--(color-[\w-]+)\)/g;
const PAINTED = /\s(fill|stroke)="var\(--(color-[\w-]+)\)"/g;

type Scheme = "light" | "dark";

interface Painter {
  /**
   * A drawing that follows the viewer's colour scheme, even inside an `<img>`. The light colours are attributes of the shapes,
   * so that it also looks right in a program without CSS support, or in somebody else's document.
   */
  readonly paintInBothSchemes: (svg: string) => string;
  /** A drawing in the colours of the light scheme, for pictures made during the build. */
  readonly paintOnce: (svg: string) => string;
  /** The value of one colour. Ex.: "color-page" → "#fbf9f4". */
  readonly colour: (name: string, scheme?: Scheme) => string;
}

/**
 * A painter with the colours of these tokens.
 * @param css the text of `tokens.css`
 */
export function painter(css: string): Painter {
  const schemes = readTokens(css);
  const { light, dark } = schemes;
  const inLightColours = (svg: string): string =>
    svg.replace(USED, (_, name: string) => valueOf(name, light));

  return {
    paintInBothSchemes: (svg) => {
      const darkRules = new Map<string, string>();
      const drawing = svg.replace(/<\w[^>]*>/g, (tag) => {
        const classes = [...tag.matchAll(PAINTED)]
          .filter(([, , name = ""]) => valueOf(name, light) !== valueOf(name, dark))
          .map(([, property = "", name = ""]) => {
            const className = `${property}-${name.replace("color-", "")}`;
            darkRules.set(className, `.${className}{${property}:${valueOf(name, dark)}}`);
            return className;
          });
        const painted = inLightColours(tag);
        return classes.length === 0
          ? painted
          : painted.replace(/\s*\/?>$/, (end) => ` class="${classes.join(" ")}"${end}`);
      });
      if (darkRules.size === 0) return drawing;
      const style = `@media (prefers-color-scheme:dark){${[...darkRules.values()].join("")}}`;
      return drawing.replace(/<svg[^>]*>/, (start) => `${start}<style>${style}</style>`);
    },
    paintOnce: inLightColours,
    colour: (name, scheme = "light") => valueOf(name, schemes[scheme]),
  };
}

function valueOf(name: string, tokens: Tokens): string {
  const value = tokens.get(name);
  if (value === undefined)
    throw new Error(`A drawing uses --${name}: src/styles/tokens.css has no such token.`);
  return value;
}
