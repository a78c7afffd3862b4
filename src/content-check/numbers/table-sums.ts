import type { Fault } from "#content-check/faults.ts";
import { textOf, walk, type PageText, type TreeNode } from "#content-check/reading/page-text.ts";
import { NUMBER, read, rightResult, wrongSum } from "./sums.ts";

/** A cell with a calculation only: « 4 × 44,45 ». */
const CALCULATION = new RegExp(String.raw`^(${NUMBER}) ?([×x*+−÷]) ?(${NUMBER})$`, "u");
/** A cell with a number only, and perhaps its unit: « 177,8 mm ». */
const RESULT = new RegExp(String.raw`^(${NUMBER})( ?\p{L}[\p{L}²]*)?$`, "u");
/** The head of a column of calculations. */
const HEAD = /calcul|opération/iu;

/** Whether two numbers differ only by a power of ten, so that they may be one length in two units: 177,8 mm and 17,78 cm. */
const isOtherUnit = (value: number, result: string): boolean =>
  Number.isInteger(Math.round(Math.log10(value / read(result)) * 1e6) / 1e6);

/** The calculations in one column of a table, right or wrong, whose results are in the next column. */
function calculationsIn(rows: readonly TreeNode[], column: number) {
  return rows.flatMap((row) => {
    const [calculation = "", result = ""] = [column, column + 1].map((index) =>
      textOf(row.children?.[index] ?? { type: "text" }).trim(),
    );
    const [, a = "", sign = "", b = ""] = CALCULATION.exec(calculation) ?? [];
    const [, number, unit] = RESULT.exec(result) ?? [];
    if (a === "" || number === undefined) return [];
    const right = rightResult(a, sign, b, number);
    if (right && unit !== undefined && isOtherUnit(right.value, number)) return [];
    return [{ row, words: `${calculation} | ${result}`, right }];
  });
}

/**
 * Reports a line of a table with a calculation in one cell and a wrong result in the next: « | 4 × 44,45 | 187,8 mm | ». The
 * column must hold calculations for certain: its head says so (« Calcul »), or another of its lines is right. « | 2 × 10 | 5
 * élèves | » alone may mean something else.
 */
export const tableSumFaults = ({ file, tree, lineOf }: PageText): Fault[] =>
  walk(tree)
    .filter(({ type }) => type === "table")
    .flatMap((table): Fault[] => {
      const [head, ...rows] = table.children ?? [];
      return (head?.children ?? []).flatMap((title, column): Fault[] => {
        const found = calculationsIn(rows, column);
        if (!HEAD.test(textOf(title)) && found.every(({ right }) => right)) return [];
        return found.flatMap(({ row, words, right }) =>
          right ? [{ file: file.path, line: lineOf(row), ...wrongSum(words, right.inWords) }] : [],
        );
      });
    });
