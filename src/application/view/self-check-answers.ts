import { CARRIED } from "#application/core/self-check-result.ts";
import { CARRIED_KEY, keepInTab } from "./storage.ts";

/**
 * Hands the answers of « Est-ce pour moi ? » over to the form, in the tab's storage.
 * @returns the address to go to. If the tab has no storage, the answers are in the URL fragment, which no server receives.
 */
export function handOver(answers: ReadonlyMap<string, string>, path: string): string {
  const carried = CARRIED.flatMap((name): [string, string][] => {
    const value = answers.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  const text = new URLSearchParams(carried).toString();
  if (keepInTab(CARRIED_KEY, text)) return path;
  return text === "" ? path : `${path}#${text}`;
}
