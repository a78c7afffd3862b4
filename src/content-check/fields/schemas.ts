import { z } from "astro/zod";
import { COLLECTIONS, type CollectionName } from "#collections.ts";
import type { SchemaTools } from "#lib/schema.ts";
import { KIT_FILE, kitSchema } from "#press/kit-schema.ts";
import { ROOM_FILE, roomSchema } from "#press/room-schema.ts";
import { settingsSchema } from "#association/settings.ts";
import { SYNONYMS_FILE, synonymsSchema } from "#search/synonyms.ts";
import type { Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { confirmedFaults } from "#content-check/dates/dates.ts";
import { intakeSentenceFaults } from "#content-check/dates/intake-sentences.ts";
import { launchYearFaults } from "#content-check/dates/launch-year.ts";
import { dictionaryWordFaults } from "#content-check/language/dictionary-words.ts";
import { DICTIONARY_FILE, dictionarySchema } from "#content-check/language/dictionary.ts";
import { loneFileFaults, readLoneFile, SETTINGS_FILE } from "#content-check/reading/lone-files.ts";
import { contactNameFaults } from "#content-check/contact/contact-names.ts";
import { emailDomainFaults } from "#content-check/contact/email-domains.ts";
import { thirdPersonFaults } from "#content-check/language/whom.ts";
import { kitFigureFaults } from "#content-check/numbers/kit-figures.ts";
import { roomNameFaults } from "#content-check/people/people.ts";
import { Entries, referenceFault } from "#content-check/reading/pointers.ts";
import { presidentFaults, presidentInFileFaults } from "#content-check/people/presidents.ts";
import { headPassages } from "#content-check/reading/prose.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { closedInSettingsFaults } from "#content-check/schools/closed-in-settings.ts";
import { departmentFaults } from "#content-check/schools/departments-in-text.ts";
import { latestNewsFaults } from "#content-check/schools/latest-news.ts";
import { roubaixTodayFaults } from "#content-check/schools/roubaix-today.ts";
import { roomContactFaults } from "#content-check/sources/room-contact.ts";
import { presidentDateFaults } from "#content-check/sources/after-sources.ts";
import { minorFaults } from "./minors.ts";
import { namesAt } from "./schema-fields.ts";
import { repeatedWordFaults } from "./repeated-words.ts";
import { settingsWordsFaults } from "./settings-words.ts";
import { synonymFaults } from "./synonyms.ts";
import { withheldFaults } from "./withheld.ts";
import { faultsOf } from "./zod-faults.ts";

z.config(z.locales.fr());

/**
 * The file that is being checked, and all entries. The schemas read both here, so each schema is built only once: building them
 * for each file, or for each check, would take longer than reading all content.
 */
const reading: { file: ContentFile | undefined; entries: Entries } = {
  file: undefined,
  entries: new Entries([]),
};

const reference = (collection: CollectionName) =>
  z.string().superRefine((id, context) => {
    const wrong = referenceFault(collection, id, reading.file, reading.entries);
    if (!wrong) return;
    const { fault: message, ...params } = wrong;
    context.addIssue({ code: "custom", message, params });
  });

/**
 * The tools that a schema needs. `reference` accepts only entries that the checked file may name. `image` accepts any text: the
 * rules in `pictures/` check it.
 */
const TOOLS = { image: () => z.string(), reference } as unknown as SchemaTools;

const schemas = new Map<CollectionName, z.ZodType>();
const schemaOf = (name: CollectionName): z.ZodType => {
  const schema = schemas.get(name) ?? COLLECTIONS[name].schema(TOOLS);
  schemas.set(name, schema);
  return schema;
};

const knownId = (collection: CollectionName) =>
  reference(collection) as unknown as z.ZodType<string>;
const ROOM_SCHEMA = roomSchema(knownId);
const KIT_SCHEMA = kitSchema(knownId);

/** Whether Zod found several unknown fields at the top level of a file: the file may belong in another folder. */
const mayBeMisplaced = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "unrecognized_keys" && issue.path.length === 0 && issue.keys.length > 1;

/** The folder whose entries have all the fields of this file. */
function homeOf(file: ContentFile): CollectionName | undefined {
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
  remedy: `mettez-le dans content/${home}/, ou reprenez les champs d'un fichier voisin.`,
});

