import { plainId } from "#lib/plain-id.ts";
import { countWords } from "#lib/readability.ts";
import type { Fault } from "#content-check/faults.ts";
import { textOf, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";

/** Whether this is content of its own, below or beside a heading, and not only another heading or a comment. */
const saysSomething = ({ type }: TreeNode): boolean =>
  !["heading", "mdxFlowExpression", "mdxjsEsm", "definition", "thematicBreak"].includes(type);

/** In words. A longer bold paragraph is an important sentence, not a heading. */
const MOST_OF_HEADING = 10;

/** The same: a whole sentence in bold may be a warning, several are not. */
const MOST_OF_BOLD = 15;

/** The words of a paragraph used as a heading: all in bold, and without a full stop. */
function boldHeading({ type, children = [] }: TreeNode): string | undefined {
  const [bold] = children;
  if (type !== "paragraph" || children.length !== 1 || bold?.type !== "strong") return undefined;
  const words = textOf(bold).trim();
  return /^\p{Lu}[^\d]*[^.!…\d]$/u.test(words) && countWords(words) <= MOST_OF_HEADING
    ? words
    : undefined;
}

/** Checks the headings of a text: their rank, their wording, and that something follows each. */
export function headingFaults({ file, tree, lineOf, linesOf }: PageText): Fault[] {
  const faults: Fault[] = [];
  const blocks = tree.children ?? [];
  const headings = blocks.filter(({ type }) => type === "heading");
  const at = (node: TreeNode, fault: string, remedy: string) => {
    faults.push({ file: file.path, line: lineOf(node), fault, remedy });
  };
  if (headings.length > 0 && !blocks.some(saysSomething)) {
    const [first] = headings;
    if (first)
      at(first, "il n'y a que des titres", "écrivez au moins une phrase sous chaque titre.");
    return faults;
  }
  for (const node of blocks) {
    const words = boldHeading(node);
    if (words !== undefined)
      at(
        node,
        `« ${words} », seul et en gras, tient lieu de titre : ni le sommaire ni un lecteur d'écran ne le trouvent`,
        `écrivez ## ${words.replace(/ ?:$/, "")}`,
      );
  }
  for (const node of blocks) {
    const [bold] = node.children ?? [];
    if (node.type === "paragraph" && node.children?.length === 1 && bold?.type === "strong")
      if (countWords(textOf(bold)) > MOST_OF_BOLD)
        at(
          node,
          "tout le paragraphe est en gras : plus rien n'y ressort",
          "gardez en gras quelques mots, ou aucun.",
        );
  }
  const seen = new Map<string, TreeNode>();
  // The page's title has rank 1, so the first heading of a text must have rank 2.
  let rank = 1;
  for (const [index, node] of blocks.entries()) {
    if (node.type !== "heading") continue;
    const depth = node.depth ?? 2;
    const words = textOf(node).trim();
    const under = linesOf(node).at(-1)?.trim() ?? "";
    if (/^(?:-+|=+)$/.test(under)) {
      at(
        node,
        `« ${words} » deviendrait un titre, à cause de la ligne « ${under} » qui suit`,
        "si c'est un titre, écrivez ## devant et supprimez cette ligne ; sinon supprimez-la.",
      );
      continue;
    }
    if (file.collection === "questions") {
      at(
        node,
        `« ${words} » serait un titre plus haut que celui de la question`,
        "retirez les #, et dites-le dans la phrase ; une autre question a son propre fichier.",
      );
      break;
    }
    if (depth === 1)
      at(
        node,
        "un titre de premier rang (#) fait double emploi avec celui de la page",
        "commencez vos titres par ##.",
      );
    else if (depth > rank + 1)
      at(
        node,
        `le titre « ${words} » saute un rang : ${"#".repeat(depth)} après ${rank === 1 ? "le titre de la page" : "#".repeat(rank)}`,
        `écrivez ${"#".repeat(rank + 1)} devant lui.`,
      );
    rank = Math.max(depth, 2);
    if (words === "") {
      at(node, "le titre est vide", "écrivez-le après ##, ou supprimez la ligne.");
      continue;
    }
    const twin = seen.get(plainId(words));
    if (twin)
      at(
        node,
        `le titre « ${words} » est déjà à la ligne ${String(lineOf(twin))}`,
        "donnez à chacun des mots à lui : on y mène par son nom.",
      );
    seen.set(plainId(words), node);
    const next = blocks[index + 1];
    if (depth === 1) continue;
    if (!next || (next.type === "heading" && (next.depth ?? 2) <= depth))
      at(
        node,
        `il n'y a rien sous le titre « ${words} »`,
        "écrivez une phrase dessous, ou supprimez-le.",
      );
  }
  return faults;
}
