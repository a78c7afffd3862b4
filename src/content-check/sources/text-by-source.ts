import { attributeOf, textOf, type TreeNode } from "#content-check/reading/page-text.ts";

/** The marks of sources after a sentence: « {s44} {s46} ». */
const MARKS = /((?:\{s\d+\}[\s.,;)]*)+)/u;

/** A piece of a block's text, with the ids of the sources cited right after it. Text after the last mark has no sources. */
export interface CitedText {
  text: string;
  sources: readonly string[];
}

/** The text of a block, cut where sources are cited. */
export function textBySource(node: TreeNode): CitedText[] {
  const marked = textOf(node, (inner) =>
    inner.name === "Source" ? `{${attributeOf(inner, "id") ?? ""}}` : "",
  );
  // `split` by a pattern with a group returns texts and marks in turn.
  const parts = marked.split(MARKS);
  return parts.flatMap((text, index) =>
    index % 2 === 0 ? [{ text, sources: parts[index + 1]?.match(/s\d+/gu) ?? [] }] : [],
  );
}
