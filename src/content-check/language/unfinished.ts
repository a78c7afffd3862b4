import type { Mistake } from "#content-check/faults.ts";
import { textOf, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";

/** Words after which a French sentence must go on. « Avec qui », « et où », « depuis » may end a title. */
const GOES_ON =
  /(?:^|[\s(])(?:(?:les|une|des|du|de|au|aux|à|et|ou|mais|pour|par|sous|dans|chez|dès|notre|nos|votre|vos|cette|cet|ces|sa|ses|ton|ta|tes|dont|selon|que|parce que|afin|car|le|la|très|lors)|[ldnsjmtcq]u?['’])\s*$/iu;

const tail = (text: string): string => text.trim().split(/\s+/).slice(-4).join(" ");

const unfinished = (text: string): Mistake => ({
  fault: `« … ${tail(text)} » n'est pas fini`,
  remedy: "écrivez la fin, ou retirez ce début.",
});

/** Reports a text that ends where it must go on; single words are not checked. */
export function unfinishedFault(text: string): Mistake | undefined {
  const words = text.trim();
  return /\s/.test(words) && (GOES_ON.test(words) || /[,(]$/.test(words))
    ? unfinished(words)
    : undefined;
}

/** A setting that is a sentence must end like one. */
export const openSentenceFault = (text: string): Mistake | undefined =>
  unfinishedFault(text) ??
  (/[.!?…»)]$/.test(text.trim())
    ? undefined
    : {
        fault: `« … ${tail(text)} » n'a pas de point à la fin`,
        remedy: "écrivez-le, ou finissez la phrase : elle se lit avec d'autres.",
      });

/** Fields that are shown as sentences, among others on a page. */
const SENTENCES = new Set([
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

/** Whether a field holds sentences, as a partner's role does, but not a person's. */
export const isSentenceField = (path: readonly PropertyKey[]): boolean =>
  SENTENCES.has(String(path.at(-1))) || (path[0] === "engagements" && path.at(-1) === "role");

/** Whether a paragraph is more than a link, a picture or a component on its own line. */
const isSentence = (node: TreeNode): boolean =>
  (node.children ?? []).some(({ type, value }) => type === "text" && /\p{L}/u.test(value ?? ""));

/**
 * Paragraphs without a beginning or an end: no capital, half a sentence, or the introduction of a missing list.
 * @param inComponent returns the text that the page shows for a component
 */
export function openParagraphs(
  { tree }: PageText,
  inComponent: (node: TreeNode) => string,
): Map<TreeNode, Mistake> {
  const found = new Map<TreeNode, Mistake>();
  const blocks = tree.children ?? [];
  blocks.forEach((node, index) => {
    if (node.type !== "paragraph" || !isSentence(node)) return;
    const text = textOf(node, inComponent).trim();
    const next = blocks[index + 1]?.type;
    const half = unfinishedFault(text);
    if (half) found.set(node, half);
    else if (/:$/.test(text) && (next === undefined || next === "heading"))
      found.set(node, unfinished(text));
    else if (/^\p{Ll}(?!\p{Lu})/u.test(text) && node.children?.[0]?.type === "text")
      found.set(node, {
        fault: `« ${text.split(/\s+/, 4).join(" ")} … » commence par une minuscule`,
        remedy:
          "mettez la majuscule ; si c'est la suite de la ligne d'avant, retirez la ligne vide.",
      });
    else if (/[\p{L}\d]$/u.test(text))
      found.set(node, {
        fault: `« … ${tail(text)} » n'a pas de point à la fin`,
        remedy: "écrivez-le, ou finissez la phrase.",
      });
  });
  return found;
}
