/**
 * Returns an inline script that marks a page visited under another host name than the site's own. The form then says where to
 * go (`form.css`): a service on another origin accepts requests only from the site's own origin (CORS), so the page could never
 * say "sent". The script runs before anything is shown; a notice that appears later would move the question.
 * @param endpoint where the form posts. If it is a path of the site, any copy of the site can post there: the result is
 * `undefined`.
 */
export function copiedSiteScript(endpoint: string): string | undefined {
  const receiver = URL.parse(endpoint)?.origin;
  if (receiver === undefined) return undefined;
  return `((d,o)=>{
let c=d.querySelector("link[rel=canonical]");
if(c&&o!=new URL(c.href).origin&&o!=${JSON.stringify(receiver)})d.documentElement.dataset.copiedSite=""
})(document,location.origin)`.replaceAll("\n", "");
}
