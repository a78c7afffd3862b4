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

/** Replaces the value of a field of the front matter. A list or fields below it are removed. */
export const line = (field: string, value: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*(?:\\n(?: |- ).*)*`, "m"), () => `${field}: ${value}`);
/** Removes a field of the front matter, and the list or fields below it. */
export const without = (field: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*\\n(?:(?: |- ).*\\n)*`, "m"), "");
/** Adds a line at the top of the front matter. */
export const head = (more: string) => (text: string) =>
  text.startsWith("---\n") ? text.replace("---\n", () => `---\n${more}\n`) : `${more}\n${text}`;
/** Gives a page a picture with these fields, instead of its own if it has one. */
export const withPicture = (fields: Readonly<Record<string, string>>) => (text: string) =>
  head(
    ["picture:", ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`)].join(
      "\n",
    ),
  )(without("picture")(text));
/** Gives a school this state. The YAML comment changes the text even if the school already has this state. */
export const withState = (value: string) => (text: string) =>
  text.replace(/^state:.*\n {2}value: .*$/m, () => `state: # essai\n  value: ${value}`);
/** Gives a setting of `content/association.yaml` this value. */
export const setting = (name: string, value: string) => (text: string) =>
  text.replace(
    new RegExp(`^(${name}:.*\\n {2}value:).*$`, "m"),
    (_, before: string) => `${before} ${value}`,
  );
/** Replaces a passage. */
export const instead = (before: string, after: string) => (text: string) =>
  text.replace(before, () => after);
/** Adds a paragraph at the end of the text. */
export const append = (more: string) => (text: string) => `${text.trimEnd()}\n\n${more}\n`;

/**
 * The line of a test file that calls a function of this helper. Ex.: "links.test.ts:188". It is added to the names of the tests,
 * because Node reports a failed test at the line that calls `test`, which is in this helper.
 */
const callingLine = (): string => /[\w-]+\.test\.ts:\d+/.exec(new Error().stack ?? "")?.[0] ?? "";

/**
 * A file to change, create or remove, and a function that makes its new text from its present one. The present text of a new
 * file is "". The file is removed if the function returns `undefined`.
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

/** The new faults of a project with these texts. The files are restored afterwards. */
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

/**
 * Tests that the check accepts the changes of each case. All cases are tested in one run of the check: each must change files
 * that no other case changes, and not influence other cases.
 */
export function describeAccepted(
  title: string,
  cases: readonly (readonly [rule: string, changes: readonly Change[]])[],
): void {
  const declared = callingLine();
  describe(title, () => {
    let faults: Fault[] = [];
    before(async () => {
      faults = await faultsWith(cases.flatMap(([, changes]) => changes));
    });

    for (const [rule, changes] of cases)
      test(`${rule} (${declared})`, () => {
        const own = faults.filter(({ file }) => changes.some(([changed]) => changed === file));
        assert.deepEqual(own.map(formatFault), []);
      });
    test(`and nothing is reported in any file (${declared})`, () => {
      assert.deepEqual(faults.map(formatFault), []);
    });
  });
}

interface Placed {
  path: string;
  broken: string | Uint8Array;
}

/**
 * Files that no other file can replace in a test, because there is only one of each kind. Several breaks may share them.
 * Ex.: "content/association.yaml", "content/home/accueil.yaml", "content/kit-de-presse.yaml".
 */
const ONLY_ONE = /^content\/(?:(?:home|self-check)\/)?[\w-]+\.yaml$/;

/** The entry of a list that a field is in, or the field itself. Ex.: "facts 1" for "facts 1 › detail". */
const entryOf = ({ field = "" }: Break): string => /^.* \d+(?= › )/.exec(field)?.[0] ?? field;

/** Whether two breaks of a file are in separate fields: neither field contains the other, and no entry of a list contains both. */
function inOtherFields(one: Break, other: Break): boolean {
  const [first, second] = [entryOf(one), entryOf(other)];
  return !first.startsWith(second) && !second.startsWith(first);
}

/**
 * Chooses the file for a break, and breaks its text: the first file that no other break of the batch uses. Breaks share a file of
 * `ONLY_ONE` if they are in separate fields.
 * @returns `undefined` if no file is left for this break
 */
function place(
  project: ScratchProject,
  tried: Break,
  texts: ReadonlyMap<string, string | Uint8Array>,
  batch: ReadonlyMap<Break, string>,
): Placed | undefined {
  const [, folder = "", start = ""] = /^(content\/[^/]+)\/?(.*)$/.exec(tried.file) ?? [];
  const candidates = /\.\w+$/.test(tried.file)
    ? [tried.file]
    : readdirSync(join(project.path, folder))
        .filter((name) => name.startsWith(start) && /\.(?:mdx|yaml)$/.test(name))
        .sort()
        .map((name) => `${folder}/${name}`);
  for (const path of candidates) {
    const taken = texts.has(path);
    const beside = [...batch].filter(([, used]) => used === path).map(([other]) => other);
    if (taken && !(ONLY_ONE.test(path) && beside.every((other) => inOtherFields(tried, other))))
      continue;
    const whole = texts.get(path) ?? textOf(project, path);
    if (typeof whole !== "string") continue;
    const broken = tried.change(whole);
    if (broken !== whole) return { path, broken };
  }
  assert.ok(
    candidates.some((path) => texts.has(path)),
    `${tried.rule}: the change must change something (is the field in ${tried.file} yet?)`,
  );
  return undefined;
}

/** The faults of a break, and those that no break of its batch explains. */
interface Result {
  faults: Fault[];
  others: Fault[];
}

/** Assigns each fault to the break of its file or, if several breaks share the file, to the break of its field. */
function resultsOf(batch: ReadonlyMap<Break, string>, faults: readonly Fault[]): [Break, Result][] {
  const shares = (path: string) => [...batch.values()].filter((used) => used === path).length > 1;
  const isOf = (fault: Fault, tried: Break, path: string): boolean =>
    fault.file === path && (!shares(path) || (fault.field ?? "").startsWith(tried.field ?? ""));
  const others = faults.filter(
    (fault) => ![...batch].some(([tried, path]) => isOf(fault, tried, path)),
  );
  return [...batch].map(([tried, path]) => [
    tried,
    { faults: faults.filter((fault) => isOf(fault, tried, path)), others },
  ]);
}

/** Runs the check with every break: as many at a time as there are files for them. */
async function runBreaks(
  project: ScratchProject,
  breaks: readonly Break[],
): Promise<Map<Break, Result>> {
  const results = new Map<Break, Result>();
  let left = breaks;
  while (left.length > 0) {
    const texts = new Map<string, string | Uint8Array>();
    const batch = new Map<Break, string>();
    for (const tried of left) {
      // A break that affects other files is tested alone: its faults there would be mistaken for those of other breaks.
      if (tried.elsewhere && batch.size > 0) continue;
      const placed = place(project, tried, texts, batch);
      if (!placed) continue;
      texts.set(placed.path, placed.broken);
      batch.set(tried, placed.path);
      if (tried.elsewhere) break;
    }
    for (const [tried, result] of resultsOf(batch, await faultsOf(project, texts)))
      results.set(tried, result);
    left = left.filter((tried) => !batch.has(tried));
  }
  return results;
}

/** The breaks of all groups of a test file, which are run together, and their results once they have run. */
interface Shared {
  breaks: Break[];
  results?: Promise<Map<Break, Result>>;
}
/** By test file, or by the place of a group that runs apart. */
const sharedByPlace = new Map<string, Shared>();

/**
 * Tests every break. Each must be reported in its own file, with its place and the expected number of faults, and nowhere else.
 * Without options, all breaks of a test file are tested together, in as few runs of the check as possible: a run has one break
 * for each file, or for each field in the files of `ONLY_ONE`.
 * @param options.setUp changes the content before the breaks, in a copy of its own
 * @param options.apart whether these breaks run apart from those of the test file's other groups, because they change what is
 * reported in other files
 */
export function describeBreaks(
  title: string,
  breaks: readonly Break[],
  {
    setUp,
    apart = false,
  }: { setUp?: (project: ScratchProject) => Promise<void>; apart?: boolean } = {},
): void {
  const declared = callingLine();
  const home = apart ? declared : declared.replace(/:\d+$/, "");
  const shared = sharedByPlace.get(home) ?? { breaks: [] };
  sharedByPlace.set(home, shared);
  if (!setUp) shared.breaks.push(...breaks);
  describe(title, () => {
    let results: Map<Break, Result>;

    before(async () => {
      if (!setUp) {
        results = await (shared.results ??= runBreaks(sharedContent(), shared.breaks));
        return;
      }
      const project = scratchProject(["content"]);
      after(() => {
        project.remove();
      });
      await setUp(project);
      results = await runBreaks(project, breaks);
    });

    for (const tried of breaks) {
      test(`${tried.rule} (${declared})`, () => {
        const found = results.get(tried);
        assert.ok(found);
        const { field = "", faults: count = 1, elsewhere = false } = tried;
        const lines = found.faults.map(formatFault);
        assert.equal(lines.length, count, lines.join("\n") || "no fault");
        assert.ok(
          found.faults.some((fault) => (fault.field ?? "").startsWith(field)),
          `nothing on ${field}: ${lines.join("\n")}`,
        );
        assert.match(lines.join("\n"), tried.says);
        for (const text of lines)
          assert.match(text, /^content\/[^›]+ › [^:]+: .+[.?] Remède : .+/s);
        if (!elsewhere) assert.deepEqual(found.others.map(formatFault), []);
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
