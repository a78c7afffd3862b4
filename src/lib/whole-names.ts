/**
 * Names are not cut at their hyphens: « Saint-Denis », « Hauts-de-France ». Each is put into an element of its own, for the hyphen that
 * does not break (U+2011) is another sign: who copies or looks for the name would no longer find it.
 */

/** Capital to capital: « Magny-les-Hameaux », « Wi-Fi »; not « Est-ce ». */
const NAME = /(?<![\p{L}\d-])\p{Lu}[\p{L}’]*(?:-[\p{L}’]+)*-\p{Lu}[\p{L}’]*(?![\p{L}-])/gu;

/** What holds text only, or text of a drawing. */
const BARE = new Set(["title", "option", "select", "svg", "head"]);
const EMPTY = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/i;
/** Where text and elements beside it would be laid out apart: the text stays one piece there. */
const SETS_APART =
  /\sclass="(?:[^"]* )?(?:solo-link|go-link|button|menu-link|choice|rack-unit|skip-link|(?:inline-)?(?:flex|grid))(?: [^"]*)?"/;

interface Open {
  readonly name: string;
  readonly isBare: boolean;
  readonly setsApart: boolean;
}

/** Follows the tags of a page in their order, and says of each text where it stands. */
export function nameKeeper(): {
  readonly enter: (tag: string) => void;
  readonly keep: (text: string) => string;
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
    keep: (text) => {
      const here = open.at(-1);
      if (!here || here.isBare) return text;
      const kept = text.replace(NAME, (name) => `<span class="whole">${name}</span>`);
      const isNameAlone = text.trim().replace(NAME, "") === "";
      return kept === text || isNameAlone || !here.setsApart
        ? kept
        : `<span class="around-whole">${kept}</span>`;
    },
  };
}
