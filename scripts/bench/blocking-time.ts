/** Measures whether a page blocks input after it shows something: its Total Blocking Time on a slow processor. */
import type { Browser, Page } from "@playwright/test";
import { median, openSlowly } from "./slow-phone.ts";

/** How long the page is observed after it has loaded, in milliseconds. */
const WATCHED = 3000;
/** Number of visits. The result is their median, since other work on the machine sometimes makes tasks longer. */
const OPENINGS = 5;
const SCREEN = { viewport: { width: 360, height: 640 }, locale: "fr-FR" } as const;

/** A task longer than this delays a tap noticeably, in milliseconds (W3C, Long Tasks API). */
const LONG = 50;

/**
 * @returns the Total Blocking Time of a visit in milliseconds, as web.dev defines it: for every task that begins after the
 * first contentful paint, the time beyond 50 ms. It is the median of five first visits on a small screen, up to three seconds
 * after loading. The first style and layout happen before that paint: `npm run first-paint` measures them
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
