import { HTMLElement, type Node } from "node-html-parser";

/** The name of an element in lower case; empty for a text or a comment. */
export const nameOf = (node: Node): string =>
  node instanceof HTMLElement ? node.rawTagName.toLowerCase() : "";

/** The child elements of a node that have one of these names. */
export const childrenOf = (node: HTMLElement, ...names: string[]): HTMLElement[] =>
  node.childNodes.filter(
    (child): child is HTMLElement => child instanceof HTMLElement && names.includes(nameOf(child)),
  );
