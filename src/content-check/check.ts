/**
 * The content check: reads every file of `content/` and lists every fault of every file in one go, where Astro stops at the
 * first. It runs before `astro sync` and `astro build`, and alone through `scripts/check-content.ts`.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "astro/zod";
import type { Document } from "yaml";
import { readSettings, settingsSchema } from "../association/settings.ts";
import { COLLECTIONS, type CollectionName } from "../collections.ts";
import type { SchemaTools } from "../lib/schema.ts";
import { readRoom, ROOM_FILE, roomSchema } from "../press/room-schema.ts";
import { readSynonyms, SYNONYMS_FILE, synonymsSchema } from "../search/synonyms.ts";
import { bodyFaults, type Surroundings } from "./body.ts";
import { cohortFaults, generalIntakeFaults } from "./cohorts.ts";
import { faultsOf, type Fault } from "./faults.ts";
import { synonymFaults } from "./synonyms.ts";
import { fields, readContent, type ContentFile } from "./files.ts";

z.config(z.locales.fr());

const SETTINGS_FILE = "content/association.yaml";

const isWithheld = (file: ContentFile): boolean =>
  fields(file)["basis"] === "withheld" || fields(file)["publish"] === false;

/** The file that is read now. The schemas ask for it: one for each file would take longer to make than all takes to read. */
interface Reading {
  file: ContentFile | undefined;
}

/** The tools a schema needs: pictures must exist beside the file, references must lead somewhere that is shown. */
function makeTools(reading: Reading, files: readonly ContentFile[], root: string): SchemaTools {
  const image = () =>
    z.string().superRefine((src, context) => {
      if (!existsSync(join(root, dirname(reading.file?.path ?? ""), src)))
        context.addIssue({
          code: "custom",
          message: `l'image « ${src} » n'existe pas`,
          params: { mend: "mettez le fichier à côté de la page et écrivez ./ devant son nom." },
        });
    });
  const reference = (collection: CollectionName) =>
    z.string().superRefine((id, context) => {
      const target = files.find((other) => other.collection === collection && other.id === id);
      if (!target)
        context.addIssue({
          code: "custom",
          message: `« ${id} » n'existe pas dans content/${collection}/`,
          params: {
            mend: `écrivez le nom d'un fichier de content/${collection}/, sans son extension.`,
          },
        });
      else if (isWithheld(target) && !(reading.file && isWithheld(reading.file)))
        context.addIssue({
          code: "custom",
          message: `« ${id} » est marqué à ne pas publier`,
          params: { mend: `retirez-le d'ici, ou changez sa marque dans ${target.path}.` },
        });
    });
  return { image, reference } as unknown as SchemaTools;
}

/** Two modules of a course cannot be the same unit of the rack. */
function rankFaults(files: readonly ContentFile[]): Fault[] {
  const modules = files.filter((file) => file.collection === "modules");
  return modules.flatMap((file) => {
    const { program, order } = fields(file);
    const twin = modules.find(
      (other) =>
        other !== file && fields(other)["program"] === program && fields(other)["order"] === order,
    );
    if (!twin || order === undefined) return [];
    return [
      {
        file: file.path,
        field: "order",
        fault: `le rang ${String(order)} est en double avec ${twin.path}`,
        mend: "donnez à chacun son rang.",
      },
    ];
  });
}

/** A file of its own, beside the collections: it is there, it can be read, and it has the fields that it must. */
function loneFileFaults(
  root: string,
  path: string,
  read: (yaml: string) => Document.Parsed,
  schema: z.ZodType,
): Fault[] {
  if (!existsSync(join(root, path)))
    return [
      {
        file: path,
        field: "nom du fichier",
        fault: "le fichier manque",
        mend: "reprenez-le dans l'historique du projet.",
      },
    ];
  const document = read(readFileSync(join(root, path), "utf8"));
  if (document.errors.length > 0)
    return document.errors.map((error) => ({
      file: path,
      field: `ligne ${String(error.linePos?.[0].line ?? 1)}`,
      fault: `le fichier ne se lit pas (${error.message.split("\n")[0] ?? ""})`,
      mend: "mettez entre guillemets une valeur qui contient « : » ou commence par un signe.",
    }));
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  return result.success ? [] : faultsOf(result.error, path, schema, data);
}

/**
 * Checks everything under `root/content`.
 * @returns every fault, file by file; empty when the site may be built.
 */
export function checkContent(root: string): Fault[] {
  const { files, faults } = readContent(root);
  const shown = files.filter((file) => !isWithheld(file));
  const around: Surroundings = {
    root,
    ids: new Map(
      (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [
        name,
        new Set(shown.filter((file) => file.collection === name).map((file) => file.id)),
      ]),
    ),
    figureSources: new Map(
      shown
        .filter((file) => file.collection === "figures")
        .map((file) => {
          const { sources } = fields(file);
          return [file.id, Array.isArray(sources) ? sources.map(String) : []];
        }),
    ),
  };
  const reading: Reading = { file: undefined };
  const tools = makeTools(reading, files, root);
  const schemas = new Map<CollectionName, z.ZodType>();
  for (const file of files) {
    reading.file = file;
    if (file.data !== undefined) {
      const { collection } = file;
      const schema = schemas.get(collection) ?? COLLECTIONS[collection].schema(tools);
      schemas.set(collection, schema);
      const result = schema.safeParse(file.data);
      if (!result.success) faults.push(...faultsOf(result.error, file.path, schema, file.data));
    }
    if (file.body.trim() !== "") faults.push(...bodyFaults(file, around));
    else if (COLLECTIONS[file.collection].body === "required")
      faults.push({
        file: file.path,
        field: "texte",
        fault: "il n'y a pas de texte sous l'en-tête",
        mend: "écrivez-le sous la deuxième ligne « --- ».",
      });
  }
  reading.file = undefined; // what follows belongs to no collection
  faults.push(
    ...rankFaults(files),
    ...cohortFaults(files),
    ...generalIntakeFaults(root, SETTINGS_FILE, files),
    ...loneFileFaults(root, SETTINGS_FILE, readSettings, settingsSchema),
    ...loneFileFaults(
      root,
      ROOM_FILE,
      readRoom,
      roomSchema((collection) => tools.reference(collection) as unknown as z.ZodType<string>),
    ),
    ...loneFileFaults(root, SYNONYMS_FILE, readSynonyms, synonymsSchema),
    ...synonymFaults(root, files),
  );
  return faults.sort((a, b) => a.file.localeCompare(b.file));
}
