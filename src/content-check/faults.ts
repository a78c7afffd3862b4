import type { CollectionName } from "#collections.ts";

/** An entry that something published refers to, but that no visitor can reach. */
export interface Unreachable {
  collection: CollectionName;
  id: string;
  /**
   * "gone": the entry does not exist; "draft": it is a draft or under embargo; "withheld": it is marked not to be published.
   */
  why: "gone" | "draft" | "withheld";
}

/** One thing to correct in a content file, in words for an editor. */
export interface Fault {
  /** The path from the project's root. Ex.: "content/press/roubaix-2020.mdx". */
  file: string;
  /** The line in the file, from 1; absent if the fault concerns the whole file. */
  line?: number | undefined;
  /**
   * The field, as a path ("engagements 2 › role"), or another part of the entry ("nom du fichier"); absent for a line of the
   * text.
   */
  field?: string;
  fault: string;
  remedy: string;
  /**
   * The entry that the field or text refers to, if visitors cannot reach that entry. Several faults may name the same entry.
   */
  pointsTo?: Unreachable;
  /**
   * The paths of other files that the file was compared with. If one of them has a fault of its own, that fault may be the
   * cause.
   */
  comparedFiles?: readonly string[];
  /** This fault explains everything that is wrong with its field, so the schema's faults of that field are dropped. */
  explainsField?: true;
  /** This fault says that YAML drops the end of the value, after « # ». What other rules report about the field follows from it. */
  isCut?: true;
  /** A notice is reported, but does not stop the build: only time has passed, or the check cannot be sure of the mistake. */
  isNotice?: true;
}

/** What is wrong with a text and how to correct it. The caller, which knows the place, makes a fault of it. */
export type Mistake = Omit<Fault, "file" | "line" | "field">;

/** Whether something published refers to a draft. This stops a build, but not the dev server, which shows drafts. */
export const isToDraft = ({ pointsTo }: Fault): boolean => pointsTo?.why === "draft";

/** One fault on one line: `file › line › field: fault. Remède : …`. */
export const formatFault = ({ file, line, field, fault, remedy }: Fault): string => {
  const place = [
    ...(line === undefined ? [] : [`ligne ${String(line)}`]),
    ...(field ? [field] : []),
  ];
  const sentence = /[.?!…]$/.test(fault) ? fault : `${fault}.`;
  return `${[file, ...place].join(" › ")}: ${sentence} Remède : ${remedy}`;
};

/** The faults that stop the build. */
export const stopping = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ isNotice }) => isNotice !== true);

/** The whole report, ready to print: first the faults that stop a build, then the others. Empty if there are none. */
export function formatFaults(faults: readonly Fault[]): string {
  const stops = stopping(faults);
  const notices = faults.filter((fault) => !stops.includes(fault));
  const count = stops.length === 1 ? "1 faute" : `${String(stops.length)} fautes`;
  const parts: [string, Fault[]][] = [
    [`${count} dans le contenu :`, stops],
    ["À savoir, sans que rien soit arrêté :", notices],
  ];
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([head, list]) => `${head}\n\n${list.map(formatFault).join("\n")}\n`)
    .join("\n");
}

/**
 * A field's path for an editor; list items count from 1: ["steps", 0, "when"] → "steps 1 › when". An empty path, which means
 * the whole front matter, becomes "en-tête".
 */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === "number" ? String(step + 1) : String(step)))
    .join(" › ")
    .replace(/ › (\d+)/g, " $1") || "en-tête";

/** Makes a fault of a mistake in a field. */
export const faultAt = (
  { path: file, lineOf }: { path: string; lineOf: (path: PropertyKey[]) => number | undefined },
  path: PropertyKey[],
  wrong: Mistake,
): Fault => ({ file, line: lineOf(path), field: formatPath(path), ...wrong });

/** Makes a fault of a mistake in a passage: with its field if it is in the front matter, otherwise with its line only. */
export const faultIn = (
  { path: file }: { path: string },
  { line, path }: { line: number | undefined; path?: PropertyKey[] | undefined },
  wrong: Mistake,
): Fault => ({ file, line, ...(path ? { field: formatPath(path) } : {}), ...wrong });
