import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PlainFailure } from "#scripts/failures.ts";
import { runNode } from "#scripts/checks/children.ts";
import { ROOT } from "#scripts/root.ts";

/** The cost of a build, and the folder that it wrote. */
export interface BuildMeasure {
  readonly seconds: number;
  /** Peak memory of the build's process, in bytes. Pagefind runs in another process, which is not counted. */
  readonly memory: number;
  readonly pages: number;
  readonly dist: string;
}

export interface BuildOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Flags for Node. */
  readonly flags?: readonly string[];
}

const REPORT = pathToFileURL(join(import.meta.dirname, "report-memory.mjs")).href;

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: { build: string };
};
/** The flags that `npm run build` passes to Node. */
export const BUILD_FLAGS = scripts.build.split(" ").filter((word) => word.startsWith("--"));

/**
 * Builds a project with Astro's own command, and measures the build.
 * @throws PlainFailure with the output if the build fails
 */
export async function measureBuild(
  project: string,
  { env = {}, flags = [] }: BuildOptions = {},
): Promise<BuildMeasure> {
  const report = join(project, "memory.txt");
  const start = performance.now();
  const { code, output } = await runNode(
    [
      ...flags,
      "--import",
      REPORT,
      join("node_modules", "astro", "bin", "astro.mjs"),
      "build",
      "--force",
    ],
    { ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production", MEMORY_REPORT: report, ...env },
    { cwd: project },
  );
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new PlainFailure(`${output}\nRien à mesurer : la construction a échoué.`);
  const dist = join(project, "dist");
  return {
    seconds,
    memory: Number(readFileSync(report, "utf8")) * 1024,
    pages: globSync("**/*.html", { cwd: dist }).length,
    dist,
  };
}
