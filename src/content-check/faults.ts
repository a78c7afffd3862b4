import type { CollectionName } from "../collections.ts";

/** An entry that something published points to, and that no visitor can reach. */
export interface Unreachable {
  collection: CollectionName;
  id: string;
  /** It is not there, it waits, or it is kept from the site. */
  why: "gone" | "draft" | "withheld";
}

/** One thing to put right in a content file, in an editor's words. */
export interface Fault {
  /** The path from the project's root. Ex.: "content/press/roubaix-2020.mdx". */
  file: string;
  /** The line of the file, from 1; absent where the whole file is meant. */
  line?: number | undefined;
  /** The field, as a path ("engagements 2 › role"), or what else is meant ("nom du fichier"); absent for a line of the text. */
  field?: string;
  fault: string;
  mend: string;
  /** What it points to, where that is what is wrong: several such faults are one mistake. */
  pointsTo?: Unreachable;
  /** It says all that is wrong with its field: what a schema finds there comes from it. */
  settles?: true;
  /** Time alone brings it about: it is told, and does not keep the site from being built. */
  passing?: true;
}

/** Whether something published points to a draft: it stops a build, and not the dev server, which shows drafts. */
export const isToDraft = ({ pointsTo }: Fault): boolean => pointsTo?.why === "draft";

export const formatFault = ({ file, line, field, fault, mend }: Fault): string => {
  const place = [
    ...(line === undefined ? [] : [`ligne ${String(line)}`]),
    ...(field ? [field] : []),
  ];
  const sentence = /[.?!…]$/.test(fault) ? fault : `${fault}.`;
  return `${[file, ...place].join(" › ")}: ${sentence} Remède : ${mend}`;
};

/** What keeps the site from being built. */
export const stopping = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ passing }) => passing !== true);

/** The whole report, ready to print: what stops a build, then what is only good to know. Empty when there is nothing. */
export function formatFaults(faults: readonly Fault[]): string {
  const stops = stopping(faults);
  const passing = faults.filter((fault) => !stops.includes(fault));
  const count = stops.length === 1 ? "1 faute" : `${String(stops.length)} fautes`;
  const parts: [string, Fault[]][] = [
    [`${count} dans le contenu :`, stops],
    ["À savoir, sans que rien soit arrêté :", passing],
  ];
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([head, list]) => `${head}\n\n${list.map(formatFault).join("\n")}\n`)
    .join("\n");
}

/** Lists count from one, as editors do. */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === "number" ? String(step + 1) : String(step)))
    .join(" › ")
    .replace(/ › (\d+)/g, " $1") || "en-tête";

/** A fault of a field of a file that was read. */
export const faultAt = (
  { path: file, lineOf }: { path: string; lineOf: (path: PropertyKey[]) => number | undefined },
  path: PropertyKey[],
  wrong: Pick<Fault, "fault" | "mend">,
): Fault => ({ file, line: lineOf(path), field: formatPath(path), ...wrong });
