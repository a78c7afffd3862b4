import { mdxToMdast } from "satteri";
import type { Fault } from "#content-check/faults.ts";
import type { ContentFile } from "./files.ts";
import { htmlFault } from "./html.ts";
import { cachedByPath } from "#content-check/caches.ts";

/** A node of a page's text, from the Markdown parser. */
export interface TreeNode {
  type: string;
  position?: { start: { line: number }; end: { line: number } };
  children?: TreeNode[];
  name?: string | null;
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  depth?: number;
  /** Set on a list item that begins with "[ ]" or "[x]". */
  checked?: boolean | null;
  /** Whether the items of a list are numbered. */
  ordered?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** A page with its parsed text. */
export interface PageText {
  file: ContentFile;
  tree: TreeNode;
  /** The line of the file on which a node begins. */
  lineOf: (node: TreeNode) => number;
  /** The lines of the file that a node covers, as typed. */
  linesOf: (node: TreeNode) => string[];
}

/** The results of `walk`, cached by node: every rule walks the same trees. */
const descendants = new WeakMap<TreeNode, readonly TreeNode[]>();

/** A node and all its descendants, in reading order. */
export function walk(node: TreeNode): readonly TreeNode[] {
  const known = descendants.get(node);
  if (known) return known;
  const found: TreeNode[] = [];
  const visit = (piece: TreeNode) => {
    found.push(piece);
    for (const child of piece.children ?? []) visit(child);
  };
  visit(node);
  descendants.set(node, found);
  return found;
}

/** The text of a node; `inComponent` returns the text of a component. */
export const textOf = (
  node: TreeNode,
  inComponent: (node: TreeNode) => string = () => "",
): string => {
  if (node.type.startsWith("mdxJsx")) return inComponent(node);
  if (node.type === "break") return " ";
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  return (node.children ?? []).map((child) => textOf(child, inComponent)).join("");
};

/** The value of a component's attribute, if it is plain text. */
export const attributeOf = (node: TreeNode, name: string): string | undefined => {
  const found = node.attributes?.find((candidate) => candidate.name === name)?.value;
  return typeof found === "string" ? found : undefined;
};

const CLOSE = 'écrivez-la avec une barre à la fin, comme <Source id="s1" />.';

/** The parser's English messages, what they mean to an editor, and the remedy. `$1` is what the pattern captures. */
const CAUSES: readonly [RegExp, string, string][] = [
  [
    /Unexpected end of file in expression|corresponding closing brace/,
    "une accolade { n'est pas fermée, et le texte serait lu comme du code",
    "retirez-la, ou écrivez \\{.",
  ],
  [
    /Could not parse expression/,
    "des accolades { } seraient lues comme du code",
    "retirez-les, ou écrivez \\{ et \\}.",
  ],
  [/Expected a closing tag for `<(\S*?)>`/, "la balise <$1> n'est pas fermée", CLOSE],
  [
    /Unexpected closing tag `<\/(\S*?)>`/,
    "la balise </$1> ferme ce qui n'est pas ouvert",
    "retirez-la.",
  ],
  [
    /Unexpected character `!`/,
    "une remarque <!-- … --> ne se lit pas ici",
    "retirez-la, ou écrivez {/* … */}.",
  ],
  [
    /Unexpected character after `<`|before name/,
    "un chevron < n'ouvre aucune balise que le site connaisse",
    'une adresse s\'écrit [les mots du lien](https://www.exemple.fr) ; un champ, avec des guillemets droits : <Source id="s1" /> ; un chevron seul, \\<.',
  ],
  [
    /attribute/i,
    "un champ de balise ne se lit pas",
    'écrivez-le avec des guillemets droits : <Source id="s1" />.',
  ],
  [/end of file/i, "le texte s'arrête au milieu d'une balise", CLOSE],
];

/** Explains why the parser stopped. Its message begins with a line and a column, from 1: "3:1: Expected a closing tag". */
function parseFault(file: ContentFile, error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = "1"] = /^(\d+):\d+: /.exec(message) ?? [];
  const [pattern, what, remedy] = CAUSES.find(([cause]) => cause.test(message)) ?? [
    /^/,
    "une balise ou une accolade",
    CLOSE,
  ];
  return {
    file: file.path,
    line: Number(line) + file.bodyLine - 1,
    fault: `le texte ne se lit pas : ${what.replace("$1", pattern.exec(message)?.[1] ?? "")}`,
    remedy,
  };
}

/** Puts ordinary spaces in place of no-break ones, which pasted texts have, so that every rule finds « 12 jeunes ». */
export const breakableSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** Parses Markdown. No-break spaces become ordinary ones, except in code. */
function parse(body: string): TreeNode {
  const tree = mdxToMdast(body) as TreeNode;
  for (const node of walk(tree)) {
    if (node.type === "text") node.value = breakableSpaces(node.value ?? "");
    if (node.alt) node.alt = breakableSpaces(node.alt);
    if (node.title) node.title = breakableSpaces(node.title);
  }
  return tree;
}

const parsedTrees = cachedByPath<TreeNode | undefined>();

/** Parses the text of a page. If that fails, adds the reason to `faults`, and the text is not checked further. */
export function readPageText(file: ContentFile, faults: Fault[]): PageText | undefined {
  if (file.body.trim() === "") return undefined;
  const text = `${String(file.bodyLine)}\n${file.body}`;
  const tree = parsedTrees(file.path, text, faults, (found) => {
    const html = htmlFault(file);
    if (html) found.push(html);
    try {
      return parse(file.body);
    } catch (error) {
      // If HTML tags are reported above, they are probably what the parser cannot read.
      if (!html) found.push(parseFault(file, error));
      return undefined;
    }
  });
  if (!tree) return undefined;
  const lines = file.body.split(/\r?\n/);
  return {
    file,
    tree,
    lineOf: (node) => (node.position?.start.line ?? 1) + file.bodyLine - 1,
    linesOf: ({ position }) =>
      position ? lines.slice(position.start.line - 1, position.end.line) : [],
  };
}
