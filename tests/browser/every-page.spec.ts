import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { ADDRESSES } from "./addresses.ts";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"];

for (const address of ADDRESSES) {
  test(`${address} is accessible in both schemes, breaks no policy and does not scroll sideways`, async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address);

    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    }

    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    for (const narrow of [width, 320]) {
      await page.setViewportSize({ width: narrow, height });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, `at ${String(narrow)} px`).toBe(0);
    }
    expect(complaints).toEqual([]);
  });

  test(`what one touches on ${address} is at least 44 px high`, async ({ page }) => {
    await page.goto(address);
    // Links inside a sentence are as high as its line (WCAG 2.5.5 leaves them out).
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), textarea, summary")]
        .filter((element) => element.checkVisibility() && !element.matches(".skip-link"))
        .filter((element) => {
          const parent = element.closest("p, li, dd, td, h1, h2, h3");
          const alone = !parent || parent.textContent.trim() === element.textContent.trim();
          return alone && !element.matches(".prose *, dd a");
        })
        .map((element) => ({ element, box: (element.closest("label") ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5)
        .map(({ element, box }) => `${String(Math.round(box.height))} px: ${element.outerHTML.slice(0, 120)}`),
    );
    expect(small).toEqual([]);
  });
}
