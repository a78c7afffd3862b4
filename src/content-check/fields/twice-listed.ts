import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/**
 * Reports the first list of a file in which two groups of fields have the same `value`, or are identical: a school with one
 * course twice, a partner with one role twice.
 */
export function twiceListedFaults(file: ContentFile): Fault[] {
  for (const [field, list] of Object.entries(fields(file))) {
    if (!Array.isArray(list)) continue;
    const seen = new Set<string>();
    for (const [index, item] of (list as unknown[]).entries()) {
      if (typeof item !== "object" || item === null) continue;
      const { value } = item as { value?: unknown };
      const name = typeof value === "string" ? value : JSON.stringify(item);
      if (seen.has(name))
        return [
          faultAt(file, [field, index], {
            fault:
              name === value
                ? `« ${name} » est deux fois dans la liste`
                : "ces lignes sont déjà plus haut dans la liste",
            remedy: "gardez-le une seule fois.",
          }),
        ];
      seen.add(name);
    }
  }
  return [];
}
