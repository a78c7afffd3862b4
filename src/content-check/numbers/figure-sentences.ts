/** Sentences that show figures with `<Figure id="…" />`: they must be about the year, the school and the measure of the figure. */
import { sentencesOf } from "#lib/readability.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { attributeOf, textOf, walk, type TreeNode } from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import type { BodyText } from "#content-check/reading/prose.ts";
import { cachedByNode } from "#content-check/caches.ts";
import { bareFigureMistake } from "./bare-figures.ts";
import { otherPlaceMistake, schoolTowns } from "./figure-places.ts";
import { otherMeasureMistake } from "./figure-measures.ts";
import { FIGURE_STAND_IN, otherYearMistake } from "./figure-years.ts";

const EACH_FIGURE = new RegExp(FIGURE_STAND_IN, "gu");

const isFigure = ({ name }: TreeNode): boolean => name === "Figure";

/** The sentences of a block that shows figures, in which « {roubaix-entres} » stands for a figure. */
const figureSentences = cachedByNode((node: TreeNode): readonly string[] => {
  const words = (inner: TreeNode): string =>
    isFigure(inner) ? `{${attributeOf(inner, "id") ?? ""}}` : "";
  return walk(node).some(isFigure) ? sentencesOf(textOf(node, words).replace(/\s+/g, " ")) : [];
});

/**
 * Checks the unit, the year, the school and the measure of each figure that a French text shows. An unknown figure is reported
 * elsewhere.
 */
export function shownFigureFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
  entries: Entries,
): Fault[] {
  const towns = schoolTowns(files);
  return texts
    .filter(({ file }) => file.body.includes("<Figure"))
    .flatMap(({ file, passages }) =>
      passages.flatMap((passage) => {
        const { node } = passage as Partial<BodyText>;
        const bare = node && bareFigureMistake(node, entries);
        if (bare) return [faultIn(file, passage, bare)];
        return (node ? figureSentences(node) : []).flatMap((text) =>
          [...text.matchAll(EACH_FIGURE)].flatMap(({ 0: standIn, index }): Fault[] => {
            const figure = entries.find("figures", standIn.slice(1, -1));
            const [before, after] = [text.slice(0, index), text.slice(index + standIn.length)];
            const wrong =
              figure &&
              (otherPlaceMistake(file, text, figure, { towns, entries }) ??
                otherYearMistake(text, figure, entries) ??
                otherMeasureMistake(before, after, figure));
            return wrong ? [faultIn(file, passage, wrong)] : [];
          }),
        );
      }),
    );
}
