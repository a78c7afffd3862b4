import { mdxToMdast } from "satteri";

/** A source or a figure that a text shows. */
export interface TextCitation {
  collection: "sources" | "figures";
  id: string;
  /** The words of the heading above it; `undefined` before the first heading. */
  heading: string | undefined;
}

/** The part of a parsed text that is used here. */
interface TextNode {
  type: string;
  name?: string | null;
  value?: unknown;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly TextNode[];
}

/** The components that cite something, each with the collection that its `id` refers to. */
const CITES: Readonly<Record<string, TextCitation["collection"]>> = {
  Source: "sources",
  Figure: "figures",
};

/** Matches a text that can cite something. Other texts need not be parsed. */
const CITING = new RegExp(`<(?:${Object.keys(CITES).join("|")})\\b`);

const wordsOf = ({ value, children = [] }: TextNode): string =>
  typeof value === "string" ? value : children.map(wordsOf).join("");

/** The sources and figures that a text (MDX, without its front matter) cites, in reading order. */
export function citedInText(body = ""): TextCitation[] {
  const found: TextCitation[] = [];
  let heading: string | undefined;
  const read = (node: TextNode): void => {
    if (node.type === "heading") heading = wordsOf(node);
    const collection = CITES[node.name ?? ""];
    const id = node.attributes?.find(({ name }) => name === "id")?.value;
    if (collection !== undefined && typeof id === "string") found.push({ collection, id, heading });
    node.children?.forEach(read);
  };
  if (CITING.test(body)) read(mdxToMdast(body) as TextNode);
  return found;
}
