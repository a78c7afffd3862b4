import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { COLLECTIONS, type CollectionName } from "#collections.ts";
import { buildDay } from "#lib/build-day.ts";
import { formatDate } from "#lib/date-words.ts";
import { isEmbargoed } from "#lib/embargo.ts";
import { parsePartialDate } from "#lib/partial-dates.ts";
import { settingReader } from "#lib/setting.ts";
import { plainId } from "#lib/plain-id.ts";
import { readText } from "./encoding.ts";
import type { Fault } from "#content-check/faults.ts";
import {
  fixedFileFaults,
  isIgnored,
  isPicture,
  remedyForExtension,
  sameNameFaults,
  strayFaults,
} from "./file-names.ts";
import { fieldsBelow } from "./fields-below.ts";
import { fenceFault } from "./head-fence.ts";
import { cachedByPath } from "#content-check/caches.ts";
import { readYaml, type TypedYaml } from "./yaml.ts";

/** One file of `content/`, parsed but not yet checked. */
export interface ContentFile extends TypedYaml {
  collection: CollectionName;
  id: string;
  /** From the project's root, with forward slashes. */
  path: string;
  /** The Markdown below the front matter; empty for YAML files. */
  body: string;
  /** The line of the file on which `body` begins, from 1. */
  bodyLine: number;
  /** The day until which the entry is under embargo, in words; absent if that day has come. Ex.: "3 mars 2027". */
  embargo?: string;
}

/** The fields of a file as typed; empty if it cannot be read. */
export const fields = ({ data }: ContentFile): Record<string, unknown> =>
  data !== null && typeof data === "object" ? (data as Record<string, unknown>) : {};

/** The ids in a field that lists entries; none if the value is not a list. */
export const asIds = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The day until which an entry is under embargo, in words; `undefined` if the entry is not under embargo on `today`. */
function embargoIn(data: unknown, today: number): string | undefined {
  const { embargo } = (data ?? {}) as { embargo?: unknown };
  if (typeof embargo !== "string") return undefined;
  try {
    const date = parsePartialDate(embargo);
    return isEmbargoed(date, today) ? formatDate(date) : undefined;
  } catch {
    return undefined; // another rule reports a date that cannot be read
  }
}

/** Whether an entry is a draft or under embargo, and therefore only shown in `npm run dev`. */
export const isDraft = (file: ContentFile): boolean =>
  fields(file)["draft"] === true || file.embargo !== undefined;

/**
 * Why an entry is not published yet, if it is a draft or under embargo: the reason in French (`is`), the name of the field that
 * says so (`field`), and French words for the line of that field (`line`).
 */
export const waiting = ({ embargo }: ContentFile): { is: string; field: string; line: string } =>
  embargo === undefined
    ? {
        is: "est un brouillon, qui n'est pas sur le site",
        field: "draft",
        line: "la ligne « draft: true »",
      }
    : {
        is: `est sous embargo jusqu'au ${embargo}`,
        field: "embargo",
        line: "la ligne « embargo »",
      };

/** Whether an entry is kept in the files but never shown. */
export const isWithheld = (file: ContentFile): boolean =>
  fields(file)["basis"] === "withheld" || fields(file)["publish"] === false;

/** Whether visitors can see an entry. */
export const isShown = (file: ContentFile): boolean => !isWithheld(file) && !isDraft(file);

/** A file name that can be an address: "saint-denis", "e2c-grand-lille". */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Splits a page into its front matter and its text, and parses the front matter. */
function readPage(
  text: string,
  where: Pick<ContentFile, "path" | "collection">,
  faults: Fault[],
): Pick<ContentFile, "data" | "lineOf" | "body" | "bodyLine"> {
  const { path } = where;
  const parts = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!parts) {
    faults.push(fenceFault(text, path));
    // Where the text begins is unknown. Checking it would only report more faults with the same cause.
    return { data: undefined, lineOf: () => undefined, body: "", bodyLine: 1 };
  }
  const [whole, header = ""] = parts;
  const page = { header, body: text.slice(whole.length), bodyLine: whole.split("\n").length };
  const parted = fieldsBelow(page, where, faults);
  const read = readYaml(parted?.header ?? header, { path, firstLine: 2 }, faults);
  return {
    data: read.data,
    lineOf: (path) => {
      const line = read.lineOf(path);
      return line === undefined || !parted ? line : parted.lineIn(line);
    },
    body: parted?.body ?? page.body,
    bodyLine: page.bodyLine,
  };
}

