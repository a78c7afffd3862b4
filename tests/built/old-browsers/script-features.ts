import { parseAst } from "vite";
import { DATA, entryAt, unsupportedBy } from "./support.ts";

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly operator?: string;
  readonly bigint?: string | null;
  readonly regex?: { readonly pattern: string; readonly flags: string } | null;
  readonly object?: Node;
  readonly property?: Node;
  readonly computed?: boolean;
  readonly callee?: Node;
  readonly value?: unknown;
}

/** The text of a string literal, or of one part of a template string; empty for any other node. */
const textOf = ({ type, value }: Node): string => {
  if (type === "TemplateElement") return (value as { raw: string }).raw;
  return type === "Literal" && typeof value === "string" ? value : "";
};

const LOOKBEHIND = /\(\?<[=!]/;

/**
 * The features that a syntax node uses, as paths in MDN's data (below "javascript").
 * Ex.: operators, nullish_coalescing_assignment.
 */
function syntaxOf(node: Node): string[][] {
  const { type, operator, bigint, regex } = node;
  // A pattern written as a string, for `new RegExp`.
  if (LOOKBEHIND.test(textOf(node))) return [["regular_expressions", "lookbehind_assertion"]];
  if (type === "PrivateIdentifier") return [["classes", "private_class_methods"]];
  if (type === "PropertyDefinition") return [["classes", "public_class_fields"]];
  if (type === "StaticBlock") return [["classes", "static", "initialization_blocks"]];
  if (typeof bigint === "string") return [["builtins", "BigInt"]];
  if (type === "AssignmentExpression" && operator === "??=")
    return [["operators", "nullish_coalescing_assignment"]];
  if (type === "AssignmentExpression" && (operator === "||=" || operator === "&&="))
    return [["operators", "logical_or_assignment"]];
  if (!regex) return [];
  const { pattern, flags } = regex;
  return [
    ...(LOOKBEHIND.test(pattern) ? [["regular_expressions", "lookbehind_assertion"]] : []),
    ...(/\(\?<\w/.test(pattern) ? [["regular_expressions", "named_capturing_group"]] : []),
    ...(flags.includes("s") ? [["builtins", "RegExp", "dotAll"]] : []),
    ...(flags.includes("d") ? [["builtins", "RegExp", "hasIndices"]] : []),
    ...(flags.includes("v") ? [["builtins", "RegExp", "unicodeSets"]] : []),
  ];
}

/** The pseudo-classes in a string, such as a selector that a script queries the document with. */
const selectorsIn = (node: Node): string[] =>
  [...textOf(node).matchAll(/:(is|where|has|focus-visible|popover-open)\b/g)].map(
    ([, name = ""]) => name,
  );

const INTERFACES = [DATA.javascript["builtins"], DATA.api] as unknown as Record<
  string,
  Record<string, object>
>[];

/**
 * The paths in MDN's data of a member with this name, in every interface that has one. Static methods of web interfaces are not
 * among them: MDN gives them another name (see `staticMember`).
 */
const owners = (member: string): string[][] =>
  INTERFACES.flatMap((interfaces, index) =>
    Object.entries(interfaces)
      .filter(([, members]) => Object.hasOwn(members, member))
      .map(([name]) => [...(index === 0 ? ["javascript", "builtins"] : ["api"]), name, member]),
  );

/** The path in MDN's data of a static method, if it is there. Ex.: `Object.hasOwn`, `AbortSignal.timeout`. */
function staticMember(object: string, member: string): string[] | undefined {
  return [
    ["javascript", "builtins", object, member],
    ["api", object, `${member}_static`],
  ].find((path) => entryAt(...path));
}

/**
 * The features that a script uses and some browser of the list lacks: syntax, pseudo-classes in strings, and called methods.
 * Constructors and global functions are not looked at. A static method is looked up with its object (`Object.hasOwn`), any
 * other method by its name only (`at`): it counts if every method with this name is unsupported.
 * @returns by feature: the browsers without it
 */
export function unsupportedInScript(code: string): Map<string, string> {
  const unknown = new Map<string, string>();
  const note = (name: string, browsers: readonly string[]): void => {
    if (browsers.length > 0) unknown.set(name, browsers.join(", "));
  };
  const lookAt = (node: Node): void => {
    for (const name of selectorsIn(node))
      note(`selectors.${name}`, unsupportedBy(entryAt("css", "selectors", name)));
    for (const path of syntaxOf(node))
      note(path.join("."), unsupportedBy(entryAt("javascript", ...path)));
    const { callee } = node;
    if (callee?.type !== "MemberExpression" || callee.computed) return;
    const { name: member = "" } = callee.property ?? {};
    const object = callee.object?.type === "Identifier" ? (callee.object.name ?? "") : "";
    const own = staticMember(object, member);
    if (own) note(`${object}.${member}`, unsupportedBy(entryAt(...own)));
    else {
      const browsers = owners(member).map((path) => unsupportedBy(entryAt(...path)));
      if (browsers.length > 0 && browsers.every(({ length }) => length > 0))
        note(`.${member}`, browsers[0] ?? []);
    }
  };
  walk(parseAst(code), lookAt);
  return unknown;
}

function walk(tree: unknown, look: (node: Node) => void): void {
  if (tree === null || typeof tree !== "object") return;
  if ("type" in tree) look(tree as Node);
  for (const part of Object.values(tree)) walk(part, look);
}
