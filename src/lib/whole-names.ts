/**
 * Names are not cut at their hyphens: « Saint-Denis », « Hauts-de-France ». Each is put into an element of its own, for the hyphen that
 * does not break (U+2011) is another sign: who copies or looks for the name would no longer find it.
 */

/** Capital to capital: « Magny-les-Hameaux », « Wi-Fi »; not « Est-ce ». */
const NAME = /(?<![\p{L}\d-])\p{Lu}[\p{L}’]*(?:-[\p{L}’]+)*-\p{Lu}[\p{L}’]*(?![\p{L}-])/gu;
/** With the signs that stand against it, up to where a line may end. */
const NAME_AND_SIGNS = new RegExp(`[^ \\n\\t]*${NAME.source}[^ \\n\\t]*`, "gu");

/** What holds text only, or text of a drawing. */
const BARE = new Set(["title", "option", "select", "svg", "head"]);
const EMPTY = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/i;
/** Where text and elements beside it would be laid out apart: the text stays one piece there. */
const SETS_APART =
  /\sclass="(?:[^"]* )?(?:solo-link|go-link|button|menu-link|choice|rack-unit|skip-link|(?:inline-)?(?:flex|grid))(?: [^"]*)?"/;

/** Tags inside of a line: what stands on either side of them stands together. */
const INLINE = "(?:</?(?:a|abbr|b|cite|em|i|mark|small|span|strong|sup|time)\\b[^>]*>)+";
const INLINE_BEFORE = new RegExp(`${INLINE}$`);
const INLINE_AFTER = new RegExp(`^${INLINE}`);
/** Far enough to see past the tags of a link. In characters. */
const NEAR = 400;

/** Whether a line may end where the text between two places of the HTML begins, and where it ends. */
export const isLoose = (html: string, from: number, to: number): Edges => ({
  start: /(?:^|[ \n\t>])$/.test(
    html.slice(Math.max(0, from - NEAR), from).replace(INLINE_BEFORE, ""),
  ),
  end: /^(?:$|[ \n\t<])/.test(html.slice(to, to + NEAR).replace(INLINE_AFTER, "")),
});

interface Edges {
  readonly start: boolean;
  readonly end: boolean;
}

interface Open {
  readonly name: string;
  readonly isBare: boolean;
  readonly setsApart: boolean;
}

/** Follows the tags of a page in their order, and says of each text where it stands. */
export function nameKeeper(): {
  readonly enter: (tag: string) => void;
  readonly keep: (text: string, edges: () => Edges) => string;
} {
  const open: Open[] = [];
  return {
    enter: (tag) => {
      const [, closes = "", name = ""] = /^<(\/?)([a-z][\w-]*)/i.exec(tag) ?? [];
      if (name === "" || EMPTY.test(tag)) return;
      if (closes) {
        const at = open.findLastIndex((one) => one.name === name);
        if (at >= 0) open.length = at;
        return;
      }
      if (tag.endsWith(`</${name}>`)) return; // a script or a style, taken whole
      const isBare = BARE.has(name.toLowerCase()) || (open.at(-1)?.isBare ?? false);
      open.push({ name, isBare, setsApart: SETS_APART.test(tag) });
    },
    keep: (text, edges) => {
      const here = open.at(-1);
      if (!here || here.isBare || text.search(NAME) === -1) return text;
      const { start, end } = edges();
      const kept = text.replace(NAME_AND_SIGNS, (name, at: number) => {
        const isApart = (at > 0 || start) && (at + name.length < text.length || end);
        return `<span class="${isApart ? "whole" : "whole-inline"}">${name}</span>`;
      });
      const isNameAlone = text.trim().replace(NAME_AND_SIGNS, "") === "";
      return kept === text || isNameAlone || !here.setsApart
        ? kept
        : `<span class="around-whole">${kept}</span>`;
    },
  };
}
