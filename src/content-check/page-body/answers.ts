import type { Fault } from "#content-check/faults.ts";
import { fields } from "#content-check/reading/files.ts";
import { textOf, type PageText } from "#content-check/reading/page-text.ts";

/**
 * The rest of a sentence up to its first word about the price. It may contain no word that could reverse the meaning, so « Oui,
 * mais gratuit pour toi » and « Oui pour l'entreprise ; gratuit pour toi » do not match.
 */
const REST = String.raw`(?:(?!(?<!\p{L})(?:(?:mais|sauf|si|ne|pas|rien|plus|sans|seule?s?|autres?|pour)(?!\p{L})|pa[iy]|gratuit)|n['’])[^.?!])*`;

/** A question and an answer whose « oui » or « non » is contradicted: « C'est payant ? Oui, nos formations sont gratuites ». */
const DENIED = new RegExp(
  [
    ["payant", "oui", "gratuit"],
    ["payant", "non", "payant"],
    ["gratuit", "non", "gratuit"],
    ["gratuit", "oui", "payant"],
  ]
    .map(
      ([asked, answer, said]) =>
        String.raw`${asked}(?:e?s)?${REST}\? ?(?:[—–-] )?${answer}(?!\p{L})${REST}${said}\p{L}*`,
    )
    .join("|"),
  "iu",
);

/**
 * Reports an answer about the price whose « oui » or « non » contradicts the rest of the answer. The question may be in the
 * same block, in the heading directly above, or in the field `question`.
 */
export function answerFaults({ file, tree, lineOf }: PageText): Fault[] {
  if (!/payant|gratuit/iu.test(file.body)) return [];
  let question = file.collection === "questions" ? String(fields(file)["question"]) : "";
  return (tree.children ?? []).flatMap((block): Fault[] => {
    const words = DENIED.exec(`${question} ${textOf(block)}`)?.[0];
    question = block.type === "heading" ? textOf(block) : "";
    if (words === undefined) return [];
    return [
      {
        file: file.path,
        line: lineOf(block),
        fault: `« ${words} » : la réponse dit le contraire de son premier mot`,
        remedy: "corrigez « oui » ou « non », ou la suite.",
      },
    ];
  });
}
