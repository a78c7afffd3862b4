import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PINNED_NODES, satisfies } from "#scripts/setup/node-versions.mjs";

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../..", name), "utf8");

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  /** Bundled in the archive of its parent package. */
  readonly inBundle?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(read("package-lock.json")) as {
  lockfileVersion: number;
  packages: Record<string, LockedPackage>;
};
const packages = Object.entries(lock.packages);
const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };

/** Where Node looks for `name` from a package of the lock file, the nearest first. */
function places(from: string, name: string): string[] {
  const parts = from === "" ? [] : from.split("/node_modules/");
  const above = parts.map((_, index) =>
    parts.slice(0, parts.length - index).join("/node_modules/"),
  );
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

test("the lock file names no download host", () => {
  const named = packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path);
  assert.deepEqual(named, []);
  assert.match(read(".npmrc"), /^omit-lockfile-registry-resolved=true$/m);
});

test("the lock file has a hash of every package, except bundled and linked ones", () => {
  const loose = packages.filter(
    ([path, { integrity, link, inBundle }]) => path !== "" && !integrity && !link && !inBundle,
  );
  assert.deepEqual(
    loose.map(([path]) => path),
    [],
  );
});

test("every platform-specific package has an entry, whatever machine wrote the lock file", () => {
  const optional = packages.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).map((name) => ({ path, name })),
  );
  const missing = optional.filter(
    ({ path, name }) => !places(path, name).some((at) => at in lock.packages),
  );
  assert.deepEqual(missing, []);
  for (const platform of ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"]) {
    const suffix = new RegExp(`${platform}(-gnu|-msvc)?$`);
    assert.ok(
      optional.some(({ name }) => suffix.test(name)),
      `no package for ${platform}: this test looks in the wrong place`,
    );
  }
});

test("every pinned Node satisfies the minimum version of package.json", () => {
  const named = {
    ".nvmrc": read(".nvmrc").trim(),
    ...Object.fromEntries(
      Object.entries(PINNED_NODES).map(([platform, pin]) => [platform, pin.version]),
    ),
  };
  for (const [where, version] of Object.entries(named)) {
    assert.ok(satisfies(version, engines.node), `${where}: ${version} is not in ${engines.node}`);
  }
  assert.ok(satisfies("24.16.0", engines.node), "the floor is 24.16");
  assert.ok(!satisfies("24.15.0", engines.node), "the floor is 24.16");
});
