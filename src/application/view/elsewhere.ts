/**
 * The site answers under another name than its own: a service on another origin takes applications from the site's own name
 * alone (CORS), and the page could never say "sent". It says where to go before anybody types.
 */
export function sayWhereToGo(form: HTMLFormElement): void {
  const home = form.dataset["home"];
  const receiver = new URL(form.action, location.href).origin;
  if (home === undefined || location.origin === home || receiver === location.origin) return;
  const notice = form.querySelector<HTMLElement>("[data-elsewhere]");
  if (notice) notice.hidden = false;
}
