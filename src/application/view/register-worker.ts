/** Registers the service worker, which caches the pages of the application, on the first visit to one of them. */
export function registerWorker(form: HTMLFormElement): void {
  if (form.dataset["offline"] !== "true" || !("serviceWorker" in navigator)) return;
  // Refused in some messaging apps, in private windows, and on pages without https. Nothing else depends on it.
  navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}
