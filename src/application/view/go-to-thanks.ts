import type { Receipt } from "./carried-receipt.ts";
import { keepInTab, RECEIPT_KEY } from "./storage.ts";

/**
 * Goes to the thank-you page, if it can be reached and the person has not moved on meanwhile. The receipt is handed over in
 * the tab's storage, or else in the URL fragment, which is never sent to a server.
 */
export function goToThanks({ reference, at }: Receipt, isStillShown: () => boolean): void {
  const thanksPath = new URL("merci/", location.href).pathname;
  const text = `${reference}.${String(at)}`;
  const address = keepInTab(RECEIPT_KEY, text) ? thanksPath : `${thanksPath}#${text}`;
  fetch(thanksPath)
    .then(({ ok }) => {
      if (ok && isStillShown()) location.assign(address);
    })
    .catch(() => undefined); // no network: the receipt is already shown here
}
