import { beyond, inFrench, KB, kilobytes, SEARCHES } from "#scripts/bench/limits.ts";

/** What was measured with one number of announcements: the site's build, a plain site's, and what visitors download. */
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
const PLAIN_RATIO = 1.5;
/**
 * `PLAIN_RATIO` applies from this number of added announcements on. With fewer, most of the time goes into steps whose time
 * does not depend on the number of pages.
 */
const RATIO_FROM = 1000;
/** Highest peak memory of a build, in bytes. */
const MOST_MEMORY = 2_000_000_000;
/**
 * Longest time that an added page may take to build, as a multiple of the time that an added page takes on a smaller site. It
 * is above 1, because measurements vary by 15 % even on a quiet machine.
 */
const PAGE_TIME_RATIO = 1.15;
/** How many bytes larger a page or a file may be on the largest site than on the smallest: enough for a link to each year. */
const MORE_BYTES = 400;
/** The name of the first search's size in `GrowthMeasure.sizes`. */
export const SEARCH_NAME = "première recherche";
/** What is typed in the first search. */
export const [FIRST_SEARCH = ""] = Object.keys(SEARCHES);

/**
 * Build time of an added page, in seconds: the difference between the build times of two sites, divided by the number of pages
 * that only the larger site has. `undefined` if there is no such page, or if the larger site did not take longer, which can
 * happen because measurements vary.
 */
function addedPageSeconds(small: GrowthMeasure, large: GrowthMeasure): number | undefined {
  const pages = large.pages - small.pages;
  const seconds = large.seconds - small.seconds;
  return pages > 0 && seconds > 0 ? seconds / pages : undefined;
}

/** The exceeded limits, as sentences; empty if there are none. @param measures the smallest site first */
export function growthExcesses(measures: readonly GrowthMeasure[]): string[] {
  const over: string[] = [];
  const seconds = (value: number): string => `${inFrench(value)} s`;
  for (const { added, seconds: took, plainSeconds, memory, sizes } of measures) {
    const name = `+${String(added)} annonces`;
    const ratio = plainSeconds === undefined ? 0 : took / plainSeconds;
    if (plainSeconds !== undefined && added >= RATIO_FROM && ratio > PLAIN_RATIO)
      over.push(
        `${name} › construction : ${seconds(took)}, ${beyond(ratio, PLAIN_RATIO)} fois celle d'un site nu (${seconds(plainSeconds)}), ${inFrench(PLAIN_RATIO)} fois au plus`,
      );
    if (memory > MOST_MEMORY)
      over.push(
        `${name} › mémoire : ${beyond(memory / 1e9, MOST_MEMORY / 1e9)} Go, ${inFrench(MOST_MEMORY / 1e9)} Go au plus`,
      );
    const most = SEARCHES[FIRST_SEARCH] ?? 0;
    const search = (sizes[SEARCH_NAME] ?? 0) / KB;
    if (search > most)
      over.push(
        `${name} › ${SEARCH_NAME} : ${beyond(search, most)} Ko, ${inFrench(most)} Ko au plus`,
      );
  }
  for (const [index, large] of measures.entries()) {
    const [smaller, small] = [measures[index - 2], measures[index - 1]];
    if (!smaller || !small) continue;
    const [before, after] = [addedPageSeconds(smaller, small), addedPageSeconds(small, large)];
    if (before !== undefined && after !== undefined && after > PAGE_TIME_RATIO * before)
      over.push(
        `+${String(large.added)} annonces › temps d'une page : ${inFrench(after * 1000)} ms, contre ${inFrench(before * 1000)} ms à +${String(small.added)}`,
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
