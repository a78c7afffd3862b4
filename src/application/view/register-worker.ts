/** Registers the service worker on a page with a form, if the build has a worker. */
export function registerWorker(form: HTMLFormElement): void {
  if (form.dataset["offline"] !== "true" || !("serviceWorker" in navigator)) return;
  // Some messaging apps, private windows and pages without https refuse this. The form works without the worker.
  navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}
