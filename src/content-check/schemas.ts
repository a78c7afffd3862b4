import { z } from "astro/zod";
import { COLLECTIONS, type CollectionName } from "#collections.ts";
import type { SchemaTools } from "#lib/schema.ts";
import { KIT_FILE, kitSchema } from "#press/kit-schema.ts";
import { ROOM_FILE, roomSchema } from "#press/room-schema.ts";
import { settingsSchema } from "#association/settings.ts";
import { SYNONYMS_FILE, synonymsSchema } from "#search/synonyms.ts";
import type { Fault } from "./faults.ts";
import { fields, type ContentFile } from "./files.ts";
import { confirmedFaults } from "./dates.ts";
import { generalIntakeFaults } from "./cohorts.ts";
import { loneFileFaults, SETTINGS_FILE } from "./lone-files.ts";
import { roomNameFaults } from "./people.ts";
import { wrongName, type Entries } from "./pointers.ts";
import { namesAt } from "./schema-fields.ts";
import { settingsWordsFaults } from "./settings-words.ts";
import { synonymFaults } from "./synonyms.ts";
import { faultsOf } from "./zod-faults.ts";

z.config(z.locales.fr());

/**
 * The file being checked, which the schemas look up here. Building the schemas anew for each file would take longer than
 * reading everything.
 */
interface Reading {
  file: ContentFile | undefined;
}

/** The tools that a schema needs: references must lead to something published. Pictures are checked separately. */
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

/** Several fields that no entry of this folder has: the file may belong to another folder. */
const isOfAnother = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "unrecognized_keys" && issue.path.length === 0 && issue.keys.length > 1;

/** The folder whose entries have all the fields of this file. */
function homeOf(
  file: ContentFile,
  schemaOf: (name: CollectionName) => z.ZodType,
): CollectionName | undefined {
  const typed = Object.keys(fields(file));
  return (Object.keys(COLLECTIONS) as CollectionName[]).find((name) => {
    if (COLLECTIONS[name].extension !== COLLECTIONS[file.collection].extension) return false;
    const known = namesAt(schemaOf(name), []);
    return name !== file.collection && typed.every((field) => known.includes(field));
  });
}

/** The `field` of a fault about a file in the wrong folder. */
export const FOLDER = "dossier";

const misplaced = (file: ContentFile, home: CollectionName): Fault => ({
  file: file.path,
  field: FOLDER,
  fault: `ce fichier a les champs d'une fiche de content/${home}/`,
  mend: `mettez-le dans content/${home}/, ou reprenez les champs d'un fichier voisin.`,
});

/** What the check of the front matter needs to know about the rest of the site. */
export interface Around {
  files: readonly ContentFile[];
  entries: Entries;
  /** The day of the build, as returned by `buildDay`. */
  today: number;
}

/** Checks the front matter of every entry, and the files outside the collections, against their schemas. */
export function schemaFaults(root: string, { files, entries, today }: Around): Fault[] {
  const reading: Reading = { file: undefined };
  const tools = makeTools(reading, entries);
  const made = new Map<CollectionName, z.ZodType>();
  const schemaOf = (name: CollectionName): z.ZodType => {
    const schema = made.get(name) ?? COLLECTIONS[name].schema(tools);
    made.set(name, schema);
    return schema;
  };
  const faults: Fault[] = [];
  for (const file of files) {
    if (file.data === undefined) continue;
    reading.file = file;
    const schema = schemaOf(file.collection);
    const result = schema.safeParse(file.data);
    if (result.success) continue;
    const ofFile = faultsOf(result.error, file.path, schema, file);
    const home = result.error.issues.some(isOfAnother) ? homeOf(file, schemaOf) : undefined;
    faults.push(...(home === undefined ? ofFile : [misplaced(file, home)]));
  }
  reading.file = undefined; // the files below belong to no collection
  const knownId = (collection: CollectionName) =>
    tools.reference(collection) as unknown as z.ZodType<string>;
  return [
    ...faults,
    ...loneFileFaults(root, SETTINGS_FILE, settingsSchema, {
      today,
      further: (typed) => [
        ...settingsWordsFaults(SETTINGS_FILE, typed),
        ...generalIntakeFaults(SETTINGS_FILE, typed.data, files, today),
      ],
    }),
    ...loneFileFaults(root, ROOM_FILE, roomSchema(knownId), {
      today,
      further: (typed) => [
        ...confirmedFaults(ROOM_FILE, typed),
        ...roomNameFaults(ROOM_FILE, typed, files),
      ],
    }),
    ...loneFileFaults(root, KIT_FILE, kitSchema(knownId), { today }),
    ...loneFileFaults(root, SYNONYMS_FILE, synonymsSchema, {
      today,
      isVocabulary: true,
      further: (typed) => synonymFaults(typed, files),
    }),
  ];
}
