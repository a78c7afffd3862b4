/** Drops from a page's style the rules for classes that the page does not contain. */
import type { Root } from "postcss";
import parseSelector, { type Node } from "postcss-selector-parser";

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#39;": "'",
  "&quot;": '"',
};

/** Every class of a page, including those inside `noscript` and `template`. */
export function classesOf(html: string): Set<string> {
  const classes = new Set<string>();
  for (const [, list = ""] of html.matchAll(/\sclass="([^"]*)"/g))
    for (const name of list.split(/\s+/))
      classes.add(
        name.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity),
      );
  return classes;
}

/** Every class that occurs in a style sheet. */
export function classesNamed(sheet: Root): Set<string> {
  const names = new Set<string>();
  sheet.walkRules((rule) => {
    parseSelector((list) => {
      list.walkClasses(({ value }) => void names.add(value));
    }).processSync(rule.selector);
  });
  return names;
}

/** Drops selectors that need a class the page never has, and rules without any selector left. */
export function dropUnusedClasses(sheet: Root, isUsed: (name: string) => boolean): void {
  sheet.walkRules((rule) => {
    if (!rule.selector.includes(".")) return;
    const kept = parseSelector((list) => {
      list.each((selector) => {
        if (!selector.nodes.every((node) => isPossible(node, isUsed))) selector.remove();
      });
    }).processSync(rule.selector);
    if (kept.trim() === "") rule.remove();
    else if (kept !== rule.selector) rule.selector = kept;
  });
}

/**
 * Whether a part of a selector can match on the page. `:is()` and `:where()` match if one of their arguments does. The
 * arguments of `:not()` and `:has()` are not examined.
 */
function isPossible(node: Node, isUsed: (name: string) => boolean): boolean {
  if (node.type === "class") return isUsed(node.value);
  if (node.type !== "pseudo" || !/^:(?:is|where)$/.test(node.value)) return true;
  return node.nodes.some((selector) => selector.nodes.every((part) => isPossible(part, isUsed)));
}
