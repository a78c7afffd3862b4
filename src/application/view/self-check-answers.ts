/** « Est-ce pour moi ? » hands its answers over to the form. */
import { CARRIED } from "#application/core/self-check-result.ts";
import { CARRIED_KEY, keepInTab } from "./storage.ts";

/**
 * Hands answers over to the form.
 * @returns the address to go to. Where the tab has no storage, the answers are in its fragment, which no server sees.
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
