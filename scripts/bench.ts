/**
 * `npm run bench`: measures every page of the site on a first visit, prints each limit, names what is over
 * and ends with 1 if anything is. Sizes are those of bodies compressed by brotli at quality 11, headers
 * not counted; 1 KB is 1000 bytes. `--dir FOLDER` measures a site that is already built, without its build
 * time. Not a timed test: the time of the build depends on what else the machine does.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import {
  APPLICATION_SCRIPTS,
  BUILD_SECONDS,
  excesses,
  kilobytes,
  type PageMeasure,
} from "./bench/limits.ts";
import { visit } from "./bench/measure.ts";
import { brotliSize } from "./bench/sizes.ts";
import { limitList, pageTable } from "./bench/table.ts";
import { findBrowser } from "./browser.ts";
import { runNode, stopChildren } from "./checks/children.ts";
import { builtPages } from "./checks/commands.ts";
import { inSeconds } from "./checks/summary.ts";
import { CHROMIUM_FLAGS } from "./chromium-flags.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { reservePort } from "./ports.ts";
import { ROOT } from "./root.ts";
import { localEndpoint, localOrigin, serveSite } from "./site.ts";
import { closeWhenStopped } from "./stopping.ts";

/** Addresses of the pages in a folder; those that only send elsewhere are left out. */
function pagePaths(folder: string): string[] {
  return builtPages(folder)
    .filter(
      (file) => !/<meta[^>]+http-equiv="?refresh/i.test(readFileSync(join(folder, file), "utf8")),
    )
    .map((file) => `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();
}

/** The files that `/sw.js` names. */
function keptOffline(folder: string): string[] {
  const worker = readFileSync(join(folder, "sw.js"), "utf8");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  return files.filter((file) => {
    const address = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
    return (
      /\.\w+$/.test(file) && ["`", '"', "'"].some((sign) => worker.includes(sign + address + sign))
    );
  });
}

const sizeOf = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => {
    const body = readFileSync(join(folder, file));
    return sum + (/\.woff2$/.test(file) ? body.byteLength : brotliSize(body));
  }, 0);

/** Every script that the forms may load, whenever that is, and the service worker. */
function applicationScripts(folder: string): { name: string; size: number }[] {
  const assets = readdirSync(join(folder, "_astro")).filter((name) => name.endsWith(".js"));
  const pages = ["candidater", "candidater/est-ce-pour-moi", "candidater/merci", "orienter"];
  const needed = new Set(pages.map((page) => `${page}/index.html`));
  for (const file of needed) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const asset of assets) if (text.includes(asset)) needed.add(`_astro/${asset}`);
  }
  const scripts = [...needed, "sw.js"].filter((file) => file.endsWith(".js"));
  return scripts.map((file) => ({
    name: file.replace(/^_astro\/|\..*$/g, ""),
    size: brotliSize(readFileSync(join(folder, file))),
  }));
}

/**
 * Builds for an inbox that nobody opens: no form is sent.
 * @returns how long it took, in seconds
 */
async function buildTimed(folder: string, port: number): Promise<number> {
  const start = performance.now();
  const { code, output } = await runNode([join(ROOT, "scripts", "build.ts"), "--out", folder], {
    SITE_URL: localOrigin(port),
    APPLICATION_ENDPOINT: localEndpoint(port + 1),
  });
  if (code !== 0)
    throw new PlainFailure(`${output}\nLe site ne se construit pas : rien à mesurer.`);
  return (performance.now() - start) / 1000;
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { dir: { type: "string" } } });
  const closing = closeWhenStopped(130);
  closing(stopChildren);
  const executablePath = findBrowser();
  const { port, release } = await reservePort(4321);
  const folder = values.dir === undefined ? join(ROOT, ".test-site") : resolve(values.dir);
  const over: string[] = [];
  if (values.dir === undefined) {
    const seconds = await buildTimed(folder, port);
    console.log(`Construction : ${inSeconds(seconds)}`);
    if (seconds > BUILD_SECONDS) {
      over.push(`construction : ${inSeconds(seconds)}, ${String(BUILD_SECONDS)} s au plus`);
    }
  }

  await release();
  const site = await serveSite({ outDir: folder, port });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  closing(() => browser.close());
  const pages: PageMeasure[] = [];
  for (const path of pagePaths(folder)) pages.push((await visit(browser, site.url, path)).measure);
  console.log(`\nTailles en Ko (1000 octets), compressées.\n\n${pageTable(pages)}`);
  if (pages.some(({ path }) => path === "/recherche/")) {
    const { search } = await visit(browser, site.url, "/recherche/?q=roubaix");
    console.log(
      `\nUne recherche ajoute, à part : ${kilobytes(search.size)} Ko en ${String(search.requests)} requêtes.`,
    );
  }
  if (pages.some(({ path }) => path === "/candidater/")) {
    const kept = keptOffline(folder);
    console.log(
      `L'ouverture du formulaire garde ${String(kept.length)} fichiers pour s'ouvrir sans réseau : ${kilobytes(sizeOf(folder, kept))} Ko, dont ${kilobytes(
        sizeOf(
          folder,
          kept.filter((file) => !file.startsWith("_astro/")),
        ),
      )} à télécharger pour de bon (les autres sont ceux de la page).`,
    );
    const parts = applicationScripts(folder);
    const total = parts.reduce((sum, { size }) => sum + size, 0);
    console.log(
      `Le JavaScript des formulaires : ${kilobytes(total)} Ko en tout, ${String(APPLICATION_SCRIPTS)} au plus (${parts.map(({ name, size }) => `${name} ${kilobytes(size)}`).join(", ")}).`,
    );
    if (total > APPLICATION_SCRIPTS * 1000) over.push("JavaScript des formulaires, en tout");
  }
  await browser.close();
  await site.close();

  over.push(...pages.flatMap(excesses));
  console.log(`\nLimites, pour ${String(pages.length)} pages :\n${limitList(pages)}`);
  console.log(
    over.length === 0
      ? "\nRien ne dépasse."
      : `\nCe qui dépasse :\n${over.map((line) => `  ${line}`).join("\n")}`,
  );
  process.exit(over.length === 0 ? 0 : 1);
});
