import { inFrench, kilobytes } from "#scripts/bench/limits.ts";
import type { GrowthMeasure } from "./limits.ts";

const seconds = (value: number | undefined): string =>
  value === undefined ? "–" : inFrench(value);
const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? "–" : (bytes / 1e6).toFixed(0);

/** A Markdown table with a row for each value measured and a column for each size of the site. */
export function growthTable(measures: readonly GrowthMeasure[]): string {
  const rows: [string, (measure: GrowthMeasure) => string][] = [
    ["pages", ({ pages }) => String(pages)],
    ["construction (s)", (measure) => seconds(measure.seconds)],
    ["site nu (s)", ({ plainSeconds }) => seconds(plainSeconds)],
    [
      "fois le site nu",
      (measure) =>
        measure.plainSeconds === undefined
          ? "–"
          : (measure.seconds / measure.plainSeconds).toFixed(2).replace(".", ","),
    ],
    ["pages par seconde", (measure) => inFrench(measure.pages / measure.seconds)],
    ["mémoire (Mo)", ({ memory }) => megabytes(memory)],
    ["mémoire, site nu (Mo)", ({ plainMemory }) => megabytes(plainMemory)],
    ...Object.keys(measures[0]?.sizes ?? {}).map(
      (name): [string, (measure: GrowthMeasure) => string] => [
        `${name} (Ko)`,
        ({ sizes }) => kilobytes(sizes[name] ?? 0),
      ],
    ),
  ];
  const cells = [
    ["", ...measures.map(({ added }) => `+${String(added)} annonces`)],
    ...rows.map(([name, cell]) => [name, ...measures.map(cell)]),
  ];
  const widths = cells[0]?.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row
      .map((cell, column) => {
        const width = widths?.[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(" | ")} |`;
  const rule = `|${(widths ?? []).map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)].join("\n");
}