const parsedFiles = cachedByPath<ReturnType<typeof readPage>>();

/**
 * Parses one file of a collection. Adds to `faults` what cannot be parsed or is read differently from what was typed.
 * @param text `undefined` if the file cannot be read: the entry then has neither fields nor text
 * @param today the day of the build, as returned by `buildDay`
 */
export function parseEntry(
  text: string | undefined,
  where: Pick<ContentFile, "collection" | "id" | "path">,
  today: number,
  faults: Fault[],
): ContentFile {
  const { collection, path } = where;
  const isPage = COLLECTIONS[collection].extension === "mdx";
  const read =
    text === undefined
      ? { data: undefined, lineOf: () => undefined, body: "", bodyLine: 1 }
      : parsedFiles(path, text, faults, (found) =>
          isPage
            ? readPage(text, where, found)
            : {
                ...readYaml(
                  text,
                  { path, firstLine: 1, decimalsAsTyped: collection === "figures" },
                  found,
                ),
                body: "",
                bodyLine: 1,
              },
        );
  const embargo = embargoIn(read.data, today);
  return { ...where, ...read, ...(embargo === undefined ? {} : { embargo }) };
}

/** Reads the files of one folder, and reports names and kinds of file that do not belong there. */
function readCollection(
  root: string,
  collection: CollectionName,
  today: number,
  faults: Fault[],
): ContentFile[] {
  const folder = join(root, "content", collection);
  if (!existsSync(folder)) return [];
  const { extension } = COLLECTIONS[collection];
  const files: ContentFile[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name.localeCompare(b.name),
  )) {
    const path = `content/${collection}/${entry.name}`;
    const reject = (fault: string, remedy: string) =>
      faults.push({ file: path, field: "nom du fichier", fault, remedy });
    if (isIgnored(entry.name)) continue;
    if (entry.isDirectory()) {
      reject(
        "un dossier n'est pas lu ici",
        `mettez ses fichiers directement dans content/${collection}/.`,
      );
      continue;
    }
    if (!entry.name.endsWith(`.${extension}`)) {
      if (!isPicture(entry.name))
        reject("ce type de fichier n'est pas lu ici", remedyForExtension(entry.name, collection));
      continue;
    }
    const id = entry.name.slice(0, -extension.length - 1);
    // A name that differs from another by a capital or an accent only is reported by `sameNameFaults`.
    if (!ID.test(id) && !files.some((other) => plainId(other.id) === plainId(id)))
      reject(
        "le nom du fichier sert d'adresse : minuscules sans accent, chiffres et traits d'union",
        `renommez-le en ${plainId(id)}.${extension}.`,
      );
    const text = readText(join(folder, entry.name), path, faults);
    files.push(parseEntry(text, { collection, id, path }, today, faults));
  }
  faults.push(...fixedFileFaults(collection, files), ...sameNameFaults(files));
  return files;
}

/**
 * Every content file under `root`, and the faults that were found while reading.
 * @param today the day of the build, as returned by `buildDay`; by default from the project's settings
 */
export function readContent(
  root: string,
  today = buildDay(settingReader(root)("BUILD_DATE")),
): { files: ContentFile[]; faults: Fault[] } {
  const faults: Fault[] = strayFaults(root);
  const files = (Object.keys(COLLECTIONS) as CollectionName[]).flatMap((name) =>
    readCollection(root, name, today, faults),
  );
  return { files, faults };
}
