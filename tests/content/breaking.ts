import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { BuildSettings } from "#content-check/check.ts";
import { formatFault, type Fault } from "#content-check/faults.ts";
import { scratchProject, type ScratchProject, newFaults } from "./project.ts";

let shared: ScratchProject | undefined;

/** One copy of the content for all tests that restore what they break: one copy for each test would take seconds in all. */
function sharedContent(): ScratchProject {
  if (!shared) {
    const copy = (shared = scratchProject(["content"]));
    process.once("exit", () => {
      copy.remove();
    });
  }
  return shared;
}

/** One way to break the content, and the message that the editor must get. */
export interface Break {
  rule: string;
  /**
   * The file to break: it is created if it does not exist. For a folder of `content/`, or the start of file names in a folder
   * ("content/questions/familles-"), the first file that `change` changes is broken.
   */
  file: string;
  change: (text: string) => string | Uint8Array;
  /** The start of the fault's field, if it has one. */
  field?: string;
  /** A pattern of the fault and its remedy, after the file's name. */
  says: RegExp;
  /** Expected number of faults; 1 by default. */
  faults?: number;
  /** Whether other files get faults too, because what they refer to is gone. */
  elsewhere?: true;
}

/** Replaces the value of a field of the front matter, with the list below it. */
export const line = (field: string, value: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*(?:\\n(?: |- ).*)*`, "m"), () => `${field}: ${value}`);
/** Removes a field of the front matter, with the list below it. */
export const without = (field: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*\\n(?:(?: |- ).*\\n)*`, "m"), "");
/** Adds a line at the top of the front matter. */
export const head = (more: string) => (text: string) =>
  text.startsWith("---\n") ? text.replace("---\n", () => `---\n${more}\n`) : `${more}\n${text}`;
/** Adds a paragraph at the end of the text. */
export const append = (more: string) => (text: string) => `${text.trimEnd()}\n\n${more}\n`;

/**
 * The place in a test file where a function of this file is called. Ex.: "links.test.ts:188". Node gives the place of a failed
 * test as the line of this file on which `test` is called, so each test's name says where it is declared.
 */
const callingLine = (): string => /[\w-]+\.test\.ts:\d+/.exec(new Error().stack ?? "")?.[0] ?? "";

/**
 * A file to change, to create or to remove, and its text made from the present one, which is "" for a new file. The file is
 * removed if the text is `undefined`.
 */
export type Change = readonly [
  file: string,
  change: (text: string) => string | Uint8Array | undefined,
];

const textOf = (project: ScratchProject, path: string): string =>
  existsSync(join(project.path, path)) ? project.read(path) : "";

/** Writes a file, or removes it if it has no text. */
function put(project: ScratchProject, path: string, text: string | Uint8Array | undefined): void {
  const full = join(project.path, path);
  if (text === undefined) return rmSync(full, { force: true });
  mkdirSync(dirname(full), { recursive: true });
  project.write(path, text);
}

/** The new faults of a project with these texts; its files are then as before. */
async function faultsOf(
  project: ScratchProject,
  texts: ReadonlyMap<string, string | Uint8Array | undefined>,
  settings?: BuildSettings,
): Promise<Fault[]> {
  const before = new Map<string, string | undefined>();
  try {
    for (const [path, text] of texts) {
      before.set(path, existsSync(join(project.path, path)) ? project.read(path) : undefined);
      put(project, path, text);
    }
    return await newFaults(project.path, settings);
  } finally {
    for (const [path, text] of before) put(project, path, text);
  }
}

/** The new faults of the content after all these changes, one after another. */
export async function faultsWith(
  changes: readonly Change[],
  settings?: BuildSettings,
): Promise<Fault[]> {
  const project = sharedContent();
  const texts = new Map<string, string | Uint8Array | undefined>();
  for (const [path, change] of changes) {
    const before = texts.get(path) ?? textOf(project, path);
    assert.ok(typeof before === "string", `${path} is not a text`);
    const after = change(before);
    assert.notEqual(after, before, `${path}: the change must change something`);
    texts.set(path, after);
  }
  return faultsOf(project, texts, settings);
}

