import { z } from "astro/zod";
import { COLLECTIONS, type CollectionName } from "../collections.ts";
import type { SchemaTools } from "../lib/schema.ts";
import { ROOM_FILE, roomSchema } from "../press/room-schema.ts";
import { settingsSchema } from "../association/settings.ts";
import { SYNONYMS_FILE, synonymsSchema } from "../search/synonyms.ts";
import type { Fault } from "./faults.ts";
import type { ContentFile } from "./files.ts";
import { confirmedFaults } from "./dates.ts";
import { generalIntakeFaults } from "./cohorts.ts";
import { loneFileFaults, SETTINGS_FILE } from "./lone-files.ts";
import { wrongName, type Entries } from "./pointers.ts";
import { synonymFaults } from "./synonyms.ts";
import { faultsOf } from "./zod-faults.ts";

z.config(z.locales.fr());

/** The file that is read now. The schemas ask for it: one for each file would take longer to make than all takes to read. */
interface Reading {
  file: ContentFile | undefined;
}

/** The tools a schema needs: references must lead somewhere that is shown. Pictures have rules of their own. */
function makeTools(reading: Reading, entries: Entries): SchemaTools {
  const reference = (collection: CollectionName) =>
    z.string().superRefine((id, context) => {
      const wrong = wrongName(collection, id, reading.file, entries);
      if (!wrong) return;
      const { fault: message, ...params } = wrong;
      context.addIssue({ code: "custom", message, params });
    });
  return { image: () => z.string(), reference } as unknown as SchemaTools;
}

/** What the check of the heads needs to know of the rest of the site. */
export interface Around {
  files: readonly ContentFile[];
  entries: Entries;
  /** The day of the build, as `buildDay` gives it. */
  today: number;
}

/** Checks the head of every entry, and the files beside the collections, against their schemas. */
export function schemaFaults(root: string, { files, entries, today }: Around): Fault[] {
  const reading: Reading = { file: undefined };
  const tools = makeTools(reading, entries);
  const schemas = new Map<CollectionName, z.ZodType>();
  const faults: Fault[] = [];
  for (const file of files) {
    if (file.data === undefined) continue;
    reading.file = file;
    const schema = schemas.get(file.collection) ?? COLLECTIONS[file.collection].schema(tools);
    schemas.set(file.collection, schema);
    const result = schema.safeParse(file.data);
    if (!result.success) faults.push(...faultsOf(result.error, file.path, schema, file));
  }
  reading.file = undefined; // what follows belongs to no collection
  const room = roomSchema(
    (collection) => tools.reference(collection) as unknown as z.ZodType<string>,
  );
  return [
    ...faults,
    ...loneFileFaults(root, SETTINGS_FILE, settingsSchema, {
      today,
      further: ({ data }) => generalIntakeFaults(SETTINGS_FILE, data, files),
    }),
    ...loneFileFaults(root, ROOM_FILE, room, {
      today,
      further: (typed) => confirmedFaults(ROOM_FILE, typed),
    }),
    ...loneFileFaults(root, SYNONYMS_FILE, synonymsSchema, {
      today,
      isVocabulary: true,
      further: (typed) => synonymFaults(typed, files),
    }),
  ];
}
