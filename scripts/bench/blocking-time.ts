/** Whether a page holds up the person once it shows something: its Total Blocking Time on a slow processor. */
import type { Browser, Page } from "@playwright/test";
import { median, openSlowly } from "./slow-phone.ts";

/** How long the page is watched after it has loaded, in milliseconds. */
const WATCHED = 3000;
/** Other work of the machine makes tasks longer now and then: the median of so many openings counts. */
const OPENINGS = 5;
const SCREEN = { viewport: { width: 360, height: 640 }, locale: "fr-FR" } as const;

/** What a task may take before a tap that comes meanwhile waits noticeably, in milliseconds (W3C, Long Tasks API). */
const LONG = 50;

/**
 * @returns the Total Blocking Time of an opening, in milliseconds, as web.dev defines it: of every task that begins after the
 * first contentful paint, what it takes beyond 50 ms. The median of five first visits on a small screen, until three
 * seconds after loading. The first style and layout of the page come before that paint: `npm run first-paint` measures them
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
