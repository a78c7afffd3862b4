import { belongsToForm } from "#site.ts";
import { afterFirstPaint } from "./after-first-paint.ts";

/**
 * Speculation rules: the browser downloads the next page as soon as its link is pressed. One file is enough, because a page
 * contains its style. Chromium follows these rules, except with Save-Data; other browsers ignore them. Nothing is downloaded
 * earlier (eagerness "conservative", the default of rules with `where`), because visitors with little data would pay for pages
 * that they never open. Links to the search are left out, because they open a dialog.
 */
export const PREFETCH_RULES = JSON.stringify({
  prefetch: [{ where: { selector_matches: "[href^='/']:not([href*='recherche/'])" } }],
});

/**
 * The inline script that adds these rules after the first paint. If the HTML contained them, the browser would stop the parser
 * and compare every link with the rules before it shows anything.
 */
export const PREFETCH_SCRIPT = afterFirstPaint(
  `()=>{
let s=document.createElement("script");
s.type="speculationrules";
s.text=${JSON.stringify(PREFETCH_RULES)};
document.head.append(s)
}`.replaceAll("\n", ""),
);

/**
 * Whether a page has these rules. They are left out where they would exceed a size limit: on the pages with a form, which
 * people rarely leave by a link, and on the page with our answers for young people, which is close to its limit.
 */
export const prefetchesFrom = (pathname: string): boolean =>
  !belongsToForm(pathname) && pathname !== "/questions/jeunes/";
