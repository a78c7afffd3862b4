import { parseAst } from "vite";
import { DATA, entryAt, unknownTo } from "./support.ts";

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

/** Syntax, by its place in MDN's data. */
function syntaxOf({ type, operator, bigint, regex }: Node): string[][] {
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
    ...(/\(\?<[=!]/.test(pattern) ? [["regular_expressions", "lookbehind_assertion"]] : []),
    ...(/\(\?<\w/.test(pattern) ? [["regular_expressions", "named_capturing_group"]] : []),
    ...(flags.includes("s") ? [["builtins", "RegExp", "dotAll"]] : []),
    ...(flags.includes("d") ? [["builtins", "RegExp", "hasIndices"]] : []),
    ...(flags.includes("v") ? [["builtins", "RegExp", "unicodeSets"]] : []),
  ];
}

/** Selectors that a script asks the document by. */
function selectorsIn({ type, value }: Node): string[] {
  const text =
    type === "Literal" && typeof value === "string"
      ? value
      : type === "TemplateElement"
        ? (value as { raw: string }).raw
        : "";
  return [...text.matchAll(/:(is|where|has|focus-visible|popover-open)\b/g)].map(
    ([, name = ""]) => name,
  );
}

const INTERFACES = [DATA.javascript["builtins"], DATA.api] as unknown as Record<
  string,
  Record<string, object>
>[];

/** Every interface that has a member of this name; its own functions are marked in the data of the web's interfaces. */
const owners = (member: string): string[][] =>
  INTERFACES.flatMap((interfaces, index) =>
    Object.entries(interfaces)
      .filter(([, members]) => Object.hasOwn(members, member))
      .map(([name]) => [...(index === 0 ? ["javascript", "builtins"] : ["api"]), name, member]),
  );

/** `Object.hasOwn`, `AbortSignal.timeout`: the one that is meant is known. */
function staticMember(object: string, member: string): string[] | undefined {
  return [
    ["javascript", "builtins", object, member],
    ["api", object, `${member}_static`],
  ].find((path) => entryAt(...path));
}

/**
 * What a script says that some browser of the list does not know: syntax, and what it calls of the language and of the web, by its name.
 * A name that several have (`at`) counts when none of them is known.
 * @returns by feature, the browsers
 */
export function unknownScript(code: string): Map<string, string> {
  const unknown = new Map<string, string>();
  const note = (name: string, browsers: readonly string[]): void => {
    if (browsers.length > 0) unknown.set(name, browsers.join(", "));
  };
  const lookAt = (node: Node): void => {
    for (const name of selectorsIn(node))
      note(`selectors.${name}`, unknownTo(entryAt("css", "selectors", name)));
    for (const path of syntaxOf(node))
      note(path.join("."), unknownTo(entryAt("javascript", ...path)));
    const { callee } = node;
    if (callee?.type !== "MemberExpression" || callee.computed) return;
    const { name: member = "" } = callee.property ?? {};
    const object = callee.object?.type === "Identifier" ? (callee.object.name ?? "") : "";
    const own = staticMember(object, member);
    if (own) note(`${object}.${member}`, unknownTo(entryAt(...own)));
    else {
      const browsers = owners(member).map((path) => unknownTo(entryAt(...path)));
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
