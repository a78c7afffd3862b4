/** What other pages hand over to the form: a structure's name in the address, the answers of « Est-ce pour moi ? » in the tab. */
import { SELF_CHECK } from "../core/self-check.ts";
import { CARRIED_KEY, readFromTab, removeFromTab } from "./storage.ts";

/** Longest text that another page may bring into a field. */
const CARRIED_MOST = 200;

/** Takes over what another page has brought; out of the tab and the address once it is read. */
export function takeCarried(): Record<string, string> {
  const address = new URL(location.href);
  const inTab = readFromTab(CARRIED_KEY);
  removeFromTab(CARRIED_KEY);
  const carried = new URLSearchParams(inTab ?? address.hash.slice(1));
  const answers: Record<string, string> = {};
  for (const name of ["situation", "age"] as const) {
    const answer = SELF_CHECK[name].find((value) => value === carried.get(name));
    if (answer) answers[name] = answer;
  }
  const texts: [string, string | null][] = [
    ["ville", carried.get("ville")],
    ["ville_inconnue", carried.get("ville_inconnue") === "oui" ? "oui" : null],
    ["structure", address.searchParams.get("structure")],
  ];
  for (const [name, text] of texts) {
    const value = text?.trim().slice(0, CARRIED_MOST);
    if (value) answers[name] = value;
  }
  if (address.hash === "" && !address.searchParams.has("structure")) return answers;
  address.searchParams.delete("structure");
  address.hash = "";
  history.replaceState(history.state, "", address);
  return answers;
}
