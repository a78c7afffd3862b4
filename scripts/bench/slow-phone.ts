import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

/** How many times slower the processor of a cheap phone is than that of a desktop machine. */
export const SLOWDOWN = 4;

/** The median. Used for repeated measurements, because some take longer when the machine is busy. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * Opens a page on a first visit with a phone's screen and processor, and closes it again.
 * @param screen the size of the screen, and further options of the browser context
 * @param look reads the result from the page, once it has loaded
 */
export async function openSlowly<Seen>(
  browser: Browser,
  address: string,
  screen: BrowserContextOptions,
  look: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext({ isMobile: true, hasTouch: true, ...screen });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.goto(address, { waitUntil: "load" });
    return await look(page);
  } finally {
    await context.close();
  }
}
