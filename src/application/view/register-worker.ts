/** Keeps the pages of the journey for when there is no network: from the first time that somebody opens one of them. */
export function registerWorker(form: HTMLFormElement): void {
  if (form.dataset["offline"] !== "true" || !("serviceWorker" in navigator)) return;
  // Refused inside some messaging apps, in private windows, and on pages without https: nothing else needs it.
  navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}
