/**
 * Answers that other pages hand over to the form: an organisation's name in the address, and the answers of « Est-ce pour
 * moi ? » in the tab's storage. Anybody can write a URL fragment into a link, so the fragment is read only if the tab has no
 * storage.
 */
import { SELF_CHECK } from "#application/core/self-check.ts";
import { CARRIED_KEY, keepInTab, readFromTab } from "./storage.ts";

/** Longest text that another page may put into a field, in UTF-16 units. */
const CARRIED_MOST = 200;

/** Returns the answers that another page has handed over, by field name, and removes them from the tab and the address. */
export function takeCarried(): Record<string, string> {
  const address = new URL(location.href);
  const inTab = readFromTab(CARRIED_KEY);
  const isEmptied = keepInTab(CARRIED_KEY, "");
  const carried = new URLSearchParams(isEmptied ? inTab : address.hash.slice(1));
  const found = (name: "situation" | "age"): string | undefined =>
    SELF_CHECK[name].find((value) => value === carried.get(name));
  const brought = {
    situation: found("situation"),
    age: found("age"),
    ville: carried.get("ville"),
    ville_inconnue: carried.get("ville_inconnue") && "oui",
    structure: address.searchParams.get("structure"),
  };
  address.searchParams.delete("structure");
  address.hash = "";
  if (address.href !== location.href) history.replaceState(history.state, "", address);
  const answers = Object.entries(brought).flatMap(([name, text]) => {
    const value = text?.trim().slice(0, CARRIED_MOST);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(answers);
}
