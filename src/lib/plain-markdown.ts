import { HTMLElement, NodeType, parse, type Node } from "node-html-parser";
import { childrenOf, nameOf } from "./html-nodes.ts";

const tidy = (text: string): string =>
  text
    .replace(/[ \n\t]+/g, " ")
    .replace(/ (?=[.,](?:\s|$))/g, "")
    .trim();

/** A line of text. Links keep their address, except marks such as [1], which a list at the end explains. */
function inline(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  if (!(node instanceof HTMLElement)) return "";
  const inside = node.childNodes.map(inline).join("");
  switch (nameOf(node)) {
    case "a": {
      const words = tidy(inside);
      return /^\[\d+\]$/.test(words) ? words : `[${words}](${node.getAttribute("href") ?? ""})`;
    }
    case "strong":
      return `**${tidy(inside)}**`;
    case "em":
      return `_${tidy(inside)}_`;
    case "br":
      return "\n";
    case "img":
      return `(Image : ${node.getAttribute("alt") ?? ""})`;
    default:
      return inside;
  }
}

const line = (node: Node): string => tidy(inline(node));

const BLOCKS = new Set(["p", "h2", "h3", "h4", "ul", "ol", "dl", "table", "blockquote", "figure"]);

/** The text of a list item or a table cell. Each block in it is on a line of its own; headings are bold. */
function item(node: HTMLElement): string {
  const lines: string[] = [];
  let loose = "";
  const close = () => {
    lines.push(tidy(loose));
    loose = "";
  };
  for (const child of node.childNodes) {
    const name = nameOf(child);
    if (!BLOCKS.has(name)) {
      loose += inline(child);
      continue;
    }
    close();
    lines.push(...(/^h\d$/.test(name) ? [`**${line(child)}**`] : block(child, "")));
  }
  close();
  return lines
    .filter((words) => words !== "")
    .join("\n")
    .replaceAll("\n", "\n  ");
}

/**
 * @param heading the text of the heading above the element. Under « Sources », a numbered list is the list of sources: its items
 *   are numbered [1], like the marks in the text, and not "1."
 */
function block(node: Node, heading: string): string[] {
  if (!(node instanceof HTMLElement)) return [line(node)];
  switch (nameOf(node)) {
    case "h2":
      return [`## ${line(node)}`];
    case "h3":
    case "h4":
      return [`### ${line(node)}`];
    case "ul":
      return [
        childrenOf(node, "li")
          .map((each) => `- ${item(each)}`)
          .join("\n"),
      ];
    case "ol": {
      const start = Number(node.getAttribute("start") ?? 1);
      const number = (index: number): string =>
        /^Sources?$/.test(heading) ? `[${String(index + start)}]` : `${String(index + start)}.`;
      return [
        childrenOf(node, "li")
          .map((each, index) => `${number(index)} ${item(each)}`)
          .join("\n"),
      ];
    }
    case "dl":
      return [
        childrenOf(node, "dt", "dd")
          .map((each) => (nameOf(each) === "dt" ? `\n- ${line(each)} : ` : line(each)))
          .join("")
          .trim(),
      ];
    case "table": {
      // A table with a caption is from one of our templates, and its cells are clear without the column headings. A table that
      // an editor wrote has no caption, and each cell gets its heading.
      const heads = node.querySelector("caption")
        ? []
        : node.querySelectorAll("thead th").map(line);
      const rowOf = (row: HTMLElement): string =>
        childrenOf(row, "th", "td")
          .map((cell, index) => {
            const [words, head = ""] = [item(cell), heads[index]];
            return words === "" || head === "" ? words : `${head} : ${words}`;
          })
          .filter((words) => words !== "")
          .join("\n  ");
      return [
        node
          .querySelectorAll("tbody tr")
          .map((row) => `- ${rowOf(row)}`)
          .join("\n"),
      ];
    }
    case "blockquote":
      return [
        node.childNodes
          .flatMap((child) => block(child, heading))
          .filter(Boolean)
          .join("\n")
          .replace(/^/gm, "> "),
      ];
    default:
      return [line(node)];
  }
}

/**
 * A part of a page as text to paste into an e-mail or an article, with headings, lists and links in Markdown.
 * @param html as returned by `plainHtml`
 */
export function plainMarkdown(html: string): string {
  let heading = "";
  return parse(html, { comment: false })
    .childNodes.flatMap((node) => {
      if (/^h\d$/.test(nameOf(node))) heading = line(node);
      return block(node, heading);
    })
    .filter((each) => each !== "")
    .join("\n\n");
}
