import { expectAccessiblePage } from "#tests/browser/axe.ts";
import { ADDRESSES } from "#tests/browser/addresses.ts";
import { SITES } from "#tests/browser/services/applicant.ts";
import { test } from "#tests/browser/shared-page.ts";

for (const address of [...ADDRESSES, `${SITES.generic.siteOrigin}/styles/`]) {
  test(`${address}: accessible in both schemes`, async ({ sharedPage }) => {
    test.slow(); // `/styles/` shows every part of the site: it is as long as twenty pages
    await sharedPage.goto(address);
    await expectAccessiblePage(sharedPage);
  });
}
