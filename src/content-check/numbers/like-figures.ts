import { fields, isShown, type ContentFile } from "#content-check/reading/files.ts";
import type { Entries } from "#content-check/reading/pointers.ts";

/** How many figures a remedy names at most: with more, an editor finds the right one sooner in the folder. */
const MAX_NAMED = 3;

/**
 * The figures with the same unit that may have been meant, for a remedy: « (ages-2017, ages-2017-25) ». Empty if there are
 * none, or too many.
 */
export function likeFigures(
  figure: ContentFile,
  entries: Entries,
  isMeant: (other: ContentFile) => boolean,
): string {
  const { unit } = fields(figure);
  const ids = entries.idsOf("figures").filter((id) => {
    const other = entries.find("figures", id);
    return (
      other !== undefined && isShown(other) && fields(other)["unit"] === unit && isMeant(other)
    );
  });
  return ids.length === 0 || ids.length > MAX_NAMED ? "" : ` (${ids.join(", ")})`;
}
