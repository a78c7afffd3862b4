/**
 * `npm run first-paint`: measures how long a first visitor with a slow connection and a slow phone waits for the page,
 * compared with a bare page with the same words (docs/performance.md). Exits with 1 if a page exceeds the limit, or if
 * something in it moves in most rounds. `--dir FOLDER` measures a site other than dist/, `--runs 3` does fewer rounds, `--pages
 * /metier/,/presse/` opens other pages.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Browser } from "@playwright/test";
import { pageFile, wholeNumbers } from "./bench/arguments.ts";
import { barePage } from "./bench/bare-page.ts";
import { FIRST_PAINT_PAGES, FIRST_PAINT_RATIO } from "./bench/limits.ts";
import { servePacked } from "./bench/packed-site.ts";
import { median, openSlowly } from "./bench/slow-phone.ts";
import { findBrowser } from "./browser.ts";
import { CHROMIUM_FLAGS } from "./chromium-flags.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { DIST, requireSite } from "./site.ts";
import { closeWhenStopped } from "./stopping.ts";

/** What is measured each time a page is opened. */
interface Opening {
  /** Milliseconds from navigation to the first contentful paint. */
  readonly first: number;
  /** Milliseconds from navigation to the largest contentful paint. */
  readonly largest: number;
  /** Cumulative layout shift. */
  readonly moved: number;
  /** Milliseconds by which tasks that end after the first paint exceed 50 ms. */
  readonly held: number;
}

/** How long a page is observed after it has loaded, in milliseconds: typefaces arrive later. */
const WATCHED = 1500;

const SCREEN = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  serviceWorkers: "block",
} as const;

const open = (browser: Browser, port: number, path: string): Promise<Opening> =>
  openSlowly(browser, `http://127.0.0.1:${String(port)}${path}`, SCREEN, (page) =>
    page.evaluate(async (watched) => {
      const seen = new Map<string, PerformanceEntry[]>();
      for (const type of ["largest-contentful-paint", "layout-shift", "longtask"])
        new PerformanceObserver((list) => {
          seen.set(type, [...(seen.get(type) ?? []), ...list.getEntries()]);
        }).observe({ type, buffered: true });
      await new Promise((done) => setTimeout(done, watched));
      const of = (type: string) => seen.get(type) ?? [];
      const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
      return {
        first,
        largest: of("largest-contentful-paint").at(-1)?.startTime ?? NaN,
        moved: of("layout-shift").reduce(
          (sum, one) => sum + (one as PerformanceEntry & { value: number }).value,
          0,
        ),
        held: of("longtask")
          .filter(({ startTime, duration }) => startTime + duration > first)
          .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      };
    }, WATCHED),
  );

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      dir: { type: "string", default: DIST },
      runs: { type: "string", default: "7" },
      pages: { type: "string", default: FIRST_PAINT_PAGES.join() },
    },
  });
  const folder = resolve(values.dir);
  requireSite(folder);
  const pages = values.pages.split(",");
  const [runs = 0] = wholeNumbers("--runs", values.runs);
  const barePages = new Map(
    pages.map((path) => [path, barePage(readFileSync(pageFile(folder, path), "utf8"))]),
  );
  const closing = closeWhenStopped(130);
  const browser = await chromium.launch({
    executablePath: findBrowser().path,
    args: [...CHROMIUM_FLAGS],
  });
  closing(() => browser.close());
  const [site, bare] = [await servePacked(folder), await servePacked(folder, barePages)];
  const openings = pages.map((path) => ({
    path,
    ours: [] as Opening[],
    bare: [] as Opening[],
  }));
  // Our page and the bare one alternate, so that other work on the machine affects both.
  for (let run = 0; run < runs; run += 1)
    for (const page of openings) {
      page.bare.push(await open(browser, bare.port, page.path));
      page.ours.push(await open(browser, site.port, page.path));
    }
  const over: string[] = [];
  for (const { path, ours, bare: bareOpenings } of openings) {
    const of = (name: keyof Opening, list: readonly Opening[]): number =>
      median(list.map((opening) => opening[name]));
    const [first, largest] = (["first", "largest"] as const).map(
      (name) => of(name, ours) / of(name, bareOpenings),
    ) as [number, number];
    console.log(
      `${path} : première image ${of("first", ours).toFixed(0)} ms (page nue ${of("first", bareOpenings).toFixed(0)}), ×${first.toFixed(2)} ; plus grande ${of("largest", ours).toFixed(0)} ms, ×${largest.toFixed(2)} ; décalage ${of("moved", ours).toFixed(3)} ; bloqué ${of("held", ours).toFixed(0)} ms`,
    );
    if (Math.max(first, largest) > FIRST_PAINT_RATIO || of("moved", ours) > 0) over.push(path);
  }
  await browser.close();
  site.close();
  bare.close();
  if (over.length > 0)
    throw new PlainFailure(
      `\nPlus de ×${String(FIRST_PAINT_RATIO)}, ou quelque chose bouge : ${over.join(", ")}`,
    );
});
