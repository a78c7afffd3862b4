import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, afterEach, describe, mock, test } from "node:test";
import type { AstroIntegration } from "astro";
import { buildSettings } from "../../src/integrations/build-settings.ts";
import { freshOutput, publishOutput } from "../../src/integrations/output-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "build-steps-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

type HookName = "astro:config:setup" | "astro:build:done";

/** Runs one step of a build by hand, as Astro would. */
function runHook(step: AstroIntegration, name: HookName, given: object): void {
  const hook = step.hooks[name] as ((options: object) => void) | undefined;
  assert.ok(hook, `${step.name} has no ${name}`);
  hook(given);
}

describe("the folder of a build", () => {
  const dist = join(folder, "dist");
  const file = join(dist, "index.html");

  /** Begins a build: where it is told to write. */
  function begin(): string {
    mkdirSync(dist, { recursive: true });
    writeFileSync(file, "yesterday's");
    let outDir = new URL("file:///");
    runHook(freshOutput(), "astro:config:setup", {
      command: "build",
      config: { outDir: pathToFileURL(`${dist}/`) },
      updateConfig: (changes: { outDir: URL }) => (outDir = changes.outDir),
    });
    mkdirSync(outDir, { recursive: true });
    writeFileSync(new URL("index.html", outDir), "today's");
    return outDir.href;
  }

  test("while it is made, and when it fails, nothing stands under the site's name", () => {
    begin();
    assert.ok(!existsSync(dist));
  });

  test("once it is made it is there whole, and nothing is left beside it", () => {
    const outDir = new URL(begin());
    runHook(publishOutput(), "astro:build:done", { dir: outDir });
    assert.equal(readFileSync(file, "utf8"), "today's");
    assert.ok(!existsSync(outDir));
  });
});

describe("a setting of the build that is wrong says what is expected", () => {
  const env = { ...process.env };
  afterEach(() => {
    process.env = { ...env };
  });

  for (const [settings, says] of [
    [{ APPLICATION_ENDPOINT: "javascript:alert(1)" }, /on attend l'adresse en https/],
    [
      { APPLICATION_ENDPOINT: "http://formulaires.exemple.fr/" },
      /http:\/\/ seulement sur localhost/,
    ],
    [{ SITE_URL: "exemple" }, /SITE_URL vaut « exemple »/],
    [{ SERVICE_WORKER: "non" }, /SERVICE_WORKER vaut « non » : on attend on .* ou off/],
  ] as const) {
    test(JSON.stringify(settings), () => {
      Object.assign(process.env, settings);
      const begin = (): void => {
        runHook(buildSettings(), "astro:config:setup", {
          command: "build",
          config: { root: pathToFileURL(`${folder}/`) },
          updateConfig: mock.fn(),
          logger: { warn: mock.fn() },
        });
      };
      assert.throws(begin, says);
    });
  }
});
