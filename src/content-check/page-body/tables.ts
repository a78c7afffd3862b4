import type { Fault } from "#content-check/faults.ts";
import { walk, type PageText } from "#content-check/reading/page-text.ts";

/** The number of cells in a line of a Markdown table; `\|` does not separate cells. */
const cellsIn = (line: string): number =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/).length;

/**
 * Reports the first line of each table that has fewer or more cells than its header, because cells would be empty or lost:
 * « | 2031 | » below « | an | places | ».
 */
export function tableFaults(text: PageText): Fault[] {
  return walk(text.tree)
    .filter(({ type }) => type === "table")
    .flatMap((table): Fault[] => {
      const lines = text.linesOf(table);
      const columns = cellsIn(lines[0] ?? "");
      const odd = lines.findIndex((line) => line.trim() !== "" && cellsIn(line) !== columns);
      if (odd < 0) return [];
      const cells = cellsIn(lines[odd] ?? "");
      return [
        {
          file: text.file.path,
          line: text.lineOf(table) + odd,
          fault: `cette ligne du tableau a ${String(cells)} case${cells > 1 ? "s" : ""}, et la première en a ${String(columns)}`,
          remedy:
            "mettez une barre | entre deux cases, autant que dans la première ligne ; une case vide s'écrit aussi : | mot | |",
        },
      ];
    });
}
