import type { Page } from "@playwright/test";

/**
 * Delays the matching files of a page, like a slow connection.
 * @returns a function that releases them
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
