import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PlainFailure } from "./failures.ts";
import { ROOT } from "./root.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1"; // read when Astro is loaded

/** Two of the settings of a build (see the README). Without them, the environment or `.env` decides. */
export interface SiteSettings {
  /** For example `http://localhost:4321`, without a trailing slash. */
  readonly siteUrl?: string;
  /** The address of the local inbox, where applications are posted. */
  readonly endpoint?: string;
}

export interface RunningSite {
  /** For example `http://localhost:4321`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The default output folder of a build. */
export const DIST = join(ROOT, "dist");

/** The address of a local server. Always with the name `localhost`: 127.0.0.1 would be another origin. */
export const localOrigin = (port: number): string => `http://localhost:${String(port)}`;

/** The address at which the local inbox receives applications. */
export const localEndpoint = (port: number): string => `${localOrigin(port)}/candidatures`;

/** Sets the environment of a build. */
export function applySettings({ siteUrl, endpoint }: SiteSettings): void {
  if (siteUrl !== undefined) process.env["SITE_URL"] = siteUrl;
  if (endpoint === undefined) return;
  process.env["APPLICATION_ENDPOINT"] = endpoint;
  process.env["APPLICATION_SERVICE"] = ""; // the inbox is none of the form services, whatever `.env` says
}

/**
 * Builds the site.
 * @throws whatever Astro or an integration throws; `runCommand` prints it
 */
export async function buildSite({
  outDir = DIST,
  ...settings
}: SiteSettings & { readonly outDir?: string } = {}): Promise<void> {
  applySettings(settings);
  process.env["NODE_ENV"] = "production";
  const { build } = await import("astro");
  // Without `force`, Astro reuses cached entries even if a plugin that processes them has changed.
  await build({ root: ROOT, outDir, force: true });
}

/** Starts a server without Vite's handler of SIGTERM, which would end the process before our other servers are closed. */
async function keepingSigterm<Server>(start: () => Promise<Server>): Promise<Server> {
  const before = process.listeners("SIGTERM");
  const server = await start();
  for (const listener of process.listeners("SIGTERM")) {
    if (!before.includes(listener)) process.off("SIGTERM", listener);
  }
  return server;
}

async function assertPort(actual: number, port: number, stop: () => Promise<void>): Promise<void> {
  if (actual === port) return;
  await stop();
  throw new PlainFailure(
    `Le port ${String(port)} vient d'être pris par un autre programme. Relancez la commande.`,
  );
}

/** @throws PlainFailure if a folder contains no built site */
export function requireSite(folder: string): void {
  if (!existsSync(join(folder, "index.html")))
    throw new PlainFailure(`Aucun site dans ${folder}. Construisez-le d'abord : npm run build`);
}

/**
 * Serves a built folder on localhost; an unknown address gets 404.html with status 404.
 * @throws PlainFailure if the folder contains no built site, or if the port is taken
 */
export async function serveSite({
  outDir = DIST,
  port,
}: {
  readonly outDir?: string;
  readonly port: number;
}): Promise<RunningSite> {
  const folder = resolve(outDir);
  requireSite(folder);
  const { preview } = await import("astro");
  const base = beginningOf(folder);
  const server = await keepingSigterm(() =>
    preview({
      root: ROOT,
      configFile: false, // a built site needs no settings
      base,
      outDir: folder,
      trailingSlash: "ignore", // "always" would respond with an English page of Astro's own instead of 404.html
      server: { host: "localhost", port },
      logLevel: "error",
    }),
  );
  await assertPort(server.port, port, () => server.stop());
  return { url: localOrigin(port) + base.replace(/\/$/, ""), close: () => server.stop() };
}

/** The path of a built site, which its manifest contains: "/", or "/plombiers/" if `SITE_URL` had that path. */
function beginningOf(folder: string): string {
  const manifest = join(folder, "site.webmanifest");
  if (!existsSync(manifest)) return "/";
  return (JSON.parse(readFileSync(manifest, "utf8")) as { start_url: string }).start_url;
}

/**
 * Starts Astro's dev server on localhost.
 * @throws PlainFailure if the port is taken
 */
export async function developSite({
  port,
  ...settings
}: SiteSettings & { readonly port: number }): Promise<RunningSite> {
  applySettings(settings);
  process.env["NODE_ENV"] = "development";
  const { dev } = await import("astro");
  const server = await keepingSigterm(() =>
    dev({ root: ROOT, server: { host: "localhost", port } }),
  );
  await assertPort(server.address.port, port, () => server.stop());
  return { url: localOrigin(port), close: () => server.stop() };
}
