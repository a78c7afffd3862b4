/**
 * `npm run bench -- growth`: builds the site from scratch with 100, 1,000 and 5,000 generated announcements. Each time it also
 * builds a plain Astro site, with one generated announcement for each page of the real site. Prints the cost of each build and
 * what a visitor downloads, lists what exceeds a limit or has grown, and exits with 1 if anything has. Everything happens in
 * temporary folders. `--sizes 100,1000` builds other sizes, `--no-plain` leaves the plain sites out. The whole benchmark takes
 * half an hour on two cores.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "#scripts/browser.ts";
import { stopChildren } from "#scripts/checks/children.ts";
import { inSeconds } from "#scripts/checks/summary.ts";
import { CHROMIUM_FLAGS } from "#scripts/chromium-flags.ts";
import { reservePort } from "#scripts/ports.ts";
import { localEndpoint, localOrigin, serveSite } from "#scripts/site.ts";
import { closeWhenStopped } from "#scripts/stopping.ts";
import { announcements } from "./growth/announcements.ts";
import { BUILD_FLAGS, measureBuild, type BuildMeasure, type BuildOptions } from "./growth/build.ts";
import { FIRST_SEARCH, growthExcesses, SEARCH_NAME, type GrowthMeasure } from "./growth/limits.ts";
import { plainProject, realProject, removeProject } from "./growth/projects.ts";
import { growthTable } from "./growth/table.ts";
import { measureSearches } from "./search.ts";
import { brotliSize } from "./sizes.ts";

/** Files of the built site that must not grow, by name. */
const WATCHED: Readonly<Record<string, string>> = {
  "/": "index.html",
  "/presse/": "presse/index.html",
  "/presse/revue/": "presse/revue/index.html",
  "/plan-du-site/": "plan-du-site/index.html",
  "sitemap-index.xml": "sitemap-index.xml",
  "sw.js": "sw.js",
};
/** The press pages by year. Their number grows, but not their size. */
const BY_YEAR = "presse/{annonces,revue}/*/**/index.html";

const weightOf = (dist: string, file: string): number => brotliSize(readFileSync(join(dist, file)));

/** What a visitor downloads of a built site, in bytes, by name. */
async function visitorSizes(
  dist: string,
  port: number,
  executablePath: string,
): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const [name, file] of Object.entries(WATCHED)) sizes[name] = weightOf(dist, file);
  const lists = globSync(BY_YEAR, { cwd: dist }).map((file) => weightOf(dist, file));
  sizes["la plus lourde page d'année"] = Math.max(0, ...lists);
  const site = await serveSite({ outDir: dist, port });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const [first] = await measureSearches(browser, site.url, [FIRST_SEARCH]);
    sizes[SEARCH_NAME] = first?.size ?? 0;
  } finally {
    await browser.close();
    await site.close();
  }
  return sizes;
}

/** Builds a project, calls `look` on the result, and removes the project. */
async function inProject<Result>(
  project: string,
  options: BuildOptions,
  look: (measure: BuildMeasure) => Promise<Result>,
): Promise<Result> {
  try {
    return await look(await measureBuild(project, options));
  } finally {
    removeProject(project);
  }
}

/**
 * Runs the command.
 * @param sizes how many announcements to add, in ascending order
 * @returns the exit code
 */
export async function measureGrowth(sizes: readonly number[], withPlain: boolean): Promise<number> {
  const closing = closeWhenStopped(130);
  closing(stopChildren);
  const { path: executablePath } = findBrowser(); // before builds that take minutes
  const { port, release } = await reservePort(4321);
  await release();
  const options = {
    flags: BUILD_FLAGS,
    env: { SITE_URL: localOrigin(port), APPLICATION_ENDPOINT: localEndpoint(port + 1) },
  };
  const measures: GrowthMeasure[] = [];
  for (const added of sizes) {
    const real = await inProject(realProject(announcements(added)), options, async (measure) => ({
      ...measure,
      sizes: await visitorSizes(measure.dist, port, executablePath),
    }));
    const plain = withPlain
      ? await inProject(plainProject(announcements(real.pages)), {}, (measure) =>
          Promise.resolve(measure),
        )
      : undefined;
    const { pages, seconds, memory } = real;
    measures.push({
      added,
      pages,
      seconds,
      memory,
      plainSeconds: plain?.seconds,
      plainMemory: plain?.memory,
      sizes: real.sizes,
    });
    console.log(
      `+${String(added)} annonces : ${String(pages)} pages en ${inSeconds(seconds)} et ${String(Math.round(memory / 1e6))} Mo${plain ? `, un site nu en ${inSeconds(plain.seconds)} et ${String(Math.round(plain.memory / 1e6))} Mo` : ""}.`,
    );
  }
  console.log(`\n${growthTable(measures)}`);
  const over = growthExcesses(measures);
  console.log(
    over.length === 0
      ? "\nRien ne dépasse."
      : `\nCe qui dépasse :\n${over.map((line) => `  ${line}`).join("\n")}`,
  );
  return over.length === 0 ? 0 : 1;
}
