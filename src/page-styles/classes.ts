/** Rules for classes that a page does not have are left out of its style. */
import type { Root } from "postcss";
import parseSelector, { type Node } from "postcss-selector-parser";

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#39;": "'",
  "&quot;": '"',
};

/** Every class of a page, those inside of `noscript` and `template` too. */
export function classesOf(html: string): Set<string> {
  const classes = new Set<string>();
  for (const [, list = ""] of html.matchAll(/\sclass="([^"]*)"/g))
    for (const name of list.split(/\s+/))
      classes.add(
        name.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity),
      );
  return classes;
}

/** Every class that a sheet has rules for. */
export function classesNamed(sheet: Root): Set<string> {
  const names = new Set<string>();
  sheet.walkRules((rule) => {
    parseSelector((list) => {
      list.walkClasses(({ value }) => void names.add(value));
    }).processSync(rule.selector);
  });
  return names;
}

/** Drops the rules, and of each rule the selectors, that need a class which the page never has. */
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

/** `:is()` and `:where()` need one of what they list; what `:not()` and `:has()` say is left alone. */
function isPossible(node: Node, isUsed: (name: string) => boolean): boolean {
  if (node.type === "class") return isUsed(node.value);
  if (node.type !== "pseudo" || !/^:(?:is|where)$/.test(node.value)) return true;
  return node.nodes.some((selector) => selector.nodes.every((part) => isPossible(part, isUsed)));
}
