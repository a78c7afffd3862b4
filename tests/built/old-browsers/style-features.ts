import postcss, { type AtRule, type Declaration, type Node } from "postcss";
import { entryAt, unsupportedBy } from "./support.ts";

/** Whether a node is inside `@supports`. Browsers that lack the feature skip the block, so the block may use the feature. */
function isInSupports(node: Node): boolean {
  for (let above = node.parent; above; above = above.parent)
    if (above.type === "atrule" && (above as AtRule).name === "supports") return true;
  return false;
}

/** Whether an earlier declaration in the same rule is a fallback for browsers that do not understand this value. */
const hasFallback = (declaration: Declaration): boolean => {
  const { parent, prop } = declaration;
  const earlier = parent?.nodes?.slice(0, parent.index(declaration)) ?? [];
  return earlier.some((other) => other.type === "decl" && other.prop === prop);
};

const isPrefixed = (name: string): boolean => name.startsWith("-");

function featuresOf(declaration: Declaration): string[][] {
  const { prop, value } = declaration;
  if (isPrefixed(prop)) return [];
  const plain = value.replace(/"[^"]*"|url\([^)]*\)/g, "");
  const property = ["css", "properties", prop];
  if (hasFallback(declaration)) return [property];
  const words = plain.match(/[a-z][\w-]*/g) ?? [];
  return [
    property,
    ...words.map((word) => [...property, word]),
    ...[...plain.matchAll(/([a-z-]+)\(/g)].flatMap(([, name = ""]) => [
      ["css", "types", name],
      ["css", "types", "color", name],
    ]),
    ...(/\d[sdl]v(?:[hwib]|min|max)\b/.test(plain)
      ? [["css", "types", "length", "viewport_percentage_units_dynamic"]]
      : []),
  ];
}

function featuresOfAtRule({ name, params }: AtRule): string[][] {
  const rule = ["css", "at-rules", name];
  const asked = [...params.matchAll(/\(([\w-]+)/g)].map(([, feature = ""]) => [...rule, feature]);
  return [rule, ...asked, ...(/[<>]/.test(params) ? [[...rule, "range_syntax"]] : [])];
}

/**
 * The features that a style sheet uses and some browser of the list lacks.
 * @returns by feature: the browsers without it
 */
export function unsupportedInStyle(css: string): Map<string, string> {
  const unknown = new Map<string, string>();
  const look = (path: readonly string[]): void => {
    const browsers = unsupportedBy(entryAt(...path));
    if (browsers.length > 0) unknown.set(path.slice(1).join("."), browsers.join(", "));
  };
  const sheet = postcss.parse(css);
  sheet.walkDecls((declaration) => {
    if (!isInSupports(declaration)) featuresOf(declaration).forEach(look);
  });
  sheet.walkAtRules((rule) => {
    if (!isInSupports(rule)) featuresOfAtRule(rule).forEach(look);
  });
  sheet.walkRules((rule) => {
    if (isInSupports(rule)) return;
    for (const [, name = ""] of rule.selector.matchAll(/::?([a-z-]+)/g))
      if (!isPrefixed(name)) look(["css", "selectors", name]);
  });
  return unknown;
}
