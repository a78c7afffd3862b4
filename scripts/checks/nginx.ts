import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nginxConf } from "#hosting/nginx.ts";
import { hostRules } from "#hosting/rules.ts";
import { writeCompressedCopies } from "#hosting/compressed-copies.ts";
import { ROOT } from "#scripts/root.ts";
import { localOrigin, type RunningSite } from "#scripts/site.ts";
import { hasEnded, untilListening } from "./started-server.ts";
import { PATH_WITH_SERVERS } from "./servers.ts";

/** Where the compressed copies of files are cached for the sites under test. */
export const TEST_COPIES = join(ROOT, "node_modules/.astro/compressed-copies-of-tests");

/** The main configuration of nginx, which includes the site's own file. Everything that nginx writes goes into `folder`. */
export const nginxMain = (folder: string, siteFile: string): string =>
  `${process.getuid?.() === 0 ? "user root;\n" : ""}daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
${existsSync("/etc/nginx/modules-enabled") ? "include /etc/nginx/modules-enabled/*.conf;" : ""}
events {}
http {
  access_log off;
${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `  ${name}_temp_path ${folder}/${name};`).join("\n")}
  include ${siteFile};
}
`;

/**
 * Serves a built site on localhost with nginx, configured as for a live site: compressed, and with every header except HSTS,
 * because this server does not use HTTPS.
 */
export async function serveByNginx(
  outDir: string,
  port: number,
  endpoint: string,
): Promise<RunningSite> {
  await writeCompressedCopies(outDir, TEST_COPIES);
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  chmodSync(folder, 0o755);
  const siteFile = join(folder, "site.conf");
  const ports = { http: port, https: port };
  const rules = hostRules(localOrigin(port), endpoint);
  // The project's path may contain spaces.
  writeFileSync(siteFile, nginxConf(rules, { root: `"${outDir}"`, ports }));
  writeFileSync(join(folder, "nginx.conf"), nginxMain(folder, siteFile));
  const args = ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
  const child = spawn("nginx", args, {
    env: { ...process.env, PATH: PATH_WITH_SERVERS },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilListening(port, () => {
    if (hasEnded(child)) throw new Error("nginx ne démarre pas : voir ci-dessus.");
  });
  return {
    url: localOrigin(port),
    async close() {
      if (!hasEnded(child)) {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
