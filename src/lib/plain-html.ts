import { HTMLElement, NodeType, parse, type Node } from "node-html-parser";

/** What a reader of feeds keeps of HTML: elements that say something by themselves, and the attributes that they need. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "hreflang"],
  abbr: ["title"],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  dd: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  img: ["src", "alt", "width", "height"],
  li: [],
  ol: ["start"],
  p: [],
  strong: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ["colspan", "rowspan"],
  th: ["scope", "colspan", "rowspan"],
  thead: [],
  time: ["datetime"],
  tr: [],
  ul: [],
};
const LEFT_OUT = new Set(["link", "script", "style", "svg", "template"]);
const EMPTY = new Set(["br", "img"]);
/** Parts of a line: the spaces at their edges count. */
const INLINE = new Set(["a", "abbr", "br", "code", "em", "img", "strong", "sub", "sup", "time"]);
const ADDRESSES = new Set(["href", "src"]);

const attribute = (name: string, value: string): string =>
  ` ${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;

function plain(node: Node, page: URL): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.rawText.replace(/[ \n\t]+/g, " ");
  if (!(node instanceof HTMLElement)) return "";
  const name = node.rawTagName.toLowerCase();
  if (LEFT_OUT.has(name)) return "";
  const inside = node.childNodes.map((child) => plain(child, page)).join("");
  const kept = KEPT[name];
  if (kept === undefined) return inside;
  const attributes = kept
    .map((key) => [key, node.getAttribute(key)] as const)
    .map(([key, value]) =>
      value === undefined
        ? ""
        : attribute(key, ADDRESSES.has(key) ? new URL(value, page).href : value),
    )
    .join("");
  return EMPTY.has(name)
    ? `<${name}${attributes}>`
    : `<${name}${attributes}>${INLINE.has(name) ? inside : inside.trim()}</${name}>`;
}

/**
 * A piece of one of our pages as it can stand alone, elsewhere: no style, no script, no anchor of its own, and every address whole.
 * @param page where it stands on the site, which its addresses start from
 */
export const plainHtml = (html: string, page: URL): string =>
  parse(html, { comment: false })
    .childNodes.map((node) => plain(node, page))
    .join("")
    .trim();
