/** Tests `/styles/`, the page with all parts of the site. The main test site does not contain it. */
import { expect, test, type Locator } from "@playwright/test";
import { expectHealthyPage } from "#tests/browser/healthy-page.ts";
import { SITES } from "./applicant.ts";

const address = `${SITES.generic.siteOrigin}/styles/`;

const background = (part: Locator): Promise<string> =>
  part.evaluate((element) => getComputedStyle(element).backgroundColor);

// The page is as long as twenty others, so only `npm test -- every-page` checks its accessibility.
test("/styles/ fits at any width, has controls that are high enough to tap, and asks not to be indexed", async ({
  page,
}) => {
  await expectHealthyPage(page, address);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
});

test("/styles/ shows the errors, the receipt and the search, and its « Survolé » button looks like a button under the pointer", async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.getByText("Il reste 3 choses à corriger")).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0); // showing errors would normally scroll to them
  const [rest, hovered] = [undefined, "hover"].map((state) =>
    page
      .locator(`a.button-primary${state ? `[data-state=${state}]` : ":not([data-state])"}`)
      .filter({ hasText: state ? "Survolé" : "Au repos" }),
  );
  if (!rest || !hovered) throw new Error("Two buttons are compared.");
  const before = await background(rest);
  await rest.hover();
  await expect.poll(() => background(rest)).toBe(await background(hovered));
  expect(await background(hovered)).not.toBe(before);

  await expect(page.locator(".receipt .reference")).toHaveText("LPN-7K4Q-2M9");
  await expect(page.getByText("Aucun résultat pour")).toBeVisible();
});
