import { z } from "astro/zod";
import { COLLECTIONS, type CollectionName } from "../collections.ts";
import type { SchemaTools } from "../lib/schema.ts";
import { ROOM_FILE, roomSchema } from "../press/room-schema.ts";
import { settingsSchema } from "../association/settings.ts";
import { SYNONYMS_FILE, synonymsSchema } from "../search/synonyms.ts";
import type { Fault } from "./faults.ts";
import { isDraft, isShown, isWithheld, type ContentFile } from "./files.ts";
import { generalIntakeFaults } from "./cohorts.ts";
import { loneFileFaults, SETTINGS_FILE } from "./lone-files.ts";
import { mendMissing } from "./nearest.ts";
import { faultsOf } from "./zod-faults.ts";

z.config(z.locales.fr());

/** The file that is read now. The schemas ask for it: one for each file would take longer to make than all takes to read. */
interface Reading {
  file: ContentFile | undefined;
}

/** The tools a schema needs: references must lead somewhere that is shown. Pictures have rules of their own. */
function makeTools(reading: Reading, files: readonly ContentFile[]): SchemaTools {
  const known = new Map(files.map((file) => [`${file.collection}/${file.id}`, file]));
  const idsOf = (collection: CollectionName) =>
    files.filter((file) => file.collection === collection).map((file) => file.id);
  const reference = (collection: CollectionName) =>
    z.string().superRefine((id, context) => {
      const target = known.get(`${collection}/${id}`);
      const fault = (message: string, mend: string) => {
        context.addIssue({ code: "custom", message, params: { mend } });
      };
      if (!target)
        context.addIssue({
          code: "custom",
          message: `« ${id} » n'existe pas dans content/${collection}/`,
          params: {
            mend: mendMissing(collection, id, idsOf(collection)),
            missing: `${collection}/${id}`,
          },
        });
      else if (isDraft(target) && !(reading.file && isDraft(reading.file)))
        context.addIssue({
          code: "custom",
          message: `« ${id} » est un brouillon, qui n'est pas sur le site`,
          params: {
            mend: `retirez-le d'ici, ou la ligne « draft: true » de ${target.path}.`,
            toDraft: true,
          },
        });
      else if (isWithheld(target) && !(reading.file && !isShown(reading.file)))
        fault(
          `« ${id} » est marqué à ne pas publier`,
          `retirez-le d'ici, ou changez sa marque dans ${target.path}.`,
        );
    });
  return { image: () => z.string(), reference } as unknown as SchemaTools;
}

/** Checks the head of every entry, and the files beside the collections, against their schemas. */
export function schemaFaults(root: string, files: readonly ContentFile[]): Fault[] {
  const reading: Reading = { file: undefined };
  const tools = makeTools(reading, files);
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
    ...loneFileFaults(root, SETTINGS_FILE, settingsSchema, (settings) =>
      generalIntakeFaults(SETTINGS_FILE, settings, files),
    ),
    ...loneFileFaults(root, ROOM_FILE, room),
    ...loneFileFaults(root, SYNONYMS_FILE, synonymsSchema),
  ];
}
