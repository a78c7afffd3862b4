import type { Page } from "@playwright/test";

/** An entry of the browser's Layout Instability API, which TypeScript's library does not define yet. */
type LayoutShift = PerformanceEntry & {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Element | null }[];
};

/** What has moved since the page was opened, and by how much, except within half a second of a key press or a tap. */
export const layoutShifts = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // Shifts up to now are reported at once, if there are any; two frames give the browser time to do so.
        const shifts: LayoutShift[] = [];
        new PerformanceObserver((list) => {
          shifts.push(...(list.getEntries() as LayoutShift[]));
        }).observe({ type: "layout-shift", buffered: true });
        const tell = (): void => {
          resolve(
            shifts
              .filter(({ hadRecentInput }) => !hadRecentInput)
              .map(({ value, sources }) => {
                const moved = sources.map(({ node }) => node?.outerHTML.slice(0, 80) ?? "?");
                return `${value.toFixed(3)}: ${moved.join(" | ")}`;
              }),
          );
        };
        requestAnimationFrame(() => requestAnimationFrame(tell));
      }),
  );
