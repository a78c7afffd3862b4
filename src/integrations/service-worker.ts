import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "vite";
import { destinationOf } from "#application/delivery/parcel.ts";
import type { Destinations } from "#application/delivery/queue.ts";
import { applicationForm } from "#application/forms/application-form.ts";
import { referralForm } from "#application/forms/referral-form.ts";
import { checkApplicationSettings } from "#application/settings.ts";
import { fileHash, type KeptFiles } from "#application/worker/kept-files.ts";
import { SCRIPT_TARGET } from "#lib/browsers.ts";
import { settingReader } from "#lib/setting.ts";
import { rewriterOf } from "./under-path.ts";

/** The pages that open without network after one visit to the form, and the icon that they share. */
export const KEPT_OFFLINE = [
  "/",
  "/candidater/",
  "/candidater/est-ce-pour-moi/",
  "/candidater/merci/",
  "/formations/technicien-datacenter/",
  "/hors-ligne/",
  "/orienter/",
  "/favicon.svg",
];

/** The file of the built site for an address. */
export const fileOf = (site: string, address: string): string =>
  join(site, address.endsWith("/") ? `${address}index.html` : address);

/**
 * Netlify rewrites pages that contain its forms. Such a page never matches the build's hash, so the worker could not
 * distinguish it from a wrong page.
 */
const isRewritten = (site: string, address: string): boolean =>
  readFileSync(fileOf(site, address), "utf8").includes('data-netlify="true"');

/**
 * All files that these pages of a built site need: the pages, the files that they refer to, and the files that these files
 * refer to.
 * @param pages addresses; the result is a list of addresses too
 */
export function neededFiles(site: string, pages: readonly string[]): string[] {
  // Scripts name each other without the folder `_astro/`, so the name of such a file is enough. A drawing's name could be an
  // ordinary word, so it only counts with its folder.
  const assets = new Set(readdirSync(join(site, "_astro")));
  const drawings = new Set(readdirSync(join(site, "dessins")));
  const needed = new Set<string>(pages);
  for (const address of needed) {
    if (/\.(?:woff2|png|svg|webp|avif|jpe?g)$/.test(address)) continue; // these refer to no other files
    const text = readFileSync(fileOf(site, address), "utf8");
    for (const [, folder, name = ""] of text.matchAll(
      /(\/dessins\/)?([^\s/"'`()<>,;=?#\\]+\.\w+)/g,
    )) {
      if (assets.has(name)) needed.add(`/_astro/${name}`);
      if (folder !== undefined && drawings.has(name)) needed.add(`${folder}${name}`);
    }
  }
  return [...needed].sort();
}

/** The list for the worker: the hash of the file at each address, and a cache name that changes with any of these hashes. */
export async function listKept(site: string, addresses: readonly string[]): Promise<KeptFiles> {
  const hashes: Record<string, string> = {};
  for (const address of addresses)
    hashes[address] = await fileHash(new Uint8Array(readFileSync(fileOf(site, address))));
  const hash = createHash("sha256").update(JSON.stringify(hashes)).digest("hex");
  return { name: `site-${hash.slice(0, 12)}`, hashes };
}

/**
 * The code of `/sw.js`.
 * @param kept the files to cache; without it, the worker that deletes its caches and unregisters itself
 * @param destinations where the worker sends the queue; without it the site has no form, and the worker sends nothing
 */
export async function bundleWorker(
  kept: KeptFiles | undefined,
  destinations?: Destinations,
): Promise<string> {
  const folder = new URL("../application/worker/", import.meta.url);
  const entry = fileURLToPath(new URL(kept ? "worker.ts" : "worker-off.ts", folder));
  const output = await build({
    configFile: false,
    logLevel: "warn",
    define: {
      KEPT: JSON.stringify(kept ?? null),
      DESTINATIONS: JSON.stringify(destinations ?? null),
    },
    build: {
      write: false,
      minify: true,
      target: SCRIPT_TARGET,
      lib: { entry, formats: ["iife"], name: "worker", fileName: "sw" },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !("output" in bundle))
    throw new Error("Le fichier sw.js n'a pas pu être construit.");
  return bundle.output[0].code;
}

/** The destination of each form, the same as in the form's page; undefined if the site has no form. */
function destinationsOf(
  setting: ReturnType<typeof settingReader>,
  site: string,
): Destinations | undefined {
  const { service, endpoint } = checkApplicationSettings(
    setting("APPLICATION_SERVICE"),
    setting("APPLICATION_ENDPOINT"),
  );
  if (endpoint === undefined) return undefined;
  return {
    candidature: destinationOf(service, endpoint, applicationForm, site),
    orientation: destinationOf(service, endpoint, referralForm, site),
  };
}

/**
 * Writes `/sw.js` at the end of the build. With `SERVICE_WORKER=off` the file remains, as a worker that unregisters itself: if
 * it were missing, devices would keep the earlier worker.
 */
export const serviceWorker = (): AstroIntegration => {
  let isOn = true;
  let destinations: Destinations | undefined;
  let root: URL | undefined;
  let origin: string | undefined;
  return {
    name: "service-worker",
    hooks: {
      "astro:config:done": ({ config }) => {
        const setting = settingReader(config.root);
        isOn = setting("SERVICE_WORKER") !== "off";
        destinations = destinationsOf(setting, config.site ?? "");
        ({ root, site: origin } = config);
      },
      "astro:build:done": async ({ dir }) => {
        const site = fileURLToPath(dir);
        const pages = isOn ? KEPT_OFFLINE.filter((page) => !isRewritten(site, page)) : [];
        const kept = isOn ? await listKept(site, neededFiles(site, pages)) : undefined;
        const code = await bundleWorker(kept, destinations);
        const rewriter = root && rewriterOf(root, origin, site);
        writeFileSync(join(site, "sw.js"), rewriter ? rewriter.script(code) : code);
      },
    },
  };
};
