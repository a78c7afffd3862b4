import type { z } from "astro/zod";
import { isWithheld } from "#lib/basis.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { fieldAt } from "./schema-fields.ts";
import { howToFill } from "./zod-faults.ts";

/** The paths of the facts marked `basis: withheld` below `data`. */
const withheldFacts = (data: unknown, path: PropertyKey[] = []): PropertyKey[][] => {
  if (typeof data !== "object" || data === null) return [];
  if (path.length > 0 && isWithheld(data)) return [path];
  const isList = Array.isArray(data);
  return Object.entries(data).flatMap(([key, value]) =>
    withheldFacts(value, [...path, isList ? Number(key) : key]),
  );
};

/**
 * Whether `lib/entries.ts` can leave out the fact at `path`. It can if the fact is an optional top-level field, or an item of a
 * top-level list.
 */
function mayBeLeftOut(schema: z.core.$ZodType, path: readonly PropertyKey[]): boolean {
  if (path.length === 1) return fieldAt(schema, path)?._zod.optout === "optional";
  return path.length === 2 && typeof path[1] === "number";
}

/**
 * Reports a fact marked `basis: withheld` that the site cannot leave out, and would therefore publish: `opened` of a school is
 * refused, an item of `engagements` or `teaches` may be withheld.
 */
export const withheldFaults = (file: ContentFile, schema: z.core.$ZodType): Fault[] =>
  withheldFacts(file.data)
    .filter((path) => fieldAt(schema, path) && !mayBeLeftOut(schema, path))
    .map((path) =>
      faultAt(file, [...path, "basis"], {
        fault: "ce fait ne peut pas être tu (withheld) : la page ne se fait pas sans lui",
        remedy: `écrivez stated, deduced ou trade. ${howToFill(schema, path)}`,
      }),
    );
