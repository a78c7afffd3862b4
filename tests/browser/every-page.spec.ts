import { expectAccessiblePage } from "./axe.ts";
import { ADDRESSES, SAMPLE } from "./addresses.ts";
import { test } from "./shared-page.ts";
import { expectSoundPage } from "./sound-page.ts";

for (const address of ADDRESSES) {
  test(`${address}: still while it loads, nothing refused by its policy, fits at any width, easy to touch`, async ({
    sharedPage,
  }) => {
    await expectSoundPage(sharedPage, address);
  });
}

// The others of a template are tried by `npm test -- axe`.
for (const address of SAMPLE) {
  test(`${address}: accessible in both schemes`, async ({ sharedPage }) => {
    await expectAccessiblePage(sharedPage, address);
  });
}
