import type { Browser, BrowserContextOptions, Page } from "@playwright/test";

/** A cheap phone beside a desk machine: how many times slower its processor is. */
export const SLOWDOWN = 4;

/** Of measures of one thing: other work of the machine makes some of them longer. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * Opens a page on a first visit with a telephone's screen and processor, and closes it again.
 * @param screen its size, and what else differs from any telephone
 * @param look what is wanted of the page, once it has loaded
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
