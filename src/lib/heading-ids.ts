import { defineHastPlugin } from "satteri";
import { plainId } from "./plain-id.ts";

export interface TextHolder {
  type: string;
  value?: string;
  children?: TextHolder[];
}

/** The text of a node and its descendants. */
export const textOf = (node: TextHolder): string =>
  node.value ?? (node.children ?? []).map(textOf).join("");

/** Gives headings plain ASCII anchors ("Équipe : qui ?" → "equipe-qui"), which can be copied, read aloud and typed. */
export const plainHeadingIds = () => {
  const seen = new Map<string, number>();
  return defineHastPlugin({
    name: "plain-heading-ids",
    element: {
      filter: ["h2", "h3", "h4", "h5", "h6"],
      visit(node, context) {
        const id = plainId(textOf(node as TextHolder));
        const count = (seen.get(id) ?? 0) + 1;
        seen.set(id, count);
        context.setProperty(node, "id", count === 1 ? id : `${id}-${String(count)}`);
      },
    },
  });
};
