import { expectAccessiblePage } from "../axe.ts";
import { ADDRESSES } from "../addresses.ts";
import { test } from "../shared-page.ts";

for (const address of ADDRESSES) {
  test(`${address}: accessible in both schemes`, async ({ sharedPage }) => {
    await expectAccessiblePage(sharedPage, address);
  });
}
