import { z } from "astro/zod";

/** A schema without its wrappers: optional, default, transform. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as {
    def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType; out?: z.core.$ZodType; type: string };
  };
  if (def.innerType) return unwrap(def.innerType);
  if (def.type === "pipe")
    return unwrap(def.in?._zod.def.type === "transform" ? (def.out ?? schema) : (def.in ?? schema));
  return schema;
}

/** One step down into a schema; `undefined` if the field does not exist. */
function child(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.core.$ZodObject)
    return bare._zod.def.shape[String(step)] as z.core.$ZodType | undefined;
  if (bare instanceof z.core.$ZodArray) return bare._zod.def.element;
  return undefined;
}

/** The schema of the field at `path`; `undefined` if there is no such field. */
export function fieldAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = schema;
  for (const step of path) current = current && child(current, step);
  return current;
}

/** The fields of the group at `path`. */
export function namesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const parent = fieldAt(schema, path);
  const bare = parent && unwrap(parent);
  return bare instanceof z.core.$ZodObject ? Object.keys(bare._zod.def.shape) : [];
}
