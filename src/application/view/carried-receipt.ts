import { isReference } from "../core/reference.ts";
import type { FormDeclaration } from "../forms/form-types.ts";
import { keepInTab, readFromTab } from "./storage.ts";

interface Receipt {
  readonly reference: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

const KEY = "recu";

/**
 * Goes to the thank-you page, if the network still allows it and nobody has gone on meanwhile. The receipt travels in the
 * tab; where it keeps nothing, in the part of the address that is never sent to anybody.
 */
export function goToThanks(
  { path, thanksPath }: FormDeclaration,
  { reference, at }: Receipt,
  isStillTold: () => boolean,
): void {
  const text = `${reference}.${String(at)}`;
  const address = keepInTab(KEY, text) ? thanksPath : `${thanksPath}#${text}`;
  fetch(thanksPath)
    .then(({ ok }) => {
      if (ok && location.pathname === path && isStillTold()) location.assign(address);
    })
    .catch(() => undefined); // no network: the receipt is here already
}

/** The receipt that came with this page. What anybody's link says is no receipt, unless the tab can keep none. */
export function carriedReceipt(): Receipt | undefined {
  const canKeep = keepInTab("essai", "");
  const [reference = "", at = ""] = (
    canKeep ? (readFromTab(KEY) ?? "") : location.hash.slice(1)
  ).split(".");
  return isReference(reference) && /^\d{13}$/.test(at) ? { reference, at: Number(at) } : undefined;
}
