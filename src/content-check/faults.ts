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
  /** The entry that is pointed to and is not there: "sources/s10". */
  missing?: string;
  /** What is published points to a draft: it stops a build, and not the dev server, which shows drafts. */
  toDraft?: true;
  /** Time alone brings it about: it is told, and does not keep the site from being built. */
  passing?: true;
}

export const formatFault = ({ file, line, field, fault, mend }: Fault): string => {
  const place = [
    ...(line === undefined ? [] : [`ligne ${String(line)}`]),
    ...(field ? [field] : []),
  ];
  return `${[file, ...place].join(" › ")}: ${fault.replace(/\.$/, "")}. Remède : ${mend}`;
};

/** What keeps the site from being built. */
export const stopping = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ passing }) => passing !== true);

/** The whole report, ready to print; empty when there is no fault. */
export function formatFaults(faults: readonly Fault[]): string {
  if (faults.length === 0) return "";
  const count = faults.length === 1 ? "1 faute" : `${String(faults.length)} fautes`;
  return `${count} dans le contenu :\n\n${faults.map(formatFault).join("\n")}\n`;
}

/** Lists count from one, as editors do. */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === "number" ? String(step + 1) : String(step)))
    .join(" › ")
    .replace(/ › (\d+)/g, " $1") || "en-tête";
