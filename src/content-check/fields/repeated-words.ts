import { plainId } from "#lib/plain-id.ts";
import { faultAt, formatPath, type Fault } from "#content-check/faults.ts";
import { cachedByFields } from "#content-check/caches.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

/** Fields by which the entries of a list differ from each other. Not `title`: two steps may both be « Le stage ». */
const OWN_FIELDS = ["drawing", "alternative", "alt", "caption", "term", "name", "not", "advice"];

/**
 * Reports the first entry of a list that has the same text as an earlier entry in one of the fields of `OWN_FIELDS`: two drawings
 * with one caption.
 */
function listFault(
  file: TypedYaml & { path: string },
  path: PropertyKey[],
  list: readonly unknown[],
): Fault[] {
  for (const field of OWN_FIELDS) {
    const seen = new Map<string, number>();
    for (const [index, entry] of list.entries()) {
      const words = (entry as Record<string, unknown> | null)?.[field];
      const key = typeof words === "string" ? plainId(words) : "";
      if (key === "") continue;
      const earlier = seen.get(key);
      if (earlier !== undefined)
        return [
          faultAt(file, [...path, index, field], {
            fault: `« ${String(words)} » est déjà « ${field} » de ${formatPath([...path, earlier])}`,
            remedy: "corrigez celui des deux qui a reçu les mots de l'autre.",
          }),
        ];
      seen.set(key, index);
    }
  }
  return [];
}

/**
 * Reports entries of one list, anywhere in the fields of a file, that have the same text in a field of `OWN_FIELDS`: two
 * drawings of the press kit with one caption. One fault is reported for each list.
 */
export const repeatedWordFaults = cachedByFields((file: TypedYaml & { path: string }): Fault[] => {
  const visit = (value: unknown, path: PropertyKey[]): Fault[] => {
    if (typeof value !== "object" || value === null) return [];
    const inside = Object.entries(value).flatMap(([key, inner]) =>
      visit(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    );
    return Array.isArray(value) ? [...listFault(file, path, value), ...inside] : inside;
  };
  return visit(file.data, []);
});
