/**
 * Returns an inline script that marks a page visited under another host name than the site's own. `form.css` then shows a notice
 * with the right address. Under the wrong host name, scripts cannot read what the form service responds (CORS), so the page could
 * never say "sent". The script runs before anything is shown, because a notice that appears later would move the question.
 * @param endpoint where the form posts. Pages on the same host as this address are not marked: there the responses can be read.
 * @returns `undefined` if `endpoint` is a path: each copy of the site then posts to its own host
 */
export function copiedSiteScript(endpoint: string): string | undefined {
  const receiver = URL.parse(endpoint)?.origin;
  if (receiver === undefined) return undefined;
  return `((d,o)=>{
let c=d.querySelector("link[rel=canonical]");
if(c&&o!=new URL(c.href).origin&&o!=${JSON.stringify(receiver)})d.documentElement.dataset.copiedSite=""
})(document,location.origin)`.replaceAll("\n", "");
}
