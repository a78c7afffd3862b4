/** A figure shown without its unit (`bare`) where no word says what is counted: « Rivesaltes, 2021 : 4. » */
import type { Mistake } from "#content-check/faults.ts";
import { attributeOf, textOf, walk, type TreeNode } from "#content-check/reading/page-text.ts";
import { fields } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { stemsOf } from "./comparable-figures.ts";

const isFigure = ({ name }: TreeNode): boolean => name === "Figure";
const isBare = ({ attributes = [] }: TreeNode): boolean =>
  attributes.some(({ name }) => name === "bare");

/** Stands for the figure in question; all other components are left out of the text. */
const HERE = "{}";
/** The figure ends its sentence or a part of it: « 4. », « 4 ; ». The mark of a source after it is left out of the text. */
const NOTHING_AFTER = /\{\}\s*(?:[.,;:!?)]|$)/u;

/** Whether a text has the first word of a unit: « le nombre de jeunes était de {} ». */
function hasUnit(text: string, unit: unknown): boolean {
  const [stem] = stemsOf(String(unit));
  return stem !== undefined && stemsOf(text).includes(stem);
}

/**
 * The mistake of the first bare figure in a block for which no word says what is counted: no word follows it, the block does
 * not contain its unit, and no earlier figure shows that unit. In « 16 jeunes sont entrés, et 12, ensuite, ont continué », 12
 * is accepted. In a table, the head of the column says what is counted.
 */
export function bareFigureMistake(block: TreeNode, entries: Entries): Mistake | undefined {
  if (block.type === "tableCell") return undefined;
  const earlier = new Set<unknown>();
  for (const shown of walk(block).filter(isFigure)) {
    const id = attributeOf(shown, "id") ?? "";
    const figure = entries.find("figures", id);
    const unit = figure && fields(figure)["unit"];
    if (!isBare(shown)) earlier.add(unit);
    else if (unit !== undefined && !earlier.has(unit)) {
      const text = textOf(block, (inner) => (inner === shown ? HERE : ""));
      if (NOTHING_AFTER.test(text) && !hasUnit(text, unit))
        return {
          fault: `aucun mot ne dit ce que compte le chiffre « ${id} » : « bare » ôte son unité (${String(unit)})`,
          remedy: "retirez « bare », ou écrivez après lui ce qu'il compte.",
        };
    }
  }
  return undefined;
}
