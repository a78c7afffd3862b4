import type { Page } from "@playwright/test";

/** A layout shift of the browser's Layout Instability API; TypeScript's library does not know it yet. */
type LayoutShift = PerformanceEntry & {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Element | null }[];
};

/** What has moved since the page was opened, other than right after somebody's key or tap, and how much. */
export const layoutShifts = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // What was seen up to here comes at once, or there was nothing; two frames let the browser say so.
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
