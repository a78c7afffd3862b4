import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { checkApplicationSettings } from "#application/settings.ts";
import { billOfMaterials } from "#hosting/bill-of-materials.ts";
import { caddyfile } from "#hosting/caddy.ts";
import { htaccess } from "#hosting/htaccess.ts";
import { dockerfile, letsEncrypt, nginxConf } from "#hosting/nginx.ts";
import { HASHED_FOLDER, hostRules, type HostRules } from "#hosting/rules.ts";
import { securityTxt } from "#hosting/security-txt.ts";
import { headersFile, redirectsFile } from "#hosting/static-hosts.ts";
import { writeCompressedCopies } from "#hosting/compressed-copies.ts";
import { buildDay } from "#lib/build-day.ts";
import { settingReader } from "#lib/setting.ts";
import { sitePath } from "#lib/site-url.ts";

/** The site's folder on a server in the steps of docs/hosting.md. */
const ROOT_ON_SERVER = "/srv/site";

/** Whether the build is for a host, and not for previewing on this machine. */
const isForHosts = ({ origin }: HostRules): boolean => origin.startsWith("https:");

/** Writes the configuration files that must be inside the site: for Apache, Netlify, Cloudflare Pages and GitHub Pages. */
export function writeInto(site: string, rules: HostRules): void {
  const hashed = readdirSync(join(site, HASHED_FOLDER)).filter(
    (name) => !/\.(?:br|gz)$/.test(name),
  );
  writeFileSync(join(site, ".htaccess"), htaccess(rules));
  if (rules.path === "") {
    // Hosts read these two files only at their root.
    writeFileSync(join(site, "_headers"), headersFile(rules, hashed.sort()));
    writeFileSync(join(site, "_redirects"), redirectsFile(rules));
  }
  writeFileSync(join(site, ".nojekyll"), ""); // without it, GitHub Pages drops folders that begin with an underscore
}

/**
 * Writes the files to install on your own server, into a folder next to the site.
 * @param site the final path of the built site's folder
 * @param folder Ex.: "…/dist.hosts"
 * @param lockFile path of package-lock.json
 */
export function writeBeside(
  site: string,
  folder: string,
  rules: HostRules,
  lockFile: string,
): void {
  rmSync(folder, { recursive: true, force: true });
  if (!isForHosts(rules)) return;
  mkdirSync(folder);
  const root = ROOT_ON_SERVER;
  const certificate = letsEncrypt(new URL(rules.origin).hostname);
  const files = {
    // If the site is under a path, its host and server belong to another site.
    ...(rules.path === "" && {
      "nginx.conf": nginxConf(rules, { root, certificate }),
      "nginx.container.conf": nginxConf({ ...rules, receiver: undefined }, { root }), // the container has no PHP
      Caddyfile: caddyfile(rules, { root }),
      Dockerfile: dockerfile(basename(site), basename(folder)),
    }),
    ...(existsSync(lockFile) && {
      "sbom.cdx.json": billOfMaterials(readFileSync(lockFile, "utf8")),
    }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/**
 * Writes the hosts' configuration (`hosting/rules.ts`) and, unless the site is only for this machine, the compressed copies.
 */
export const hostFiles = (): AstroIntegration => {
  let rulesOfBuild: (() => HostRules) | undefined;
  let cache = "";
  let security: string | undefined;
  let lockFile = "";
  return {
    name: "host-files",
    hooks: {
      "astro:config:done": ({ config }) => {
        const setting = settingReader(config.root);
        const { endpoint } = checkApplicationSettings(
          setting("APPLICATION_SERVICE"),
          setting("APPLICATION_ENDPOINT"),
        );
        const origin = config.site ?? "";
        const path = sitePath(setting("SITE_URL"));
        // Called only at the end of the build: it reads the redirects, which the content check may still be checking now.
        rulesOfBuild = () => hostRules(origin, endpoint, path);
        const contact = setting("SECURITY_CONTACT");
        const day = buildDay(setting("BUILD_DATE"));
        security = contact === undefined ? undefined : securityTxt(contact, origin, day);
        lockFile = join(fileURLToPath(config.root), "package-lock.json");
        cache = join(fileURLToPath(config.cacheDir), "compressed-copies");
      },
      "astro:build:done": async ({ dir, logger }) => {
        if (!rulesOfBuild) return;
        const rules = rulesOfBuild();
        const built = fileURLToPath(dir).replace(/[\\/]+$/, "");
        const site = built.replace(/\.partial$/, "");
        writeInto(built, rules);
        // RFC 9116 puts the file at the root of the host. If our site is under a path, that root belongs to another site.
        if (security !== undefined && rules.path === "") {
          mkdirSync(join(built, ".well-known"), { recursive: true }); // the site may have files of its own there
          writeFileSync(join(built, ".well-known", "security.txt"), security);
        }
        writeBeside(site, `${site}.hosts`, rules, lockFile);
        if (!isForHosts(rules)) return;
        const { files, made } = await writeCompressedCopies(built, cache);
        logger.info(`Fichiers compressés : ${String(files)}. Copies refaites : ${String(made)}.`);
      },
    },
  };
};
