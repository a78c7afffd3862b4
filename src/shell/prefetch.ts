import { hasForm } from "#site.ts";

/**
 * Loads the next page as soon as its link is pressed. A page contains its own style, so it is then complete. These speculation
 * rules work in Chromium, and not with Save-Data; other browsers ignore them. Nothing is loaded earlier ("conservative", the
 * default of rules with `where`), since visitors with little data would pay for pages that they never open.
 */
export const PREFETCH_RULES = JSON.stringify({
  prefetch: [
    {
      // The link to the search opens a dialog.
      where: { and: [{ href_matches: "/*" }, { not: { href_matches: "/recherche/*" } }] },
    },
  ],
});

/**
 * Whether a page has the rules. Those at their size limit have no room for them: people rarely leave a form by a link, and the
 * page with our answers for young people is the longest one.
 */
export const prefetchesFrom = (pathname: string): boolean =>
  !hasForm(pathname) && pathname !== "/questions/jeunes/";
