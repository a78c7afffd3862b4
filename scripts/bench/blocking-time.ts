/** Measures how long a page blocks input after it shows something: its Total Blocking Time on a slow processor. */
import type { Browser, Page } from "@playwright/test";
import { median, openSlowly } from "./slow-phone.ts";

/** How long the page is observed after it has loaded, in milliseconds. */
const WATCHED = 3000;
/** Number of visits. The result is their median, because other work on the machine sometimes makes tasks longer. */
const OPENINGS = 5;
const SCREEN = { viewport: { width: 360, height: 640 }, locale: "fr-FR" } as const;

/** A task longer than this delays a tap noticeably, in milliseconds (W3C, Long Tasks API). */
const LONG = 50;

/**
 * The Total Blocking Time, as web.dev defines it: the time beyond 50 ms of every task that begins after the first contentful
 * paint. Each visit has an empty cache and a small screen, and is watched until three seconds after loading. Style and layout
 * before the first paint do not count: `npm run first-paint` measures them.
 * @returns the median of five visits, in milliseconds
 */
export async function blockingTime(browser: Browser, address: string): Promise<number> {
  const sums: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1)
    sums.push(await openSlowly(browser, address, SCREEN, blockedIn));
  return median(sums);
}

const blockedIn = (page: Page): Promise<number> =>
  page.evaluate(
    ({ watched, long }) =>
      new Promise<number>((resolve) => {
        const tasks: PerformanceEntry[] = [];
        new PerformanceObserver((list) => {
          tasks.push(...list.getEntries());
        }).observe({ type: "longtask", buffered: true });
        setTimeout(() => {
          const [firstPaint] = performance.getEntriesByName("first-contentful-paint");
          const shown = firstPaint?.startTime ?? 0;
          const blocking = tasks.filter(({ startTime }) => startTime >= shown);
          resolve(blocking.reduce((sum, { duration }) => sum + duration - long, 0));
        }, watched);
      }),
    { watched: WATCHED, long: LONG },
  );
