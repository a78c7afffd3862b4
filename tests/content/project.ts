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
  /** Replaces a passage; throws if that changes nothing. */
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
      const changed = text.replace(before, after);
      if (changed === text) throw new Error(`${file} does not contain ${String(before)}`);
      project.write(file, changed);
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
  return project;
}

const known = new Map<string, Promise<ReadonlySet<string>>>();

/**
 * The faults of a copy of the content that the content itself does not have. Notices about today's content, such as a word that
 * the dictionary lacks, then fail no test of the code.
 */
export async function newFaults(path: string, settings?: BuildSettings): Promise<Fault[]> {
  const key = JSON.stringify(settings ?? null);
  const knownFaults =
    known.get(key) ??
    checkContent(root, settings).then((faults) => new Set(faults.map(formatFault)));
  known.set(key, knownFaults);
  const before = await knownFaults;
  return (await checkContent(path, settings)).filter((fault) => !before.has(formatFault(fault)));
}
