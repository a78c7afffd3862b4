import { isReference } from "#application/core/reference.ts";
import { keepInTab, readFromTab, RECEIPT_KEY } from "./storage.ts";

/** What the page shows about an application that was sent. */
export interface Receipt {
  readonly reference: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/**
 * The receipt handed over to this page; `undefined` if there is none. Anybody can write a URL fragment into a link, so the
 * fragment is read only if the tab has no storage.
 */
export function carriedReceipt(): Receipt | undefined {
  const canKeep = keepInTab("essai", "");
  const [reference = "", at = ""] = (
    canKeep ? (readFromTab(RECEIPT_KEY) ?? "") : location.hash.slice(1)
  ).split(".");
  return isReference(reference) && /^\d{13}$/.test(at) ? { reference, at: Number(at) } : undefined;
}

/** Keeps a receipt in the tab, as `goToThanks` does, so that a reload of the page shows it again. */
export function keepReceipt({ reference, at }: Receipt): void {
  keepInTab(RECEIPT_KEY, `${reference}.${String(at)}`);
}
