/**
 * Prevents line breaks at the hyphens of names: « Saint-Denis », « Hauts-de-France ». Each name gets an element of its own. A
 * non-breaking hyphen (U+2011) would be another character, and copied text or a search would no longer match the name.
 */

/** A hyphenated name, with a capital in its first and last part: « Magny-les-Hameaux », « Wi-Fi »; not « Est-ce ». */
const NAME = /(?<![\p{L}\d-])\p{Lu}[\p{L}’]*(?:-[\p{L}’]+)*-\p{Lu}[\p{L}’]*(?![\p{L}-])/gu;
/** The name with adjacent characters, up to where a line can break. */
const NAME_WITH_NEIGHBOURS = new RegExp(`[^ \\n\\t]*${NAME.source}[^ \\n\\t]*`, "gu");

/** Elements in which no `<span>` is allowed, and drawings. */
const BARE = new Set(["title", "option", "select", "svg", "head"]);
const EMPTY = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i;
/** Classes with a flex or grid layout, in which an extra element would be laid out apart from the text around it. */
const SETS_APART =
  /\sclass="(?:[^"]* )?(?:solo-link|go-link|button|menu-link|choice|rack-unit|skip-link|(?:inline-)?(?:flex|grid))(?: [^"]*)?"/;

/** Inline tags: the text on both sides belongs together. */
const INLINE = "(?:</?(?:a|abbr|b|cite|em|i|mark|small|span|strong|sup|time)\\b[^>]*>)+";
const INLINE_BEFORE = new RegExp(`${INLINE}$`);
const INLINE_AFTER = new RegExp(`^${INLINE}`);
/** Characters to look at on each side, enough to skip the tags of a link. */
const NEAR = 400;
/** The class of lists in which links are laid out as in a sentence (`.names .solo-link`). */
const NAMES = /\sclass="(?:[^"]* )?names[ "]/;
/** One matches the HTML before the first text of a block, the other the HTML after its last text. */
const BLOCK_BEFORE = /<(?:h[1-6]|p|li|dt|dd|td|th|caption)\b[^>]*>[ \n\t]*$/;
const BLOCK_AFTER = /^[ \n\t]*<\/(?:h[1-6]|p|li|dt|dd|td|th|caption)>/;

/** A link without a class, and with nothing but a name. */
const LINKED_NAME =
  /<a((?: (?!class=)[\w-]+="[^"]*")*)><span class="whole-inline">([^<]*)<\/span><\/a>/g;

/** Removes the `<span>` of a name that is all the text of a link, and gives its class to the link. */
export const withNamesAsLinks = (html: string): string =>
  html.replace(LINKED_NAME, '<a$1 class="whole-inline">$2</a>');

/** What is around the text between two positions of the HTML. */
export function edgesOf(html: string, from: number, to: number): Edges {
  const before = html.slice(Math.max(0, from - NEAR), from).replace(INLINE_BEFORE, "");
  const after = html.slice(to, to + NEAR).replace(INLINE_AFTER, "");
  return {
    start: /(?:^|[ \n\t>])$/.test(before),
    end: /^(?:$|[ \n\t<])/.test(after),
    startsBlock: BLOCK_BEFORE.test(before),
    endsBlock: BLOCK_AFTER.test(after),
  };
}

interface Edges {
  /** Whether a line can break before the text. */
  readonly start: boolean;
  /** Whether a line can break after the text. */
  readonly end: boolean;
  /** Whether the text is the first of its block. */
  readonly startsBlock: boolean;
  /** Whether the text is the last of its block. */
  readonly endsBlock: boolean;
}

interface Open {
  readonly name: string;
  readonly isBare: boolean;
  readonly setsApart: boolean;
  readonly isInNames: boolean;
}

/**
 * Keeps the names in the texts of a page unbroken. Call `enter` for each tag and `keep` for each text, in the order of the
 * page.
 */
export function nameKeeper(): {
  readonly enter: (tag: string) => void;
  readonly keep: (text: string, edges: () => Edges) => string;
} {
  const open: Open[] = [];
  return {
    enter: (tag) => {
      const [, closes = "", name = ""] = /^<(\/?)([a-z][\w-]*)/i.exec(tag) ?? [];
      if (name === "" || tag.endsWith("/>") || EMPTY.test(tag)) return;
      if (closes) {
        const at = open.findLastIndex((one) => one.name === name);
        if (at >= 0) open.length = at;
        return;
      }
      if (tag.endsWith(`</${name}>`)) return; // a script or a style as a whole
      const outer = open.at(-1);
      const isBare = BARE.has(name.toLowerCase()) || (outer?.isBare ?? false);
      const isInNames = NAMES.test(tag) || (outer?.isInNames ?? false);
      open.push({ name, isBare, setsApart: SETS_APART.test(tag) && !isInNames, isInNames });
    },
    keep: (text, edges) => {
      const here = open.at(-1);
      if (!here || here.isBare || !text.includes("-") || text.search(NAME) === -1) return text;
      const words = text.trim();
      const isNameAlone = words.replace(NAME_WITH_NEIGHBOURS, "") === "";
      const { start, end, startsBlock, endsBlock } = edges();
      const kept = text.replace(NAME_WITH_NEIGHBOURS, (name, at: number) => {
        // A name at the start of a block needs no element: it only breaks if it is longer than the line, and then an element
        // would break too. But if the name is longer than a third of the text, it gets an element: `text-wrap: balance` makes the
        // lines equally long, and might break the name to do so. If the name is the whole block, there is nothing to balance, and
        // it gets no element.
        const isFirst = startsBlock && text.slice(0, at).trim() === "";
        if (isFirst && (isNameAlone ? endsBlock : name.length * 3 <= words.length)) return name;
        const isApart = (at > 0 || start) && (at + name.length < text.length || end);
        return `<span class="${isApart ? "whole" : "whole-inline"}">${name}</span>`;
      });
      return kept === text || isNameAlone || !here.setsApart
        ? kept
        : `<span class="around-whole">${kept}</span>`;
    },
  };
}
