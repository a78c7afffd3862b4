import {
  boundOf,
  BUILD_SECONDS,
  inFrench,
  kilobytes,
  LIMITS,
  SEARCHES,
  type PageMeasure,
} from "./limits.ts";
import type { SearchMeasure } from "./search.ts";

const COLUMNS: readonly (readonly [title: string, cell: (page: PageMeasure) => string])[] = [
  ["page", ({ path }) => path],
  ["HTML+CSS", ({ firstView }) => kilobytes(firstView)],
  ["tout, sans photos", ({ total }) => kilobytes(total)],
  ["photos", ({ photos }) => kilobytes(photos)],
  ["polices", ({ fonts }) => kilobytes(fonts)],
  ["JS", ({ scripts }) => kilobytes(scripts)],
  ["requêtes", ({ requests }) => String(requests)],
  ["éléments", ({ elements }) => String(elements)],
  ["EcoIndex", ({ ecoIndex }) => inFrench(ecoIndex, "")],
  ["autres sites", ({ thirdParties }) => String(thirdParties.length)],
  ["cookies", ({ cookies }) => String(cookies.length)],
];

/** A row for each page, with its address on the left and the numbers on the right; sizes in KB. */
export function pageTable(pages: readonly PageMeasure[]): string {
  const rows = [
    COLUMNS.map(([title]) => title),
    ...pages.map((page) => COLUMNS.map(([, cell]) => cell(page))),
  ];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join("  "),
    )
    .join("\n");
}

/** Every limit, one a line. The line also names the page with the worst value, if that value is above 0. */
export function limitList(pages: readonly PageMeasure[]): string {
  const lines = LIMITS.map((limit) => {
    const { name, unit, value, appliesTo } = limit;
    const rising = pages
      .filter(({ path }) => appliesTo?.(path) ?? true)
      .sort((a, b) => value(a) - value(b));
    const worst = rising.at("most" in limit ? -1 : 0);
    const end =
      worst && value(worst) > 0 ? `, au pire ${inFrench(value(worst), unit)} (${worst.path})` : "";
    return `  ${name} : ${boundOf(limit)}${end}`;
  });
  return [...lines, `  construction : ${String(BUILD_SECONDS)} s au plus`].join("\n");
}

/** What a search downloads, part by part. */
export const searchLine = ({ query, size, parts }: SearchMeasure): string =>
  `Chercher « ${query} » : ${kilobytes(size)} Ko, ${String(SEARCHES[query])} au plus (${parts
    .map(({ name, size, requests }) => `${name} ${kilobytes(size)} en ${String(requests)}`)
    .join(", ")}).`;
