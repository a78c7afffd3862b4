import { expectAccessiblePage } from "../axe.ts";
import { ADDRESSES } from "../addresses.ts";
import { SITES } from "../services/applicant.ts";
import { test } from "../shared-page.ts";

for (const address of [...ADDRESSES, `${SITES.generic.siteOrigin}/styles/`]) {
  test(`${address}: accessible in both schemes`, async ({ sharedPage }) => {
    test.slow(); // `/styles/` shows every part of the site: it is as long as twenty pages
    await sharedPage.goto(address);
    await expectAccessiblePage(sharedPage);
  });
}
