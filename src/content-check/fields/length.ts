import { COLLECTIONS } from "#collections.ts";
import type { Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { textOf, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";

/**
 * In words. A `summary` gives a partner a page of its own, which needs this much text; without a `summary`, the text is shown on
 * the page of all partners.
 */
const MIN_PARTNER_WORDS = 120;

/** Reports a page without a text below its front matter, and a partner that has a `summary` but too little text for a page. */
export function lengthFaults(
  file: ContentFile,
  text: PageText | undefined,
  inComponent: (node: TreeNode) => string,
): Fault[] {
  if (file.body.trim() === "" && COLLECTIONS[file.collection].body === "required")
    return [
      {
        file: file.path,
        field: "texte",
        fault: "il n'y a pas de texte sous l'en-tête",
        remedy: "écrivez-le sous la deuxième ligne « --- ».",
      },
    ];
  if (file.collection !== "partners" || fields(file)["summary"] === undefined) return [];
  if (file.body.trim() !== "" && !text) return []; // a text that cannot be parsed is reported elsewhere
  // Words are counted as the page shows them: a source is only a mark, such as « [1] ».
  const shown = (node: TreeNode) => (node.name === "Source" ? " [1] " : inComponent(node));
  const words = (text?.tree.children ?? [])
    .map((block) => textOf(block, shown))
    .join(" ")
    .split(/\s+/)
    .filter((word) => word !== "").length;
  if (words >= MIN_PARTNER_WORDS) return [];
  return [
    {
      file: file.path,
      line: file.lineOf(["summary"]),
      field: "summary",
      fault: `avec un résumé le partenaire a une page, et son texte n'a que ${String(words)} mots : il en faut ${String(MIN_PARTNER_WORDS)}`,
      remedy:
        "écrivez la suite sous l'en-tête, ou retirez « summary » : le texte suit alors ses rôles dans « Nos partenaires ».",
    },
  ];
}
