/**
 * A script that marks a page visited under another host name than the site's own, before anything is shown: the form then says
 * where to go (`form.css`). A service on another origin accepts requests only from the site's own origin (CORS), so the page
 * could never say "sent". Shown later, by the form's script, the notice would move the question.
 * @param endpoint where the form posts: a full URL, or a path of the site, which accepts what any copy of the site sends
 */
export function elsewhereScript(endpoint: string): string | undefined {
  const receiver = URL.parse(endpoint)?.origin;
  if (receiver === undefined) return undefined;
  return `((d,o)=>{
let c=d.querySelector("link[rel=canonical]");
if(c&&o!=new URL(c.href).origin&&o!=${JSON.stringify(receiver)})d.documentElement.dataset.elsewhere=""
})(document,location.origin)`.replaceAll("\n", "");
}
