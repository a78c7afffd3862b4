import { hasForm } from "#site.ts";
import { afterFirstPaint } from "./after-first-paint.ts";

/**
 * Loads the next page as soon as its link is pressed. A page contains its own style, so it is then complete. These speculation
 * rules work in Chromium, and not with Save-Data; other browsers ignore them. Nothing is loaded earlier ("conservative", the
 * default of rules with `where`), since visitors with little data would pay for pages that they never open. Links to the
 * search are left out, since they open a dialog.
 */
export const PREFETCH_RULES = JSON.stringify({
  prefetch: [{ where: { selector_matches: "[href^='/']:not([href*='recherche/'])" } }],
});

/**
 * The inline script that adds the rules after the first paint. In the page itself they would stop the parser, and the
 * browser would compare every link with them, before anything is shown.
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
 * Whether a page has the rules. Pages at their size limit go without: people rarely leave a form by a link, and the page with
 * our answers for young people is the longest one.
 */
export const prefetchesFrom = (pathname: string): boolean =>
  !hasForm(pathname) && pathname !== "/questions/jeunes/";
