import { textOf, walk, type PageText, type TreeNode } from "./page-text.ts";
import type { TypedYaml } from "./yaml.ts";

/** One piece of French that is read in one go: a field of the head, or a block of the text. */
export interface Passage {
  text: string;
  line: number | undefined;
  /** Of the head; absent in the text. */
  path?: PropertyKey[];
}

/** Fields whose values are names, addresses or marks, and are not read as French. */
const NOT_PROSE = new Set([
  "url",
  "website",
  "href",
  "src",
  "email",
  "phone",
  "slug",
  "drawing",
  "sources",
  "figures",
  "partners",
  "schools",
  "programs",
  "statements",
  "hosts",
  "when",
]);

/** The texts in the head of a file. */
export function headPassages(file: TypedYaml): Passage[] {
  const found: Passage[] = [];
  const look = (value: unknown, path: PropertyKey[]) => {
    if (typeof value === "string") found.push({ text: value, line: file.lineOf(path), path });
    else if (Array.isArray(value))
      value.forEach((item, index) => {
        look(item, [...path, index]);
      });
    else if (value !== null && typeof value === "object")
      for (const [key, inner] of Object.entries(value))
        if (!NOT_PROSE.has(key) || (typeof inner === "object" && !Array.isArray(inner)))
          look(inner, [...path, key]);
  };
  look(file.data, []);
  return found;
}

const BLOCKS = ["paragraph", "heading", "tableCell"];

/**
 * The blocks of a text: paragraphs, headings, items of lists, cells.
 * @param inComponent what stands for `<Figure … />` and the like
 */
export function bodyPassages(
  { tree, lineOf }: PageText,
  inComponent?: (node: TreeNode) => string,
): Passage[] {
  return [...walk(tree)]
    .filter(({ type }) => BLOCKS.includes(type))
    .map((node) => ({ text: textOf(node, inComponent), line: lineOf(node) }));
}
