import { afterFirstPaint } from "./after-first-paint.ts";

/**
 * Shows the site's typefaces only if they have arrived in time, so that no page waits for them and nothing moves when they
 * arrive. They are shown over a fast connection, and on a page reached from another page of the site, which has loaded them. On
 * the first page over a slow connection the reader's own typeface stays, as it always does with Save-Data. docs/performance.md
 * explains why this is not `font-display: swap`.
 */

/** Time from the request to the first byte, in milliseconds. Below it, the typefaces arrive before anything is shown. */
const QUICK = 60;

/**
 * Returns an inline script. It runs before anything is shown, so it is as short as possible. If the typefaces are to be shown,
 * it sets `data-typefaces` on the page for `styles/fonts.css`. Otherwise, except with Save-Data, it loads them for the next
 * page, after the first paint: earlier, they would compete with the drawing on this page's first screen. `performance.timing`
 * is deprecated, but Safari 14 does not support its replacement.
 * @param files addresses of the typefaces
 */
export function typefacesScript(files: readonly string[]): string {
  return `((d,t)=>{
let add=r=>{for(let f of ${JSON.stringify(files)})d.head.insertAdjacentHTML("beforeend",\`<link rel=\${r} href=\${f} as=font type=font/woff2 crossorigin>\`)};
if(!navigator.connection?.saveData)
if(!d.referrer.indexOf(location.origin+"/")||t.responseStart-t.requestStart<${String(QUICK)})d.documentElement.dataset.typefaces="",add("preload");
else ${afterFirstPaint('()=>add("prefetch")')}
})(document,performance.timing)`.replaceAll("\n", "");
}
