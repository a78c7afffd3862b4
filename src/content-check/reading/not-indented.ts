import { z } from "astro/zod";
import { unwrap } from "#content-check/fields/schema-fields.ts";

/**
 * Fields of a group that are on the level of its name instead of being indented below it: « department: » and then « code: "59" »
 * at the start of a line.
 */
export interface NotIndented {
  /** The group, or the list whose last item they belong to. */
  path: PropertyKey[];
  keys: string[];
  isList: boolean;
}

/** The fields of a group, or of each item of a list. */
function fieldsIn(schema: z.core.$ZodType): { names: string[]; isList: boolean } | undefined {
  const bare = unwrap(schema);
  const isList = bare instanceof z.core.$ZodArray;
  const inside = isList ? unwrap(bare._zod.def.element) : bare;
  return inside instanceof z.core.$ZodObject
    ? { names: Object.keys(inside._zod.def.shape), isList }
    : undefined;
}

const has = (value: unknown, name: string): boolean =>
  value !== null && typeof value === "object" && name in value;

/** Finds groups whose fields are not indented, and are therefore unknown fields on the level above. */
export function notIndented(
  error: z.core.$ZodError,
  data: unknown,
  schemaAt: (path: readonly PropertyKey[]) => z.core.$ZodType | undefined,
): NotIndented[] {
  return error.issues.flatMap((issue): NotIndented[] => {
    if (issue.code !== "unrecognized_keys") return [];
    const parent = schemaAt(issue.path);
    const around = issue.path.reduce<unknown>(
      (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
      data,
    ) as Record<string, unknown> | undefined;
    const bare = parent && unwrap(parent);
    if (!around || !(bare instanceof z.core.$ZodObject)) return [];
    return Object.entries(bare._zod.def.shape).flatMap(([name, field]): NotIndented[] => {
      const group = fieldsIn(field as z.core.$ZodType);
      if (!group || !(name in around)) return [];
      const value = around[name];
      const last: unknown = Array.isArray(value) ? value.at(-1) : undefined;
      const isOpen = value === null || (group.isList && last !== undefined);
      const keys = issue.keys.filter((key) => group.names.includes(key) && !has(last, key));
      return isOpen && keys.length > 0
        ? [{ path: [...issue.path, name], keys, isList: group.isList && value !== null }]
        : [];
    });
  });
}
