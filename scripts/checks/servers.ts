import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PlainFailure } from "#scripts/failures.ts";
import type { CheckName, Plan } from "./plan.ts";

/** The programs that a check needs in addition to Node, and their Debian packages. They are never installed for you. */
const NEEDED: Readonly<
  Partial<Record<CheckName, { programs: readonly string[]; packages: string }>>
> = {
  nginx: {
    programs: ["nginx", "openssl"],
    packages: "nginx-light libnginx-mod-http-brotli-static",
  },
  "browser-nginx": { programs: ["nginx"], packages: "nginx-light libnginx-mod-http-brotli-static" },
  apache: { programs: ["apache2", "openssl"], packages: "apache2" },
  sending: {
    programs: ["rsync", "sftp", "sftp-server"],
    packages: "rsync openssh-client openssh-sftp-server",
  },
  receiver: { programs: ["php"], packages: "php-cli php-sqlite3" },
  caddy: { programs: ["caddy", "openssl"], packages: "caddy" },
};

/** Where programs are looked for. Debian installs servers in folders that are often not in a user's PATH. */
const FOLDERS = [
  ...(process.env["PATH"] ?? "").split(delimiter),
  "/usr/sbin",
  "/usr/local/sbin",
  "/usr/lib/openssh",
];

const isInstalled = (program: string): boolean =>
  FOLDERS.some((folder) => existsSync(join(folder, program)));

/** @throws PlainFailure if a program that a check of the plan needs is not installed */
export function requireServers({ checks }: Plan): void {
  for (const { name } of checks) {
    const needed = NEEDED[name];
    const missing = needed?.programs.filter((program) => !isInstalled(program)) ?? [];
    if (needed !== undefined && missing.length > 0)
      throw new PlainFailure(
        `${name} : il manque ${missing.join(", ")} (Debian : apt-get install --no-install-recommends ${needed.packages}).`,
      );
  }
}

/** A value of PATH with the folders that servers may be in. */
export const PATH_WITH_SERVERS = FOLDERS.join(delimiter);
