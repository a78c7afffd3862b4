import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, afterEach, describe, mock, test } from "node:test";
import type { AstroIntegration } from "astro";
import { buildSettings } from "#integrations/build-settings.ts";
import { hostFiles } from "#integrations/host-files.ts";
import { reportFinishedPage } from "#lib/finished-pages.ts";
import { sharePicturesOfPages } from "#integrations/share-pictures.ts";
import { freshOutput, publishOutput } from "#integrations/output-folder.ts";
import { describeFailure } from "#scripts/failures.ts";
import { outFolder } from "#scripts/out-folder.ts";
import { ROOT } from "#scripts/root.ts";
import { DIST } from "#scripts/site.ts";
import { restoreEnvironment } from "./environment.ts";

const folder = mkdtempSync(join(tmpdir(), "build-steps-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

type HookName =
  | "astro:config:setup"
  | "astro:config:done"
  | "astro:build:start"
  | "astro:build:done";

/** Runs one build step directly, as Astro would. */
function runHook(step: AstroIntegration, name: HookName, given: object): unknown {
  const hook = step.hooks[name] as ((options: object) => unknown) | undefined;
  assert.ok(hook, `${step.name} has no ${name}`);
  return hook(given);
}

describe("the folder of a build", () => {
  const dist = join(folder, "dist");
  const file = join(dist, "index.html");

  /** Starts a build and returns its output folder. */
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

  test("during a build, and after a failed build, dist/ does not exist", () => {
    begin();
    assert.ok(!existsSync(dist));
  });

  test("after a build, dist/ contains the new site and the temporary folder is gone", () => {
    const outDir = new URL(begin());
    runHook(publishOutput(), "astro:build:done", { dir: outDir });
    assert.equal(readFileSync(file, "utf8"), "today's");
    assert.ok(!existsSync(outDir));
  });

  test("--out takes a folder inside the project that does not exist yet, is empty, or contains a built site", () => {
    const inProject = mkdtempSync(join(ROOT, "node_modules", ".out-folder-"));
    try {
      const built = join(inProject, "built");
      mkdirSync(join(built, "_astro"), { recursive: true });
      mkdirSync(join(inProject, "empty"));
      for (const path of [join(inProject, "new"), join(inProject, "empty"), built, DIST])
        assert.equal(outFolder(path), path);
    } finally {
      rmSync(inProject, { recursive: true });
    }
  });

  test("--out refuses a folder with other files, because the build would delete them", () => {
    for (const path of ["content", "content/synonymes.yaml", "node_modules"])
      assert.throws(() => outFolder(join(ROOT, path)), /contient autre chose qu'un site construit/);
  });

  test("--out refuses the project itself and every folder outside it", () => {
    for (const path of [ROOT, join(ROOT, ".."), join(ROOT, "../new"), folder, ""])
      assert.throws(() => outFolder(path), /--out attend un dossier à l'intérieur du projet/);
  });
});

describe("security.txt", () => {
  const env = { ...process.env };
  afterEach(() => {
    restoreEnvironment(env);
  });

  /**
   * Runs the last step of a build with these settings, on a site that already has a file in `/.well-known/`.
   * @returns that folder
   */
  async function wellKnownAfter(
    name: string,
    settings: Readonly<Record<string, string>>,
  ): Promise<string> {
    Object.assign(process.env, { SECURITY_CONTACT: "mailto:securite@exemple.fr", ...settings });
    const root = join(folder, name);
    const site = join(root, "site");
    const wellKnown = join(site, ".well-known");
    for (const path of [join(site, "_astro"), wellKnown]) mkdirSync(path, { recursive: true });
    writeFileSync(join(wellKnown, "assetlinks.json"), "[]");
    const step = hostFiles();
    runHook(step, "astro:config:done", {
      config: {
        root: pathToFileURL(`${root}/`),
        cacheDir: pathToFileURL(`${root}/cache/`),
        site: "http://localhost:4321",
      },
    });
    await runHook(step, "astro:build:done", { dir: pathToFileURL(`${site}/`) });
    return wellKnown;
  }

  test("is written beside the files that the site already has in .well-known/", async () => {
    const wellKnown = await wellKnownAfter("at-the-root", { SITE_URL: "http://localhost:4321" });
    assert.ok(existsSync(join(wellKnown, "assetlinks.json")));
    const text = readFileSync(join(wellKnown, "security.txt"), "utf8");
    assert.match(text, /^Contact: mailto:securite@exemple\.fr$/m);
  });

  test("is not written for a site under a path, because it belongs at the root of the host", async () => {
    const wellKnown = await wellKnownAfter("under-a-path", {
      SITE_URL: "http://localhost:4321/plombiers",
    });
    assert.ok(!existsSync(join(wellKnown, "security.txt")));
  });
});

describe("share pictures", () => {
  const site = join(folder, "shared");
  const write = (page: string, title: string, picture: string): void => {
    mkdirSync(join(site, page), { recursive: true });
    writeFileSync(
      join(site, page, "index.html"),
      `<head><meta property="og:title" content="${title}"><meta property="og:image" content="https://www.exemple.fr${picture}"><meta property="og:image:alt" content="${title}"></head><main><h1>${title}</h1></main>`,
    );
  };
  const make = async (): Promise<void> => {
    const step = sharePicturesOfPages();
    runHook(step, "astro:config:done", { config: { cacheDir: pathToFileURL(`${folder}/cache/`) } });
    await runHook(step, "astro:build:done", {
      dir: pathToFileURL(`${site}/`),
      logger: { info: () => undefined },
    });
  };
  const read = (page: string): string => readFileSync(join(site, page, "index.html"), "utf8");

  test("a page that uses another page's picture has the alternative text of that picture, and no picture of its own", async () => {
    write("presse", "Salle de presse", "/partage/presse.png");
    write("presse/il-y-a-longtemps", "Il y a longtemps", "/partage/presse.png");
    await make();
    assert.match(read("presse/il-y-a-longtemps"), /og:image:alt" content="Salle de presse\./);
    assert.match(read("presse/il-y-a-longtemps"), /og:title" content="Il y a longtemps"/);
    assert.ok(existsSync(join(site, "partage/presse.png")));
    assert.ok(!existsSync(join(site, "partage/presse/il-y-a-longtemps.png")));
  });

  test("a picture is begun as soon as its page is rendered, from the words of the page at that moment", async () => {
    const step = sharePicturesOfPages();
    runHook(step, "astro:config:done", { config: { cacheDir: pathToFileURL(`${folder}/cache/`) } });
    await runHook(step, "astro:build:start", {});
    write("rendue", "Rendue", "/partage/rendue.png");
    reportFinishedPage("/rendue/", read("rendue"));
    write("rendue", "Changée depuis", "/partage/rendue.png");
    const info = mock.fn();
    await runHook(step, "astro:build:done", {
      dir: pathToFileURL(`${site}/`),
      logger: { info },
    });
    assert.match(read("rendue"), /og:image:alt" content="Rendue\./);
    assert.ok(existsSync(join(site, "partage/rendue.png")));
    assert.equal(info.mock.callCount(), 1);
  });

  test("a page that shows a share picture which does not exist stops the build", async () => {
    write("perdue", "Perdue", "/partage/nulle-part.png");
    await assert.rejects(make, /perdue\/index\.html montre \/partage\/nulle-part\.png/);
  });
});

describe("the settings of a build", () => {
  const env = { ...process.env };
  afterEach(() => {
    restoreEnvironment(env);
  });
  const begin = (): void => {
    runHook(buildSettings(), "astro:config:setup", {
      command: "build",
      config: { root: pathToFileURL(`${folder}/`) },
      updateConfig: mock.fn(),
      logger: { warn: mock.fn() },
    });
  };

  test("pages read a setting without the space that « set BUILD_DATE=2027-03-01 && … » adds on Windows", () => {
    Object.assign(process.env, { BUILD_DATE: "2027-03-01 ", SERVICE_WORKER: "off " });
    begin();
    assert.equal(process.env["BUILD_DATE"], "2027-03-01");
    assert.equal(process.env["SERVICE_WORKER"], "off");
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
    test(`the error about ${JSON.stringify(settings)} says what is expected, and nothing else`, () => {
      Object.assign(process.env, settings);
      assert.throws(begin, (error: Error) => {
        assert.match(error.message, says);
        assert.equal(describeFailure(error), error.message);
        return true;
      });
    });
  }
});

test("the build reports compressed files and new copies as two counts: a file has two copies", async () => {
  const root = join(folder, "compressed");
  const site = join(root, "site");
  mkdirSync(join(site, "_astro"), { recursive: true });
  writeFileSync(join(site, "index.html"), "Un câble. ".repeat(100));
  const env = { ...process.env };
  process.env["SITE_URL"] = "https://exemple.fr";
  const step = hostFiles();
  runHook(step, "astro:config:done", {
    config: {
      root: pathToFileURL(`${root}/`),
      cacheDir: pathToFileURL(`${root}/cache/`),
      site: "https://exemple.fr",
    },
  });
  restoreEnvironment(env);
  const info = mock.fn();
  await runHook(step, "astro:build:done", { dir: pathToFileURL(`${site}/`), logger: { info } });
  assert.deepEqual(info.mock.calls[0]?.arguments, [
    "Fichiers compressés : 1. Copies refaites : 2.",
  ]);
});
