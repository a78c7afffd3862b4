import { defineHastPlugin } from "satteri";
import { plainId } from "./plain-id.ts";

/** The anchors that layouts, the search and the templates of courses, modules, schools and announcements use themselves. */
const TAKEN =
  "aide contenu contenu-page menu recherche sources suite " +
  "baie en-bref modules outils parcours partenaires changements chiffres citations contact-presse fait paroles";

/**
 * Returns a function that makes the anchors of the headings of one text, in plain ASCII, which can be copied, read aloud and
 * typed: "Équipe : qui ?" → "equipe-qui". An anchor that the page already has gets a number: "Sources" → "sources-2".
 */
export function anchorMaker(): (words: string) => string {
  const used = new Set(TAKEN.split(" "));
  return (words) => {
    const id = plainId(words);
    let anchor = id;
    for (let count = 2; used.has(anchor); count++) anchor = `${id}-${String(count)}`;
    used.add(anchor);
    return anchor;
  };
}

/** Gives headings their anchors. */
export const plainHeadingIds = () => {
  const anchorOf = anchorMaker();
  return defineHastPlugin({
    name: "plain-heading-ids",
    element: {
      filter: ["h2", "h3", "h4", "h5", "h6"],
      visit(node, context) {
        context.setProperty(node, "id", anchorOf(context.textContent(node)));
      },
    },
  });
};

/**
 * Removes comments inside a line of text, such as an editor's note in a heading. Otherwise the note would be part of the
 * heading's anchor, and of the heading's words in the table of contents. Must come before the plugins that read headings.
 */
export const withoutComments = defineHastPlugin({
  name: "without-comments",
  mdxTextExpression: (node, context) => {
    context.removeNode(node);
  },
});
