import { breakableSpaces, textOf, walk, type PageText, type TreeNode } from "./page-text.ts";
import { cachedByFields } from "#content-check/caches.ts";
import type { TypedYaml } from "./yaml.ts";

/** A piece of text that is checked as a unit: a front matter field, or a block of the text. */
export interface Passage {
  text: string;
  line: number | undefined;
  /** The path of a front matter field; absent in the text. */
  path?: PropertyKey[];
}

/** A string in the front matter. */
export interface HeadText extends Passage {
  path: PropertyKey[];
  /** Whether the string is text to read, and not an id, an address or a code. */
  isProse: boolean;
}

/** A block of the text, with its node. */
export interface BodyText extends Passage {
  node: TreeNode;
}

/** Fields whose values are ids, addresses or codes, and not text to read. */
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

/** All strings in the front matter of a file, with ordinary spaces in place of no-break ones. */
export const headTexts = cachedByFields((file: TypedYaml): readonly HeadText[] => {
  const found: HeadText[] = [];
  const visit = (value: unknown, path: PropertyKey[], isProse: boolean) => {
    if (typeof value === "string")
      found.push({ text: breakableSpaces(value), line: file.lineOf(path), path, isProse });
    else if (Array.isArray(value))
      value.forEach((item, index) => {
        visit(item, [...path, index], isProse);
      });
    else if (value !== null && typeof value === "object")
      for (const [key, inner] of Object.entries(value)) {
        // The fields of a group are judged by their own names.
        const isGroup = typeof inner === "object" && !Array.isArray(inner);
        visit(inner, [...path, key], isGroup || !NOT_PROSE.has(key));
      }
  };
  visit(file.data, [], true);
  return found;
});

/** The strings in the front matter that are text to read. */
export const headPassages = (file: TypedYaml): HeadText[] =>
  headTexts(file).filter(({ isProse }) => isProse);

const BLOCKS = ["paragraph", "heading", "tableCell"];

/**
 * The blocks of a text: paragraphs (also those of lists), headings and table cells; and the alternative text, caption and
 * author of each picture.
 * @param inComponent returns the text of a component such as `<Figure … />`
 */
export function bodyPassages(
  { tree, lineOf }: PageText,
  inComponent?: (node: TreeNode) => string,
): BodyText[] {
  return walk(tree).flatMap((node) => {
    const at = { line: lineOf(node), node };
    if (BLOCKS.includes(node.type)) return [{ text: textOf(node, inComponent), ...at }];
    if (node.type !== "image") return [];
    return [node.alt ?? "", ...(node.title ?? "").split("|")]
      .map((text) => ({ text: text.trim(), ...at }))
      .filter(({ text }) => text !== "");
  });
}