/** The passages of a file outside the collections, for rules that check the texts of all files. */
const passagesOf = (path: string, typed: TypedYaml) => ({
  file: { path },
  passages: headPassages(typed),
});

/** What the check of the front matter needs to know about the rest of the site. */
export interface SchemaContext {
  files: readonly ContentFile[];
  entries: Entries;
  /** The day of the build, as returned by `buildDay`. */
  today: number;
}

/** Checks the front matter of every entry, and the files outside the collections, against their schemas. */
export function schemaFaults(root: string, { files, entries, today }: SchemaContext): Fault[] {
  reading.entries = entries;
  const faults: Fault[] = [];
  for (const file of files) {
    if (file.data === undefined) continue;
    reading.file = file;
    const schema = schemaOf(file.collection);
    faults.push(...withheldFaults(file, schema));
    const result = schema.safeParse(file.data);
    if (result.success) continue;
    const found = faultsOf(result.error, file.path, schema, file);
    const home = result.error.issues.some(mayBeMisplaced) ? homeOf(file) : undefined;
    faults.push(...(home === undefined ? found : [misplaced(file, home)]));
  }
  reading.file = undefined; // the files below belong to no collection
  return [
    ...faults,
    ...loneFileFaults(root, SETTINGS_FILE, settingsSchema, {
      today,
      further: (typed) => [
        ...settingsWordsFaults(SETTINGS_FILE, typed),
        ...minorFaults(SETTINGS_FILE, typed),
        ...intakeSentenceFaults(SETTINGS_FILE, typed.data, files, today),
        ...emailDomainFaults(files, [{ ...typed, path: SETTINGS_FILE }]),
        ...departmentFaults([passagesOf(SETTINGS_FILE, typed)], files),
        ...closedInSettingsFaults(SETTINGS_FILE, typed, files),
        ...roubaixTodayFaults(SETTINGS_FILE, typed, files),
      ],
    }),
    ...loneFileFaults(root, ROOM_FILE, ROOM_SCHEMA, {
      today,
      further: (typed) => [
        ...confirmedFaults(ROOM_FILE, typed),
        ...roomContactFaults(ROOM_FILE, typed, entries),
        ...contactNameFaults({ ...typed, path: ROOM_FILE }),
        ...roomNameFaults(ROOM_FILE, typed, files),
        ...presidentDateFaults(ROOM_FILE, typed, entries, today),
        ...presidentFaults({ ...typed, path: ROOM_FILE }, files),
        ...emailDomainFaults(files, [{ ...typed, path: ROOM_FILE }]),
      ],
    }),
    ...loneFileFaults(root, KIT_FILE, KIT_SCHEMA, {
      today,
      further: (typed) => [
        ...repeatedWordFaults({ ...typed, path: KIT_FILE }),
        ...kitFigureFaults(KIT_FILE, typed, files, entries),
        ...thirdPersonFaults(KIT_FILE, headPassages(typed)),
        ...departmentFaults([passagesOf(KIT_FILE, typed)], files),
        ...launchYearFaults([passagesOf(KIT_FILE, typed)], files),
        ...latestNewsFaults({ path: KIT_FILE }, headPassages(typed), files, entries),
        // What is wrong with the press room's file is reported above.
        ...presidentInFileFaults(
          readLoneFile(root, ROOM_FILE, []),
          { ...typed, path: KIT_FILE },
          files,
        ),
      ],
    }),
    ...loneFileFaults(root, DICTIONARY_FILE, dictionarySchema, {
      today,
      isVocabulary: true,
      further: dictionaryWordFaults,
    }),
    ...loneFileFaults(root, SYNONYMS_FILE, synonymsSchema, {
      today,
      isVocabulary: true,
      further: (typed) => synonymFaults(typed, files),
    }),
  ];
}
