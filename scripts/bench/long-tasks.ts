/** Whether a page holds up the person while it opens: its long tasks on a slow processor. */
import type { Browser } from "@playwright/test";
import { median, SLOWDOWN } from "./slow-phone.ts";

/** How long the page is watched after it has loaded, in milliseconds. */
const WATCHED = 3000;
/** Other work of the machine makes tasks longer now and then: the median of so many openings counts. */
const OPENINGS = 5;

/**
 * @returns how much the long tasks (Long Tasks API: over 50 ms) of an opening take in all, in milliseconds: the median of
 * five first visits on a small screen, from navigation until three seconds after loading
 */
export async function longTasks(browser: Browser, address: string): Promise<number> {
  const sums: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1)
    sums.push(await openSlowly(browser, address));
  return median(sums);
}

async function openSlowly(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
    locale: "fr-FR",
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.goto(address, { waitUntil: "load" });
    return await page.evaluate(
      (watched) =>
        new Promise<number>((resolve) => {
          const durations: number[] = [];
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) durations.push(duration);
          }).observe({ type: "longtask", buffered: true });
          setTimeout(() => resolve(durations.reduce((sum, one) => sum + one, 0)), watched);
        }),
      WATCHED,
    );
  } finally {
    await context.close();
  }
}
