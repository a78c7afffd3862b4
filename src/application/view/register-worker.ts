/** Registers the service worker, which caches the pages of the application, on the first visit to one of them. */
export function registerWorker(form: HTMLFormElement): void {
  if (form.dataset["offline"] !== "true" || !("serviceWorker" in navigator)) return;
  // Some messaging apps, private windows and pages without https refuse this. The form works without the worker.
  navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}
