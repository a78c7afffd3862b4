import { HTMLElement, NodeType, parse, type Node } from "node-html-parser";
import { childrenOf, nameOf } from "#lib/html-nodes.ts";

/** A piece of a line of text. */
export type Inline =
  | string
  | { readonly kind: "strong" | "sub" | "super"; readonly in: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly in: readonly Inline[] };

/** A block of a document; `document.typ` defines the layout of each kind. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly in: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly in: readonly Inline[] }
  | { readonly kind: "quote"; readonly in: readonly Block[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: "numbers";
      /** Typst's numbering pattern: "1." for steps, "[1]" for the sources that the marks refer to. */
      readonly numbering: "1." | "[1]";
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: "terms";
      readonly items: readonly { term: readonly Inline[]; about: readonly Block[] }[];
    }
  | {
      readonly kind: "table";
      readonly columns: number;
      /** Repeated on every page that the table spans. */
      readonly head: readonly (readonly Block[])[];
      readonly rows: readonly (readonly (readonly Block[])[])[];
    };

const MARK = /^\s*\[\d+\]\s*$/;
const isBlock = (node: Node): boolean =>
  /^(?:h[2-4]|p|ul|ol|dl|table|blockquote|figure|figcaption)$/.test(nameOf(node));

/**
 * Converts a node to the pieces of a line. Links to other pages keep their address. Source marks such as "[9]" become plain
 * text: the list at the end explains them, and a screen reader would only say "page 2" for a link inside the document.
 */
function inline(node: Node): Inline[] {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text === "" ? [] : [node.text];
  if (!(node instanceof HTMLElement)) return [];
  const inside = node.childNodes.flatMap(inline);
  switch (nameOf(node)) {
    case "a": {
      const href = node.getAttribute("href") ?? "";
      return MARK.test(node.text) || !/^(?:https?|mailto|tel|sms):/.test(href)
        ? inside
        : [{ kind: "link", href, in: inside }];
    }
    case "strong":
      return [{ kind: "strong", in: inside }];
    case "sub":
      return [{ kind: "sub", in: inside }];
    case "sup":
      return [{ kind: "super", in: inside }];
    case "br":
      return ["\n"];
    case "img": {
      const alternative = node.getAttribute("alt") ?? "";
      return alternative === "" ? [] : [`(Image, à voir sur la page : ${alternative})`];
    }
    default:
      return inside;
  }
}

/** Converts nodes to a line, without leading and trailing spaces. */
function lineOf(nodes: readonly Node[]): Inline[] {
  const line = nodes.flatMap(inline);
  const [first] = line;
  if (typeof first === "string") line[0] = first.trimStart();
  const last = line.at(-1);
  if (typeof last === "string") line[line.length - 1] = last.trimEnd();
  return line.filter((piece) => piece !== "");
}

/**
 * Converts an element to blocks.
 * @param heading the heading above the element, which tells whether a numbered list is the list of sources
 */
function blockOf(node: HTMLElement, heading: Block | undefined): Block[] {
  const name = nameOf(node);
  switch (name) {
    case "h2":
    case "h3":
    case "h4":
      return [{ kind: "heading", level: Number(name[1]), in: lineOf(node.childNodes) }];
    case "blockquote":
      return [{ kind: "quote", in: blocksIn(node.childNodes) }];
    case "figure":
      return blocksIn(node.childNodes);
    case "ul":
    case "ol": {
      const items = childrenOf(node, "li");
      // If an item of a list contains a heading, the items are laid out as separate parts and not as a list: a heading inside a
      // list item would be missing from the PDF's outline.
      if (items.some((item) => item.querySelector("h2, h3, h4")))
        return items.flatMap((item) => blocksIn(item.childNodes));
      const inside = items.map((item) => blocksIn(item.childNodes));
      if (name === "ul") return [{ kind: "list", items: inside }];
      const areSources = heading?.kind === "heading" && /^Sources?$/.test(heading.in.join(""));
      const start = Number(node.getAttribute("start") ?? 1);
      return [{ kind: "numbers", numbering: areSources ? "[1]" : "1.", start, items: inside }];
    }
    case "dl": {
      const items: { term: Inline[]; about: Block[] }[] = [];
      for (const each of childrenOf(node, "dt", "dd"))
        if (nameOf(each) === "dt") items.push({ term: lineOf(each.childNodes), about: [] });
        else items.at(-1)?.about.push(...blocksIn(each.childNodes));
      return [{ kind: "terms", items }];
    }
    case "table": {
      const cellsOf = (row: HTMLElement) =>
        childrenOf(row, "th", "td").map((cell) => blocksIn(cell.childNodes));
      const head = node.querySelectorAll("thead tr").flatMap(cellsOf);
      const rows = node.querySelectorAll("tbody tr").map(cellsOf);
      return [{ kind: "table", columns: head.length, head, rows }];
    }
    default: {
      const line = lineOf(node.childNodes);
      return line.length === 0 ? [] : [{ kind: "paragraph", in: line }];
    }
  }
}

/** Converts nodes to blocks. Text outside the block elements becomes paragraphs. */
function blocksIn(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  let loose: Node[] = [];
  const close = () => {
    const line = lineOf(loose);
    if (line.length > 0) blocks.push({ kind: "paragraph", in: line });
    loose = [];
  };
  for (const node of nodes)
    if (node instanceof HTMLElement && isBlock(node)) {
      close();
      blocks.push(
        ...blockOf(
          node,
          blocks.findLast(({ kind }) => kind === "heading"),
        ),
      );
    } else loose.push(node);
  close();
  return blocks;
}

/**
 * Converts part of a page to the blocks of a printed document.
 * @param html as returned by `plainHtml`, with absolute addresses
 */
export const blocksOf = (html: string): Block[] =>
  blocksIn(parse(html, { comment: false }).childNodes);
