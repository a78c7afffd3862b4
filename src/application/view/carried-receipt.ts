import { isReference } from "../core/reference.ts";
import { keepInTab, readFromTab, RECEIPT_KEY } from "./storage.ts";

/** What is told of an application that was sent. */
export interface Receipt {
  readonly reference: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** The receipt that came with this page. What anybody's link says is no receipt, unless the tab can keep none. */
export function carriedReceipt(): Receipt | undefined {
  const canKeep = keepInTab("essai", "");
  const [reference = "", at = ""] = (
    canKeep ? (readFromTab(RECEIPT_KEY) ?? "") : location.hash.slice(1)
  ).split(".");
  return isReference(reference) && /^\d{13}$/.test(at) ? { reference, at: Number(at) } : undefined;
}
