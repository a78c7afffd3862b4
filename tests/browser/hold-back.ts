import type { Page } from "@playwright/test";

/**
 * Holds back the files of a page that match, as a slow line would.
 * @returns what lets them go
 */
export async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await late;
    await route.continue();
  });
  return release;
}
