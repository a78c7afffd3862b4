/** A figure shown without its unit (`bare`) where no word says what is counted: « Rivesaltes, 2021 : 4. » */
import type { Mistake } from "#content-check/faults.ts";
import { attributeOf, textOf, walk, type TreeNode } from "#content-check/reading/page-text.ts";
import { fields } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

const isFigure = ({ name }: TreeNode): boolean => name === "Figure";
const isBare = ({ attributes = [] }: TreeNode): boolean =>
  attributes.some(({ name }) => name === "bare");

/** Stands for the figure in question; all other components are left out of the text. */
const HERE = "{}";
/** A sentence or a part of it ends after the figure, perhaps after its source: « 4. », « 4 ; ». */
const NOTHING_AFTER = /\{\} *(?:[.,;:!?)]|$)/u;

/**
 * The first bare figure in a block that is followed by no word, unless an earlier figure in the block has the same unit:
 * « 16 jeunes sont entrés, et 12, ensuite, ont continué ».
 */
export function bareFigureMistake(block: TreeNode, entries: Entries): Mistake | undefined {
  const earlier = new Set<unknown>();
  for (const shown of walk(block).filter(isFigure)) {
    const id = attributeOf(shown, "id") ?? "";
    const figure = entries.find("figures", id);
    const unit = figure && fields(figure)["unit"];
    if (!isBare(shown)) earlier.add(unit);
    else if (unit !== undefined && !earlier.has(unit)) {
      const text = textOf(block, (inner) => (inner === shown ? HERE : ""));
      if (NOTHING_AFTER.test(text))
        return {
          fault: `aucun mot ne dit ce que compte le chiffre « ${id} » : « bare » ôte son unité (${String(unit)})`,
          remedy: "retirez « bare », ou écrivez après lui ce qu'il compte.",
        };
    }
  }
  return undefined;
}
