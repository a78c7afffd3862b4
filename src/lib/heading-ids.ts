import { defineHastPlugin } from "satteri";
import { plainId } from "./plain-id.ts";

interface TextHolder {
  type: string;
  value?: string;
  children?: TextHolder[];
}

const textOf = (node: TextHolder): string => node.value ?? (node.children ?? []).map(textOf).join("");

/** Gives headings plain ASCII anchors ("Équipe : qui ?" → "equipe-qui"), which survive being copied, said and typed. */
export const plainHeadingIds = () => {
  const seen = new Map<string, number>();
  return defineHastPlugin({
    name: "plain-heading-ids",
    element(node, context) {
      if (!/^h[2-6]$/.test(node.tagName)) return;
      const id = plainId(textOf(node as TextHolder));
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      context.setProperty(node, "id", count === 1 ? id : `${id}-${String(count)}`);
    },
  });
};