/** The changes that give a file another name. */
export function renamed(from: string, to: string): Change[] {
  let whole = "";
  return [
    [
      from,
      (text) => {
        whole = text;
        return undefined;
      },
    ],
    [to, () => whole],
  ];
}

/** Expects that the check accepts all these changes at once. */
export async function expectAccepted(changes: readonly Change[]): Promise<void> {
  assert.deepEqual((await faultsWith(changes)).map(formatFault), []);
}

/** A file of a batch, before and after its breaks. */
interface BrokenFile {
  whole: string;
  broken: string | Uint8Array;
  by: Break[];
}

/** The file with one more break, if the faults of all its breaks can be told apart by their fields. */
function withAnother({ whole, broken, by }: BrokenFile, tried: Break): BrokenFile | undefined {
  const { field, change } = tried;
  if (field === undefined || typeof broken !== "string") return undefined;
  for (const { field: other } of by)
    if (other === undefined || other.startsWith(field) || field.startsWith(other)) return undefined;
  const more = change(broken);
  // Breaks that have the same result in any order do not undo each other.
  const reordered = by.reduce((text, { change: next }) => {
    return typeof text === "string" ? next(text) : text;
  }, change(whole));
  if (more === broken || more !== reordered) return undefined;
  return { whole, broken: more, by: [...by, tried] };
}

/**
 * Adds a break to a batch, if there is a file for it: the first one that the batch does not break yet, or one that it may share.
 * @param alone the breaks that must not share a file
 */
function place(
  project: ScratchProject,
  tried: Break,
  batch: Map<string, BrokenFile>,
  alone: ReadonlySet<Break>,
): void {
  const [, folder = "", start = ""] = /^(content\/[^/]+)\/?(.*)$/.exec(tried.file) ?? [];
  const candidates = /\.\w+$/.test(tried.file)
    ? [tried.file]
    : readdirSync(join(project.path, folder))
        .filter((name) => name.startsWith(start) && /\.(?:mdx|yaml)$/.test(name))
        .sort()
        .map((name) => `${folder}/${name}`);
  for (const path of candidates) {
    if (batch.has(path)) continue;
    const whole = textOf(project, path);
    const broken = tried.change(whole);
    if (broken !== whole) {
      batch.set(path, { whole, broken, by: [tried] });
      return;
    }
  }
  const taken = candidates.filter((path) => batch.has(path));
  assert.ok(taken.length > 0, `${tried.rule}: the change must change something`);
  if (alone.has(tried)) return;
  for (const path of taken) {
    const file = batch.get(path);
    if (!file || file.by.some((each) => alone.has(each))) continue;
    const more = withAnother(file, tried);
    if (more) {
      batch.set(path, more);
      return;
    }
  }
}

/** The faults of a run that belong to one break, and those that belong to none of its file or to no broken file. */
interface Found {
  faults: Fault[];
  others: Fault[];
}

/** Expects the faults of a break, in its place and nowhere else. */
function expectReported(tried: Break, found: Found): void {
  const { field = "", faults: count = 1, elsewhere = false, says } = tried;
  const lines = found.faults.map(formatFault);
  assert.equal(lines.length, count, lines.join("\n") || "no fault");
  assert.ok(
    found.faults.some((fault) => (fault.field ?? "").startsWith(field)),
    `nothing on ${field}: ${lines.join("\n")}`,
  );
  assert.match(lines.join("\n"), says);
  for (const text of lines) assert.match(text, /^content\/[^›]+ › [^:]+: .+[.?] Remède : .+/s);
  if (!elsewhere) assert.deepEqual(found.others.map(formatFault), []);
}

