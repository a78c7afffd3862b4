import { expectAccessiblePage } from "./axe.ts";
import { LARGEST } from "./addresses.ts";
import { test } from "./shared-page.ts";
import { expectHealthyPage } from "./healthy-page.ts";

// `npm test -- every-page` looks at all pages, not only at the largest one of each route.

for (const address of LARGEST) {
  test(`${address}: nothing moves or is blocked by the policy while it loads, fits any width, easy to touch, accessible in both schemes`, async ({
    sharedPage,
  }) => {
    await expectHealthyPage(sharedPage, address);
    await expectAccessiblePage(sharedPage);
  });
}
