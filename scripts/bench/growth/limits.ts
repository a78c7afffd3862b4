import { inFrench, kilobytes, SEARCHES } from "#scripts/bench/limits.ts";

/** One size of the site: how long its build took compared with a plain site's, and the sizes that must not grow. */
export interface GrowthMeasure {
  /** Generated announcements in addition to the site's own. */
  readonly added: number;
  readonly pages: number;
  readonly seconds: number;
  /** Build time of the plain site with as many pages, in seconds; absent if it was not built. */
  readonly plainSeconds: number | undefined;
  /** Peak memory of the site's build, in bytes. */
  readonly memory: number;
  readonly plainMemory: number | undefined;
  /** What a visitor downloads, in bytes, compressed, by name. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** Longest build time, as a multiple of the plain site's. */
export const PLAIN_RATIO = 1.5;
/** Added announcements from which `PLAIN_RATIO` applies: with fewer, the build time mostly does not depend on their number. */
const RATIO_FROM = 1000;
/** Highest peak memory of a build, in bytes. */
export const MOST_MEMORY = 2_000_000_000;
/**
 * Longest build time of each added page, as a multiple of the same time on a smaller site. Even on a quiet machine,
 * measurements vary by this much.
 */
export const PAGE_TIME_RATIO = 1.15;
/** How many bytes larger a page or a file may be on the largest site than on the smallest: the size of a link for each year. */
export const MORE_BYTES = 400;
/** The name of the first search's size in `GrowthMeasure.sizes`. */
export const SEARCH_NAME = "première recherche";
/** What is typed in the first search. */
export const [FIRST_SEARCH = ""] = Object.keys(SEARCHES);

/** Build time of each page that the larger of two sites has in addition, in seconds. */
const pageSeconds = (small: GrowthMeasure, large: GrowthMeasure): number =>
  (large.seconds - small.seconds) / (large.pages - small.pages);

/** The exceeded limits, as sentences; empty if there are none. @param measures the smallest site first */
export function growthExcesses(measures: readonly GrowthMeasure[]): string[] {
  const over: string[] = [];
  const seconds = (value: number): string => `${value.toFixed(1).replace(".", ",")} s`;
  for (const { added, seconds: took, plainSeconds, memory, sizes } of measures) {
    const name = `+${String(added)} annonces`;
    if (plainSeconds !== undefined && added >= RATIO_FROM && took > PLAIN_RATIO * plainSeconds)
      over.push(
        `${name} › construction : ${seconds(took)}, ${inFrench(took / plainSeconds)} fois celle d'un site nu (${seconds(plainSeconds)}), ${inFrench(PLAIN_RATIO)} fois au plus`,
      );
    if (memory > MOST_MEMORY)
      over.push(
        `${name} › mémoire : ${inFrench(memory / 1e9)} Go, ${inFrench(MOST_MEMORY / 1e9)} Go au plus`,
      );
    const most = (SEARCHES[FIRST_SEARCH] ?? 0) * 1000;
    const search = sizes[SEARCH_NAME] ?? 0;
    if (search > most)
      over.push(
        `${name} › ${SEARCH_NAME} : ${kilobytes(search)} Ko, ${kilobytes(most)} Ko au plus`,
      );
  }
  for (const [index, large] of measures.entries()) {
    const [smaller, small] = [measures[index - 2], measures[index - 1]];
    if (!smaller || !small) continue;
    const [before, after] = [pageSeconds(smaller, small), pageSeconds(small, large)];
    if (after > PAGE_TIME_RATIO * before)
      over.push(
        `+${String(large.added)} annonces › temps d'une page : ${(after * 1000).toFixed(0)} ms, contre ${(before * 1000).toFixed(0)} ms à +${String(small.added)}`,
      );
  }
  const [first, last] = [measures[0], measures.at(-1)];
  if (first && last)
    for (const [name, size] of Object.entries(last.sizes)) {
      const before = first.sizes[name] ?? 0;
      if (size > before + MORE_BYTES && name !== SEARCH_NAME)
        over.push(
          `${name} : ${kilobytes(before)} Ko à +${String(first.added)} annonces, ${kilobytes(size)} Ko à +${String(last.added)}`,
        );
    }
  return over;
}
