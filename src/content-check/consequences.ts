/** One mistake often breaks several rules. It is reported once, by the rule that explains it best. */
import { plainId } from "#lib/plain-id.ts";
import { isRead, type Content } from "./content.ts";
import { stopping, type Fault } from "./faults.ts";
import { leadFaults, LEAD_FIELDS } from "./fields/leads.ts";
import { FOLDER } from "./fields/schemas.ts";
import { groupedByEntry } from "./links/unreachable.ts";
import type { ContentFile } from "./reading/files.ts";

const NAME = "nom du fichier";

const fieldOf = ({ file, field }: Pick<Fault, "file" | "field">): string =>
  `${file} ${String(field)}`;

/**
 * Leaves out the faults of schemas that follow from another fault: those of a field that a fault with `explainsField` already
 * explains, and the faults of « checked » in a file in which « published » is reported.
 */
function withoutExplained(fromSchemas: readonly Fault[], found: readonly Fault[]): Fault[] {
  const explained = new Set(found.filter(({ explainsField }) => explainsField).map(fieldOf));
  const wronglyPublished = new Set(
    found.filter(({ field }) => field === "published").map(({ file }) => file),
  );
  return fromSchemas.filter(
    (fault) =>
      !explained.has(fieldOf(fault)) &&
      !(fault.field === "checked" && wronglyPublished.has(fault.file)),
  );
}

/** Checks the leads of press pages, unless the lead, or a field that the lead is compared with, is already reported. */
function otherLeadFaults(faults: readonly Fault[], files: readonly ContentFile[]): Fault[] {
  const reported = new Set(faults.map(fieldOf));
  const isUnreported = ({ path: file }: ContentFile): boolean =>
    !LEAD_FIELDS.some((field) => reported.has(fieldOf({ file, field })));
  return files.filter((file) => isRead(file) && isUnreported(file)).flatMap(leadFaults);
}

/**
 * For a file in the wrong folder, keeps only the fault that says so. The file's other faults (fields unknown in that folder),
 * and the faults of references to the file, follow from it.
 */
function withoutMisplaced(faults: readonly Fault[], files: readonly ContentFile[]): Fault[] {
  const paths = new Set(faults.filter(({ field }) => field === FOLDER).map(({ file }) => file));
  const ids = new Set(files.filter(({ path }) => paths.has(path)).map(({ id }) => id));
  return faults.filter(
    ({ file, field, pointsTo }) =>
      field === FOLDER || (!paths.has(file) && !(pointsTo?.why === "gone" && ids.has(pointsTo.id))),
  );
}

/**
 * The path of a file as it should be written, without its extension: « content/schools/École.mdx » → "content/schools/ecole".
 */
const plainPath = (file: string): string => {
  const steps = file.replace(/\.\w+$/, "").split("/");
  return [...steps.slice(0, -1), plainId(steps.at(-1) ?? "")].join("/");
};

/**
 * Leaves out the fault of a file's name if the same name is reported in another way: as an entry that other files refer to and
 * do not find, or as a copy.
 */
function withoutRepeatedNames(faults: readonly Fault[]): Fault[] {
  const missing = new Set(
    faults.flatMap(({ field, pointsTo }) =>
      field === NAME && pointsTo?.why === "gone"
        ? [`content/${pointsTo.collection}/${pointsTo.id}`]
        : [],
    ),
  );
  const copies = new Set(
    faults
      .filter(({ field, explainsField }) => explainsField && field === NAME)
      .map(({ file }) => file),
  );
  return faults.filter(
    ({ file, field, explainsField, pointsTo }) =>
      pointsTo ||
      field !== NAME ||
      explainsField ||
      (!missing.has(plainPath(file)) && !copies.has(file)),
  );
}

/**
 * If the text of a file refers several times to one entry that cannot be shown (missing, a draft or withheld), keeps the fault
 * of the first reference only. If a field of the file refers to that entry too, keeps only the fault of the field.
 */
function oncePerReference(faults: readonly Fault[]): Fault[] {
  const referenceOf = ({ file, pointsTo }: Fault): string =>
    `${file} ${String(pointsTo?.collection)}/${String(pointsTo?.id)}`;
  const reported = new Set(
    faults.filter(({ pointsTo, field }) => pointsTo && field !== undefined).map(referenceOf),
  );
  return faults.filter((fault) => {
    if (!fault.pointsTo || fault.field !== undefined) return true;
    if (reported.has(referenceOf(fault))) return false;
    reported.add(referenceOf(fault));
    return true;
  });
}

/**
 * Keeps one fault of each field that has a line: the last, because later rules know more. Schemas come after most rules: if a
 * schema refuses a value, the faults that these rules find in the same value are only consequences. A notice never replaces a
 * fault that stops the build. A fault with `isCut` is never replaced.
 */
function oncePerField(faults: readonly Fault[]): Fault[] {
  const kept = new Map<string, Fault>();
  for (const fault of faults) {
    const { file, line, field, fault: what } = fault;
    const key =
      field === undefined || line === undefined
        ? `${file} ${String(line)} ${String(field)} ${what}`
        : fieldOf(fault);
    const before = kept.get(key);
    if (!before?.isCut && (!fault.isNotice || !before || before.isNotice)) kept.set(key, fault);
  }
  return [...kept.values()];
}

/**
 * Leaves out a fault that compares two files (`comparedFiles`) if the other file has a fault of its own, which may be the
 * cause. A notice in the other file hides nothing: it may stay there for ever.
 */
function withoutDoubtful(faults: readonly Fault[]): Fault[] {
  const faulty = new Set(
    stopping(faults)
      .filter(({ comparedFiles }) => !comparedFiles)
      .map(({ file }) => file),
  );
  return faults.filter(({ comparedFiles }) => !comparedFiles?.some((file) => faulty.has(file)));
}

/**
 * Removes the faults that follow from others, so that each mistake is reported once.
 * @param found the faults of all rules but the schemas, in the order of the rules
 * @param fromSchemas the faults that the schemas report
 */
export function withoutConsequences(
  found: readonly Fault[],
  fromSchemas: readonly Fault[],
  { files, links }: Content,
): Fault[] {
  const all = [...found, ...withoutExplained(fromSchemas, found)];
  const placed = withoutMisplaced([...all, ...otherLeadFaults(all, files)], files);
  const grouped = groupedByEntry(placed, files, links.addresses.redirects);
  return oncePerField(oncePerReference(withoutRepeatedNames(withoutDoubtful(grouped))));
}
