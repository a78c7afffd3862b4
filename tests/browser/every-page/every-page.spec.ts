import { expectAccessibleInBoth } from "#tests/browser/axe.ts";
import { ADDRESSES } from "#tests/browser/addresses.ts";
import { expectHealthyPage } from "#tests/browser/healthy-page.ts";
import { SITES } from "#tests/browser/services/applicant.ts";
import { test } from "#tests/browser/shared-page.ts";

for (const address of ADDRESSES) {
  test(`${address}: nothing moves while it loads, the policy blocks nothing, the page fits any width, is easy to tap, and accessible in both schemes`, async ({
    sharedPage,
  }) => {
    await expectHealthyPage(sharedPage, address);
    await expectAccessibleInBoth(sharedPage);
  });
}

test("/styles/: accessible in both schemes", async ({ sharedPage }) => {
  test.slow(); // it shows every part of the site, and is as long as twenty pages
  await sharedPage.goto(`${SITES.generic.siteOrigin}/styles/`);
  await expectAccessibleInBoth(sharedPage);
});
