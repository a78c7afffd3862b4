import type { Mistake } from "#content-check/faults.ts";
import { textOf, walk, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";

/** A last word that cannot end a sentence: « de », « les », « parce que ». Not « qui », « où » and « depuis », which can. */
const OPEN_END =
  /(?:^|[\s(])(?:(?:les|une|des|du|de|au|aux|à|et|ou|mais|pour|par|sous|dans|chez|dès|notre|nos|votre|vos|cette|cet|ces|sa|ses|ton|ta|tes|dont|selon|que|parce que|afin|car|le|la|très|lors)|[ldnsjmtcq]u?['’])\s*$/iu;

/** Some of these words are nouns too, and as nouns can end a sentence: « à la une », « en car ». */
const NOUN_AT_END =
  /(?:^|\s)(?:à la une|(?:en|le|un|par|du) car|(?:des|de|les|mes|tes) sous|(?:le|un|de|du) ton)$/iu;

/** The last four words of a text, to quote. */
const tail = (text: string): string => text.trim().split(/\s+/).slice(-4).join(" ");

const unfinishedMistake = (text: string): Mistake => ({
  fault: `« … ${tail(text)} » n'est pas fini`,
  remedy: "écrivez la fin, ou retirez ce début.",
});

/** Reports a text whose end is missing: « une baie, des câbles et les ». A single word is fine. */
export function unfinishedFault(text: string): Mistake | undefined {
  const words = text.trim();
  const isOpen = /[,(]$/.test(words) || (OPEN_END.test(words) && !NOUN_AT_END.test(words));
  return isOpen && /\s/.test(words) ? unfinishedMistake(words) : undefined;
}

/** The blocks in the items of lists, without the blocks in the last item of each list. */
export const itemsBeforeOthers = ({ tree }: PageText): ReadonlySet<TreeNode> =>
  new Set(
    walk(tree)
      .filter(({ type }) => type === "list")
      .flatMap(({ children: items = [] }) => items.slice(0, -1))
      .flatMap(({ children = [] }) => children),
  );

/**
 * Reports an unfinished list item that is not the last of its list. Such an item may end with a comma, or with « et » or « ou »
 * after a comma or a semicolon: « un CV, et ».
 */
export const unfinishedItemFault = (text: string): Mistake | undefined =>
  unfinishedFault(text.trim().replace(/[,;] (?:et|ou)$|,$/u, ""));

const noStopMistake = (text: string, remedy: string): Mistake => ({
  fault: `« … ${tail(text)} » n'a pas de point à la fin`,
  remedy,
});

/** Reports a sentence that has no end, or no full stop: « Tu viens le mardi ». */
export const openSentenceFault = (text: string): Mistake | undefined =>
  unfinishedFault(text) ??
  (/[.!?…»)]$/.test(text.trim())
    ? undefined
    : noStopMistake(text, "écrivez-le, ou finissez la phrase : elle se lit avec d'autres."));

/** Reports a paragraph that begins with a small letter. A small letter before a capital is fine: « iPhone ». */
const noCapitalFault = (text: string): Mistake | undefined =>
  /^\p{Ll}(?!\p{Lu})/u.test(text)
    ? {
        fault: `« ${text.split(/\s+/, 4).join(" ")} … » commence par une minuscule`,
        remedy:
          "mettez la majuscule ; si c'est la suite de la ligne d'avant, retirez la ligne vide.",
      }
    : undefined;

/** Fields that are shown as sentences of a text. */
const SENTENCE_FIELDS = new Set([
  "advice",
  "asked",
  "lead",
  "leaveWith",
  "note",
  "notice",
  "rackLead",
  "reason",
  "said",
  "summary",
  "text",
  "what",
  "work",
]);

/** Whether a field holds sentences. The `role` of a partner (in `engagements`) does, the `role` of a person does not. */
export const isSentenceField = (path: readonly PropertyKey[]): boolean =>
  SENTENCE_FIELDS.has(String(path.at(-1))) || (path[0] === "engagements" && path.at(-1) === "role");

/** Whether a paragraph has plain text, outside its links, emphasis, pictures and components. */
const hasText = (node: TreeNode): boolean =>
  (node.children ?? []).some(({ type, value }) => type === "text" && /\p{L}/u.test(value ?? ""));

/**
 * Finds paragraphs without a beginning or an end: « la mission locale reçoit. », « On y voit les », « On y voit une baie », or
 * « Voici ce qu'il faut : » before a heading or at the end.
 * @param inComponent returns the text that the page shows for a component
 * @returns the mistake of each such paragraph
 */
export function openParagraphs(
  { tree }: PageText,
  inComponent: (node: TreeNode) => string,
): Map<TreeNode, Mistake> {
  const found = new Map<TreeNode, Mistake>();
  const blocks = tree.children ?? [];
  blocks.forEach((node, index) => {
    if (node.type !== "paragraph" || !hasText(node)) return;
    const text = textOf(node, inComponent).trim();
    const isBeforeHeadingOrEnd = [undefined, "heading"].includes(blocks[index + 1]?.type);
    const mistake =
      unfinishedFault(text) ??
      (text.endsWith(":") && isBeforeHeadingOrEnd ? unfinishedMistake(text) : undefined) ??
      (node.children?.[0]?.type === "text" ? noCapitalFault(text) : undefined) ??
      (/[\p{L}\d]$/u.test(text)
        ? noStopMistake(text, "écrivez-le, ou finissez la phrase.")
        : undefined);
    if (mistake) found.set(node, mistake);
  });
  return found;
}
