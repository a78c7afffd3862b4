import { expectAccessiblePage } from "./axe.ts";
import { ADDRESSES, LARGEST, SMALLEST } from "./addresses.ts";
import { test } from "./shared-page.ts";
import { expectHealthyPage } from "./healthy-page.ts";

for (const address of ADDRESSES) {
  // `npm test -- axe` checks the accessibility of every page of a template in both schemes.
  const isLargest = LARGEST.has(address);
  const isOfSample = isLargest || SMALLEST.has(address);
  const also = isOfSample ? `, accessible${isLargest ? " in both schemes" : ""}` : "";
  test(`${address}: still while it loads, nothing refused by its policy, fits at any width, easy to touch${also}`, async ({
    sharedPage,
  }) => {
    await expectHealthyPage(sharedPage, address);
    if (isOfSample) await expectAccessiblePage(sharedPage, isLargest);
  });
}
