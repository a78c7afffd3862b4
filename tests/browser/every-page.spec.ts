import { test } from "@playwright/test";
import { ADDRESSES } from "./addresses.ts";
import { expectSoundPage } from "./sound-page.ts";

for (const address of ADDRESSES) {
  test(`${address}: accessible in both schemes, still while it loads, nothing refused by its policy, fits at any width, easy to touch`, async ({
    page,
  }) => {
    await expectSoundPage(page, address);
  });
}
