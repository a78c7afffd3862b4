import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { mayBeSameDay } from "#lib/partial-dates.ts";
import { dateIn, dateOfSource } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

/**
 * Reports the contact of the press room if its date of publication cannot be the date of its source: « published: juillet 2021 »
 * with a source of July 2020. A source without a known date is accepted.
 */
export function roomContactFaults(path: string, typed: TypedYaml, entries: Entries): Fault[] {
  const { contact } = (typed.data ?? {}) as {
    contact?: { published?: unknown; source?: unknown } | null;
  };
  const published = dateIn(contact?.published);
  const source = dateOfSource(String(contact?.source), entries);
  if (!published || !source || mayBeSameDay(published, source)) return [];
  return [
    faultAt({ path, lineOf: typed.lineOf }, ["contact", "published"], {
      fault: `« published » dit ${formatDate(published)}, et sa source (${String(contact?.source)}) est ${formatDateOf(source)}`,
      remedy: `écrivez published: ${formatDate(source)}, ou nommez la source où il a été publié.`,
    }),
  ];
}
