import type { Receipt } from "./carried-receipt.ts";
import { keepInTab, RECEIPT_KEY } from "./storage.ts";

/**
 * Goes to the thank-you page, if the network still allows it and nobody has gone on meanwhile. The receipt travels in the
 * tab; where it keeps nothing, in the part of the address that is never sent to anybody.
 */
export function goToThanks({ reference, at }: Receipt, isStillTold: () => boolean): void {
  const thanksPath = new URL("merci/", location.href).pathname;
  const text = `${reference}.${String(at)}`;
  const address = keepInTab(RECEIPT_KEY, text) ? thanksPath : `${thanksPath}#${text}`;
  fetch(thanksPath)
    .then(({ ok }) => {
      if (ok && isStillTold()) location.assign(address);
    })
    .catch(() => undefined); // no network: the receipt is here already
}
