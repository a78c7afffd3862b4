import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { checkContent, type BuildSettings } from "#content-check/check.ts";
import { formatFault, type Fault } from "#content-check/faults.ts";

const ROOT = join(import.meta.dirname, "../..");
/**
 * The content that tests change and break: a copy of the site's own, of November 2026. An editor may then rewrite or remove what
 * a test needs, and the tests stay green.
 */
const SAMPLE_CONTENT = join(ROOT, "tests/sample-content");

/** The text of a file of the sample content. Ex.: "content/pages/soutenir.mdx". */
export const sampleText = (file: string): string =>
  readFileSync(join(SAMPLE_CONTENT, relative("content", file)), "utf8");

/** A copy of the project in a temporary folder, to change and to break. */
export interface ScratchProject {
  path: string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  /** Replaces a passage; throws if the file does not contain it. */
  replace(file: string, before: string | RegExp, after: string): void;
  remove(): void;
}

/** Copies `parts` of the project, with the sample content as `content`. `node_modules` is shared, not copied. */
export function scratchProject(parts: readonly string[]): ScratchProject {
  const path = mkdtempSync(join(tmpdir(), "plombiers-"));
  for (const part of parts) {
    const from = part === "content" ? SAMPLE_CONTENT : join(ROOT, part);
    cpSync(from, join(path, part), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(path, "node_modules"), "junction");
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

/** The faults of the sample content itself. */
async function faultsOfSample(settings?: BuildSettings): Promise<Fault[]> {
  const sample = scratchProject(["content"]);
  try {
    return await checkContent(sample.path, settings);
  } finally {
    sample.remove();
  }
}

const sampleFaults = new Map<string, Promise<Fault[]>>();

/**
 * The faults of a copy of the sample content that the sample itself does not have. Both are checked with the same settings:
 * with another day or another address of the site, the sample itself may get notices.
 */
export async function newFaults(path: string, settings?: BuildSettings): Promise<Fault[]> {
  const key = JSON.stringify(settings ?? null);
  const known = sampleFaults.get(key) ?? faultsOfSample(settings);
  sampleFaults.set(key, known);
  const before = await known;
  return withoutKnown(await checkContent(path, settings), before);
}
