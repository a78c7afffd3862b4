/**
 * The site's typefaces are shown where they are there in time, and nowhere else, so that no page waits for them and nothing moves when
 * they come: on a page reached from another one, which has fetched them once it stood there, and over a line that is quick. On the first
 * page over a slow line the reader's own typeface stays. Never with Save-Data. Why not `font-display: swap`: docs/performance.md.
 */

/** From asking for the page to its first byte, in milliseconds: over a quicker line, typefaces come before anything is shown. */
const QUICK = 60;

/**
 * Runs before anything is shown, so it stands in the page and is as short as it can be; `styles/fonts.css` knows the mark that it
 * leaves. The newer name of `performance.timing` is unknown to Safari 14.
 * @param files addresses of the typefaces
 */
export function typefacesScript(files: readonly string[]): string {
  return `((d,t,r)=>{
if(!navigator.connection?.saveData){
if(!d.referrer.indexOf(location.origin+"/")||t.responseStart-t.requestStart<${String(QUICK)})d.documentElement.dataset.typefaces="",r="preload";
for(let f of ${JSON.stringify(files)})d.head.insertAdjacentHTML("beforeend",\`<link rel=\${r} href=\${f} as=font type=font/woff2 crossorigin>\`)
}})(document,performance.timing,"prefetch")`.replaceAll("\n", "");
}
