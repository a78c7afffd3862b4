import { expect, type ConsoleMessage, type Page } from "@playwright/test";
import { layoutShifts } from "./layout-shifts.ts";
import { resize } from "./shared-page.ts";

/** How far the page scrolls sideways, in pixels. Also expects the window to have the given width. */
async function sidewaysScroll(page: Page, width: number): Promise<number> {
  const [seen, scroll] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [innerWidth, scrollWidth - clientWidth] as const;
  });
  expect(seen).toBe(width);
  return scroll;
}

/**
 * Links and controls lower than 44 px. Links inside a sentence are left out: they are as high as its line, and WCAG 2.5.5
 * exempts them.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input:not([type=hidden]), textarea, summary",
      ),
    ]
      .filter((element) => element.checkVisibility() && !element.matches(".skip-link, .trap *"))
      .filter((element) => {
        const block = element.closest("p, li, dd, td, h1, h2, h3");
        return !block || block.textContent.trim() === element.textContent.trim();
      })
      .map((element) => ({
        element,
        box: (element.closest("label") ?? element).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.height < 43.5)
      .map(
        ({ element, box }) =>
          `${String(Math.round(box.height))} px: ${element.outerHTML.slice(0, 120)}`,
      ),
  );

/**
 * Opens a page and checks, at several widths, what all pages of the site must fulfil.
 * @param open opens the page, by default as `page.goto` does
 */
export async function expectHealthyPage(
  page: Page,
  address: string,
  open: (page: Page, address: string) => Promise<unknown> = (opened, at) => opened.goto(at),
): Promise<void> {
  const complaints: string[] = [];
  const hear = (message: ConsoleMessage): void => {
    if (message.text() === "Service Worker registration blocked by Playwright") return; // blocked by our own configuration
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  };
  const hearError = ({ message }: Error): void => void complaints.push(message);
  page.on("console", hear).on("pageerror", hearError);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await resize(page, 360);
  await open(page, address);
  // Parts below the first screen have no size until they are laid out, after the first paint.
  await expect(page.locator(".later")).toHaveCount(0);

  expect(await layoutShifts(page)).toEqual([]);
  for (const width of [360, 320, 768, 1280]) {
    await resize(page, width);
    expect(await sidewaysScroll(page, width), `at ${String(width)} px`).toBe(0);
    if (width === 360 || width === 1280) expect(await smallTargets(page)).toEqual([]);
  }
  page.off("console", hear).off("pageerror", hearError);
  expect(complaints).toEqual([]);
}
