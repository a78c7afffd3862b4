import { plainId } from "#lib/plain-id.ts";
import { countWords } from "#lib/readability.ts";
import type { Fault, Mistake } from "#content-check/faults.ts";
import { pageOf } from "#content-check/links/entry-pages.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { textOf, walk, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";

/** Whether a block is content: not a heading, a comment, an import, a link definition or a horizontal rule. */
const isContent = ({ type }: TreeNode): boolean =>
  !["heading", "mdxFlowExpression", "mdxjsEsm", "definition", "thematicBreak"].includes(type);

/** In words. A longer bold paragraph is a sentence, not a heading. */
const MAX_HEADING_WORDS = 10;

/** In words. A bold paragraph may be a warning of one sentence; in a longer one, nothing stands out. */
const MAX_BOLD_WORDS = 15;

/**
 * Reports a bold paragraph used as a heading (« **Les horaires** »), or too long for anything to stand out. A link may be alone
 * and in bold.
 */
function boldFault({ type, children = [] }: TreeNode): Mistake | undefined {
  const [bold] = children;
  if (type !== "paragraph" || children.length !== 1 || bold?.type !== "strong") return undefined;
  const words = textOf(bold).trim();
  if (countWords(words) > MAX_BOLD_WORDS)
    return {
      fault: "tout le paragraphe est en gras : plus rien n'y ressort",
      remedy: "gardez en gras quelques mots, ou aucun.",
    };
  const isHeading =
    /^\p{Lu}[^\d]*[^.!…\d]$/u.test(words) &&
    countWords(words) <= MAX_HEADING_WORDS &&
    !walk(bold).some((node) => node.type === "link");
  return isHeading
    ? {
        fault: `« ${words} », seul et en gras, tient lieu de titre : ni le sommaire ni un lecteur d'écran ne le trouvent`,
        remedy: `écrivez ## ${words.replace(/ ?:$/, "")}`,
      }
    : undefined;
}

/**
 * The fault and its remedy for any heading in a text that has no page of its own. Such a text stands on a page with others,
 * below its question or below its partner's name. `undefined` for a text with its own page.
 */
function belowOwnHeading(file: ContentFile): [fault: string, remedy: string] | undefined {
  if (file.collection === "questions")
    return [
      "serait un titre plus haut que celui de la question",
      "retirez les #, et dites-le dans la phrase ; une autre question a son propre fichier.",
    ];
  // If the front matter cannot be read, the partner may have a page.
  if (file.collection === "partners" && file.data !== undefined && !pageOf(file))
    return [
      "serait un titre plus haut que le nom du partenaire",
      "retirez les #, et dites-le dans la phrase ; seul un partenaire qui a un « summary » a sa page.",
    ];
  return undefined;
}

/**
 * Reports headings of the wrong rank (« #### » below « ## »), empty or repeated headings, headings without a text below, bold
 * paragraphs used as headings, and every heading in a text that is shown among others (`questions/`, partners without a page).
 */
export function headingFaults({ file, tree, lineOf, linesOf }: PageText): Fault[] {
  const faults: Fault[] = [];
  const blocks = tree.children ?? [];
  const headings = blocks.filter(({ type }) => type === "heading");
  const report = (node: TreeNode, fault: string, remedy: string) => {
    faults.push({ file: file.path, line: lineOf(node), fault, remedy });
  };
  if (headings.length > 0 && !blocks.some(isContent)) {
    const [first] = headings;
    if (first)
      report(first, "il n'y a que des titres", "écrivez au moins une phrase sous chaque titre.");
    return faults;
  }
  for (const node of blocks) {
    const wrong = boldFault(node);
    if (wrong) report(node, wrong.fault, wrong.remedy);
  }
  const tooHigh = belowOwnHeading(file);
  const seen = new Map<string, TreeNode>();
  // The page's title has rank 1, so the first heading of a text must have rank 2.
  let rank = 1;
  for (const [index, node] of blocks.entries()) {
    if (node.type !== "heading") continue;
    const depth = node.depth ?? 2;
    const words = textOf(node).trim();
    const under = linesOf(node).at(-1)?.trim() ?? "";
    if (/^(?:-+|=+)$/.test(under)) {
      report(
        node,
        `« ${words} » deviendrait un titre, à cause de la ligne « ${under} » qui suit`,
        "si c'est un titre, écrivez ## devant et supprimez cette ligne ; sinon supprimez-la.",
      );
      continue;
    }
    if (tooHigh) {
      report(node, `« ${words} » ${tooHigh[0]}`, tooHigh[1]);
      break;
    }
    if (depth === 1)
      report(
        node,
        "un titre de premier rang (#) fait double emploi avec celui de la page",
        "commencez vos titres par ##.",
      );
    else if (depth > rank + 1)
      report(
        node,
        `le titre « ${words} » saute un rang : ${"#".repeat(depth)} après ${rank === 1 ? "le titre de la page" : "#".repeat(rank)}`,
        `écrivez ${"#".repeat(rank + 1)} devant lui.`,
      );
    rank = Math.max(depth, 2);
    if (words === "") {
      report(node, "le titre est vide", "écrivez-le après ##, ou supprimez la ligne.");
      continue;
    }
    const earlier = seen.get(plainId(words));
    if (earlier)
      report(
        node,
        `le titre « ${words} » est déjà à la ligne ${String(lineOf(earlier))}`,
        "donnez à chacun des mots à lui : on y mène par son nom.",
      );
    seen.set(plainId(words), node);
    const next = blocks[index + 1];
    if (depth === 1) continue;
    if (!next || (next.type === "heading" && (next.depth ?? 2) <= depth))
      report(
        node,
        `il n'y a rien sous le titre « ${words} »`,
        "écrivez une phrase dessous, ou supprimez-le.",
      );
  }
  return faults;
}
