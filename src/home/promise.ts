import { referencedEntry } from "../lib/entries.ts";
import { formatQuantity } from "../lib/quantities.ts";
import type { Program } from "../programs/queries.ts";

/** What the home page promises, in two parts: the second is underlined. */
export async function promiseOf(program: Program): Promise<{ start: string; length: string }> {
  const duration = (await referencedEntry(program.data.glance.duration)).data;
  return {
    start: "Branche-toi sur un métier en",
    length: formatQuantity(duration.value, duration.unit),
  };
}
