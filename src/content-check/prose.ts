import { textOf, walk, type PageText, type TreeNode } from "./page-text.ts";
import { rememberedOf } from "./remembered.ts";
import type { TypedYaml } from "./yaml.ts";

/** One piece of French that is read in one go: a field of the head, or a block of the text. */
export interface Passage {
  text: string;
  line: number | undefined;
  /** Of the head; absent in the text. */
  path?: PropertyKey[];
}

/** A text of the head, which may be a name or an address. */
export interface HeadText extends Passage {
  path: PropertyKey[];
  isProse: boolean;
}

/** A block of the text, and the piece that it is. */
export interface BodyText extends Passage {
  node: TreeNode;
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

/** All that stands in the head of a file as text. */
export const headTexts = rememberedOf((file: TypedYaml): readonly HeadText[] => {
  const found: HeadText[] = [];
  const look = (value: unknown, path: PropertyKey[], isProse: boolean) => {
    if (typeof value === "string")
      found.push({ text: value, line: file.lineOf(path), path, isProse });
    else if (Array.isArray(value))
      value.forEach((item, index) => {
        look(item, [...path, index], isProse);
      });
    else if (value !== null && typeof value === "object")
      for (const [key, inner] of Object.entries(value)) {
        // A group of that name holds fields of its own.
        const isGroup = typeof inner === "object" && !Array.isArray(inner);
        look(inner, [...path, key], isGroup || !NOT_PROSE.has(key));
      }
  };
  look(file.data, [], true);
  return found;
});

/** The texts in the head of a file that are read as French. */
export const headPassages = (file: TypedYaml): HeadText[] =>
  headTexts(file).filter(({ isProse }) => isProse);

const BLOCKS = ["paragraph", "heading", "tableCell"];

/**
 * The blocks of a text: paragraphs, headings, items of lists, cells, the words of its pictures.
 * @param inComponent what stands for `<Figure … />` and the like
 */
export function bodyPassages(
  { tree, lineOf }: PageText,
  inComponent?: (node: TreeNode) => string,
): BodyText[] {
  return walk(tree).flatMap((node) => {
    const at = { line: lineOf(node), node };
    if (BLOCKS.includes(node.type)) return [{ text: textOf(node, inComponent), ...at }];
    if (node.type !== "image") return [];
    // Its alternative, its caption and its author.
    return [node.alt ?? "", ...(node.title ?? "").split("|")]
      .map((text) => ({ text: text.trim(), ...at }))
      .filter(({ text }) => text !== "");
  });
}
