import { faultAt, type Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";

/** Reports the first list of each file with two groups of the same `value`: a school that teaches one course twice. */
export function twiceListedFaults(file: ContentFile): Fault[] {
  for (const [field, list] of Object.entries(fields(file))) {
    if (!Array.isArray(list)) continue;
    const seen = new Set<string>();
    for (const [index, item] of (list as unknown[]).entries()) {
      const name = (item as { value?: unknown } | null)?.value;
      if (typeof name !== "string") continue;
      if (seen.has(name))
        return [
          faultAt(file, [field, index], {
            fault: `« ${name} » est deux fois dans la liste`,
            mend: "gardez-le une seule fois.",
          }),
        ];
      seen.add(name);
    }
  }
  return [];
}
