import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { checkContent } from "../../src/content-check/check.ts";
import { formatFault, type Fault } from "../../src/content-check/faults.ts";
import { scratchProject, type ScratchProject } from "./project.ts";

/** One way to break the content, and what the editor must read. */
export interface Break {
  rule: string;
  /**
   * The file to break; or a folder of `content/`, or the beginning of a name there ("content/questions/familles-"): any such file
   * will do. A new file is written where `change` makes one.
   */
  file: string;
  change: (text: string) => string | Uint8Array;
  /** Of the fault, when it is one of the head or of the whole file: what it begins with. */
  field?: string;
  /** The words of the fault and of its mend, after the file's name. */
  says: RegExp;
  /** How many faults it makes; one unless given. */
  faults?: number;
  /** Whether other files have faults for it too: what they point to is gone. */
  elsewhere?: true;
}

/** The head of a file gets this line in place of its own, or of the list under it. */
export const line = (field: string, value: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*(?:\\n(?: |- ).*)*`, "m"), () => `${field}: ${value}`);
export const without = (field: string) => (text: string) =>
  text.replace(new RegExp(`^${field}:.*\\n(?:(?: |- ).*\\n)*`, "m"), "");
/** One line more at the top of the head. */
export const head = (more: string) => (text: string) =>
  text.startsWith("---\n") ? text.replace("---\n", () => `---\n${more}\n`) : `${more}\n${text}`;
/** A paragraph more at the end of the text. */
export const append = (more: string) => (text: string) => `${text.trimEnd()}\n\n${more}\n`;

interface Placed extends Break {
  path: string;
  broken: string | Uint8Array;
}

/** The first file that a break may be tried on and that no other break of the batch has. */
function place(
  project: ScratchProject,
  tried: Break,
  taken: ReadonlySet<string>,
): Placed | undefined {
  const [, folder = "", start = ""] = /^(content\/[^/]+)\/?(.*)$/.exec(tried.file) ?? [];
  const candidates = /\.\w+$/.test(tried.file)
    ? [tried.file]
    : readdirSync(join(project.path, folder))
        .filter((name) => name.startsWith(start) && /\.(?:mdx|yaml)$/.test(name))
        .sort()
        .map((name) => `${folder}/${name}`);
  for (const path of candidates) {
    if (taken.has(path)) continue;
    const whole = existsSync(join(project.path, path)) ? project.read(path) : "";
    const broken = tried.change(whole);
    if (broken !== whole) return { ...tried, path, broken };
  }
  assert.ok(
    candidates.some((path) => taken.has(path)),
    `${tried.rule}: the change must change something`,
  );
  return undefined;
}

/**
 * Tries every break: as many as there are files for in one run of the check, the rest in the next. Each must be told in its own
 * file, as often as it says and with a line of the file, and nowhere else.
 */
export function describeBreaks(
  title: string,
  breaks: readonly Break[],
  setUp?: (project: ScratchProject) => Promise<void>,
): void {
  describe(title, () => {
    let project: ScratchProject;
    const told = new Map<Break, { path: string; faults: Fault[]; others: Fault[] }>();

    before(async () => {
      project = scratchProject(["content"]);
      await setUp?.(project);
      let left = [...breaks];
      while (left.length > 0) {
        const taken = new Set<string>();
        const batch = new Map<Break, Placed>();
        for (const tried of left) {
          // What reaches into other files is tried alone: its faults there would be taken for theirs.
          if (tried.elsewhere && batch.size > 0) continue;
          const placed = place(project, tried, taken);
          if (!placed) continue;
          taken.add(placed.path);
          batch.set(tried, placed);
          if (tried.elsewhere) break;
        }
        const whole = new Map<string, string | undefined>();
        for (const { path, broken } of batch.values()) {
          whole.set(path, existsSync(join(project.path, path)) ? project.read(path) : undefined);
          mkdirSync(dirname(join(project.path, path)), { recursive: true });
          project.write(path, broken);
        }
        const faults = await checkContent(project.path);
        for (const [path, text] of whole) {
          if (text === undefined) rmSync(join(project.path, path));
          else project.write(path, text);
        }
        for (const [tried, { path }] of batch)
          told.set(tried, {
            path,
            faults: faults.filter(({ file }) => file === path),
            others: faults.filter(({ file }) => !taken.has(file)),
          });
        left = left.filter((tried) => !batch.has(tried));
      }
    });
    after(() => {
      project.remove();
    });

    for (const tried of breaks) {
      test(tried.rule, () => {
        const found = told.get(tried);
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
