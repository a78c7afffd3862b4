/**
 * Tells the person where to go if the site is visited under another host name than its own. A service on another origin
 * accepts requests only from the site's own origin (CORS), so the page could never say "sent". The notice appears before
 * anybody types.
 */
export function sayWhereToGo(form: HTMLFormElement): void {
  const home = form.dataset["home"];
  const receiver = new URL(form.action, location.href).origin;
  if (home === undefined || location.origin === home || receiver === location.origin) return;
  const notice = form.querySelector<HTMLElement>("[data-elsewhere]");
  if (notice) notice.hidden = false;
}
