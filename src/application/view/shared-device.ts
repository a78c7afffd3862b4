/** Said by the address, and for the rest of the visit by the tab: neither a reload nor the menu must forget it. */
import { readFromTab, keepInTab } from "./storage.ts";

const SHARED = "poste-partage";

/** Whether nothing is to be kept on this device: what the person last said, else what the address says. */
export function isSharedDevice(): boolean {
  const said = readFromTab(SHARED);
  if (said !== undefined) return said === "oui";
  const inAddress = new URLSearchParams(location.search).has(SHARED);
  if (inAddress) keepInTab(SHARED, "oui");
  return inAddress;
}

export function rememberShared(isShared: boolean): void {
  const address = new URL(location.href);
  if (isShared) address.searchParams.set(SHARED, "");
  else address.searchParams.delete(SHARED);
  history.replaceState(history.state, "", address);
  keepInTab(SHARED, isShared ? "oui" : "non");
}
