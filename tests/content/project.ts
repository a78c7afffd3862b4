import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkContent, type BuildSettings } from "#content-check/check.ts";
import { formatFault, type Fault } from "#content-check/faults.ts";

const root = join(import.meta.dirname, "../..");

/** A copy of the project in a temporary folder, to change and to break. */
export interface ScratchProject {
  path: string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** Replaces a passage; throws if the file does not contain it. */
  replace(file: string, before: string | RegExp, after: string): void;
  remove(): void;
}

/** Copies `parts` of the project; `node_modules` is shared, not copied. */
export function scratchProject(parts: readonly string[]): ScratchProject {
  const path = mkdtempSync(join(tmpdir(), "plombiers-"));
  for (const part of parts) cpSync(join(root, part), join(path, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(path, "node_modules"), "junction");
  const project: ScratchProject = {
    path,
    read: (file) => readFileSync(join(path, file), "utf8"),
    write: (file, text) => {
      writeFileSync(join(path, file), text);
    },
    replace: (file, before, after) => {
      const text = project.read(file);
      const isThere = typeof before === "string" ? text.includes(before) : before.test(text);
      if (!isThere) throw new Error(`${file} does not contain ${String(before)}`);
      project.write(file, text.replace(before, after));
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
  return project;
}

const withoutLine = (fault: Fault): string => formatFault({ ...fault, line: undefined });

/** The faults that are not among the known ones. Lines are not compared: a change moves the lines below it. */
export function withoutKnown(faults: readonly Fault[], known: readonly Fault[]): Fault[] {
  const left = known.map(withoutLine);
  return faults.filter((fault) => {
    const at = left.indexOf(withoutLine(fault));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

const todaysFaults = new Map<string, Promise<Fault[]>>();

/**
 * The faults of a copy of the content that the content itself does not have. Notices about today's content, such as a word that
 * the dictionary lacks, then fail no test of the code.
 */
export async function newFaults(path: string, settings?: BuildSettings): Promise<Fault[]> {
  const key = JSON.stringify(settings ?? null);
  const known = todaysFaults.get(key) ?? checkContent(root, settings);
  todaysFaults.set(key, known);
  const before = await known;
  return withoutKnown(await checkContent(path, settings), before);
}
