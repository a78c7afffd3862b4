import { z } from "astro/zod";
import { unwrap } from "#content-check/fields/schema-fields.ts";

/**
 * Fields that should be indented below the name of their group, but begin in the same column as that name: « department: »,
 * then « code: "59" » at the start of the next line.
 */
export interface NotIndented {
  /** The path of the group, or of the list whose last item is the group. */
  path: PropertyKey[];
  /** The names of these fields. */
  keys: string[];
  /** Whether they belong to the last item of a list. */
  isList: boolean;
}

/** The names of the fields in a group, or in each item of a list; `undefined` for any other schema. */
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

/** Finds fields that the schema reports as unknown only because they are not indented below the name of their group. */
export function notIndented(
  error: z.core.$ZodError,
  data: unknown,
  schemaAt: (path: readonly PropertyKey[]) => z.core.$ZodType | undefined,
): NotIndented[] {
  return error.issues.flatMap((issue): NotIndented[] => {
    if (issue.code !== "unrecognized_keys") return [];
    const parent = schemaAt(issue.path);
    const container = issue.path.reduce<unknown>(
      (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
      data,
    ) as Record<string, unknown> | undefined;
    const bare = parent && unwrap(parent);
    if (!container || !(bare instanceof z.core.$ZodObject)) return [];
    return Object.entries(bare._zod.def.shape).flatMap(([name, field]): NotIndented[] => {
      const group = fieldsIn(field as z.core.$ZodType);
      if (!group || !(name in container)) return [];
      const value = container[name];
      const last: unknown = Array.isArray(value) ? value.at(-1) : undefined;
      // The fields may belong to an empty group, or to the last item of a list.
      const mayLackFields = value === null || (group.isList && last !== undefined);
      const keys = issue.keys.filter((key) => group.names.includes(key) && !has(last, key));
      return mayLackFields && keys.length > 0
        ? [{ path: [...issue.path, name], keys, isList: group.isList && value !== null }]
        : [];
    });
  });
}
