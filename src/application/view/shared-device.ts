/** Whether the device is shared: chosen by the person or set by the address. The tab remembers it through reloads and navigation. */
import { readFromTab, keepInTab } from "./storage.ts";

const SHARED = "poste-partage";

/** Whether the device is shared: what the person last chose, otherwise what the address says. */
export function isSharedDevice(): boolean {
  const said = readFromTab(SHARED);
  if (said !== undefined) return said === "oui";
  const inAddress = new URLSearchParams(location.search).has(SHARED);
  if (inAddress) keepInTab(SHARED, "oui");
  return inAddress;
}

/** Stores the person's choice in the address and in the tab. */
export function rememberShared(isShared: boolean): void {
  const address = new URL(location.href);
  if (isShared) address.searchParams.set(SHARED, "");
  else address.searchParams.delete(SHARED);
  history.replaceState(history.state, "", address);
  keepInTab(SHARED, isShared ? "oui" : "non");
}
