import { HTMLElement, NodeType, parse, type Node } from "node-html-parser";

/** The HTML that feed readers keep: elements with a meaning of their own, and the attributes they need. */
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
/** Inline elements, where leading and trailing spaces matter. */
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
 * Converts HTML of our pages to HTML that works elsewhere: without styles, scripts and ids, and with absolute addresses.
 * @param page URL of the page, from which relative addresses are resolved
 */
export const plainHtml = (html: string, page: URL): string =>
  parse(html, { comment: false })
    .childNodes.map((node) => plain(node, page))
    .join("")
    .trim();
