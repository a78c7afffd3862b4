import { expectAccessiblePage } from "./axe.ts";
import { ADDRESSES, LARGEST, SMALLEST } from "./addresses.ts";
import { test } from "./shared-page.ts";
import { expectHealthyPage } from "./healthy-page.ts";

for (const address of ADDRESSES) {
  // Accessibility is checked on a sample here; `npm test -- axe` checks it on every page, in both schemes.
  const isLargest = LARGEST.has(address);
  const isOfSample = isLargest || SMALLEST.has(address);
  const also = isOfSample ? `, accessible${isLargest ? " in both schemes" : ""}` : "";
  test(`${address}: nothing moves or is blocked by the policy while it loads, fits any width, easy to touch${also}`, async ({
    sharedPage,
  }) => {
    await expectHealthyPage(sharedPage, address);
    if (isOfSample) await expectAccessiblePage(sharedPage, isLargest);
  });
}
