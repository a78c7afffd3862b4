/** What other pages hand over to the form: a structure's name in the address, the answers of « Est-ce pour moi ? » in the tab. */
import { CARRIED, selfCheckFields } from "../core/self-check.ts";
import { keepInTab, readFromTab, removeFromTab } from "./storage.ts";

/** Longest text that another page may bring into a field. */
const CARRIED_MOST = 200;

const KEY = "est-ce-pour-moi";

/**
 * Hands answers over to the form.
 * @returns the address to go to: where the tab keeps nothing they travel in its fragment, which no server ever sees
 */
export function handOver(answers: ReadonlyMap<string, string>, path: string): string {
  const carried = CARRIED.flatMap((name): [string, string][] => {
    const value = answers.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  const text = new URLSearchParams(carried).toString();
  if (keepInTab(KEY, text)) return path;
  return text === "" ? path : `${path}#${text}`;
}

/** Takes over what another page has brought; out of the tab and the address once it is read. */
export function takeOver(): Record<string, string> {
  const address = new URL(location.href);
  const inTab = readFromTab(KEY);
  removeFromTab(KEY);
  const carried = new URLSearchParams(inTab ?? address.hash.slice(1));
  const answers: Record<string, string> = {};
  for (const { name, options } of selfCheckFields) {
    const option = options.find(({ value }) => value === carried.get(name));
    if (option && name !== "gout") answers[name] = option.value;
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