/** Whether a break that shared its file is reported as it must be; if it is not, the other breaks may have hidden its fault. */
function isReported(tried: Break, found: Found): boolean {
  try {
    expectReported(tried, found);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tests every break, as many in one run of the check as there are files and fields for them, and the rest in further runs.
 * Each must be reported in its own file, with its place and the expected number of faults, and nowhere else.
 */
export function describeBreaks(
  title: string,
  breaks: readonly Break[],
  setUp?: (project: ScratchProject) => Promise<void>,
): void {
  const declared = callingLine();
  describe(title, () => {
    let project: ScratchProject;
    const results = new Map<Break, Found>();

    before(async () => {
      project = setUp ? scratchProject(["content"]) : sharedContent();
      await setUp?.(project);
      let left = [...breaks];
      const alone = new Set<Break>();
      while (left.length > 0) {
        const batch = new Map<string, BrokenFile>();
        for (const tried of left) {
          // A break that affects other files is tested alone: its faults there would be mistaken for those of other breaks.
          if (tried.elsewhere && batch.size > 0) continue;
          place(project, tried, batch, alone);
          if (tried.elsewhere) break;
        }
        const faults = await faultsOf(
          project,
          new Map([...batch].map(([path, { broken }]) => [path, broken])),
        );
        const elsewhere = faults.filter(({ file }) => !batch.has(file));
        for (const [path, { by }] of batch) {
          const here = faults.filter(({ file }) => file === path);
          const [first] = by;
          if (first && by.length === 1) {
            results.set(first, { faults: here, others: elsewhere });
            continue;
          }
          const owner = ({ field = "" }: Fault) =>
            by.find((each) => field.startsWith(each.field ?? ""));
          const unowned = here.filter((fault) => !owner(fault));
          for (const tried of by) {
            const found = {
              faults: here.filter((fault) => owner(fault) === tried),
              others: [...unowned, ...elsewhere],
            };
            if (isReported(tried, found)) results.set(tried, found);
            else alone.add(tried);
          }
        }
        left = left.filter((tried) => !results.has(tried));
      }
    });
    after(() => {
      if (setUp) project.remove();
    });

    for (const tried of breaks) {
      test(`${tried.rule} (${declared})`, () => {
        const found = results.get(tried);
        assert.ok(found);
        expectReported(tried, found);
      });
    }
  });
}

/**
 * Tests paragraphs, all in one file and one run of the check: each must get one fault, on its own line, and nothing else must
 * be reported. For rules that report every sentence; rules that report only the first one of a file need a file for each break
 * (`describeBreaks`).
 * @param paragraphs the rule, the paragraph, and a pattern of the fault and its remedy
 */
export function describeParagraphs(
  title: string,
  file: string,
  paragraphs: readonly (readonly [rule: string, paragraph: string, says: RegExp])[],
): void {
  const declared = callingLine();
  describe(title, () => {
    const results: { line: number; faults: Fault[] }[] = [];
    let others: Fault[] = [];

    before(async () => {
      const project = sharedContent();
      let text = project.read(file).trimEnd();
      for (const [, paragraph] of paragraphs) {
        text += "\n\n";
        results.push({ line: text.split("\n").length, faults: [] });
        text += paragraph;
      }
      for (const fault of await faultsOf(project, new Map([[file, `${text}\n`]]))) {
        const here = fault.file === file ? fault.line : undefined;
        const at = results.findLast(({ line }) => here !== undefined && line <= here);
        if (at) at.faults.push(fault);
        else others = [...others, fault];
      }
    });

    for (const [index, [rule, , says]] of paragraphs.entries())
      test(`${rule} (${declared})`, () => {
        const lines = (results[index]?.faults ?? []).map(formatFault);
        assert.equal(lines.length, 1, lines.join("\n") || "no fault");
        assert.match(lines.join(), says);
        assert.match(lines.join(), /^content\/[^›]+ › ligne \d+: .+[.?] Remède : .+/s);
      });
    test(`and nothing else is reported (${declared})`, () => {
      assert.deepEqual(others.map(formatFault), []);
    });
  });
}
