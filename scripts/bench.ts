/**
 * `npm run bench`: measures every page of the site on a first visit, prints all limits, lists what exceeds its limit, and exits
 * with 1 if anything does. Sizes are those of the bodies that are sent, without headers: text is compressed by brotli at quality
 * 11, fonts and pictures are sent as they are. 1 KB is 1000 bytes.
 * `--dir FOLDER` measures a site that is already built, without its build time. The tests do not run this command, because the
 * build time depends on what else the machine does. `npm run bench -- growth` measures how the site grows (`bench/growth.ts`).
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { applicationScripts, offlineSizes } from "./bench/application.ts";
import { isGrowth, wholeNumbers } from "./bench/arguments.ts";
import { measureGrowth } from "./bench/growth.ts";
import {
  ANSWER_MS,
  ANSWER_WORDS,
  APPLICATION_SCRIPTS,
  BUILD_SECONDS,
  excesses,
  BLOCKING_TIME,
  searchExcesses,
  SEARCHES,
  kilobytes,
  type PageMeasure,
} from "./bench/limits.ts";
import { blockingTime } from "./bench/blocking-time.ts";
import { visit } from "./bench/measure.ts";
import { measureAnswers, measureSearches } from "./bench/search.ts";
import { limitList, pageTable, searchLine } from "./bench/table.ts";
import { addressOfFile } from "#lib/page-address.ts";
import { findBrowser } from "./browser.ts";
import { runNode, stopChildren } from "./checks/children.ts";
import { builtPages } from "./checks/commands.ts";
import { PLAIN_ENV } from "./checks/plain-env.ts";
import { inSeconds } from "./checks/summary.ts";
import { CHROMIUM_FLAGS } from "./chromium-flags.ts";
import { exitOncePrinted } from "./exit.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { reservePort } from "./ports.ts";
import { ROOT } from "./root.ts";
import { localEndpoint, localOrigin, serveSite } from "./site.ts";
import { closeWhenStopped } from "./stopping.ts";

/** Addresses of the pages in a folder, without those that are only redirects. */
function pagePaths(folder: string): string[] {
  return builtPages(folder)
    .filter(
      (file) => !/<meta[^>]+http-equiv="?refresh/i.test(readFileSync(join(folder, file), "utf8")),
    )
    .map(addressOfFile)
    .sort();
}

/**
 * Builds the site. The inbox at its `APPLICATION_ENDPOINT` does not run, because the measurements send no form.
 * @returns how long the build took, in seconds
 */
async function buildTimed(folder: string, port: number): Promise<number> {
  const start = performance.now();
  const { code, output } = await runNode([join(ROOT, "scripts", "build.ts"), "--out", folder], {
    ...PLAIN_ENV,
    SITE_URL: localOrigin(port),
    APPLICATION_ENDPOINT: localEndpoint(port + 1),
  });
  if (code !== 0)
    throw new PlainFailure(`${output}\nLe site ne se construit pas : rien à mesurer.`);
  return (performance.now() - start) / 1000;
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      dir: { type: "string" },
      sizes: { type: "string", default: "100,1000,5000" },
      plain: { type: "boolean", default: true },
    },
  });
  if (isGrowth(positionals))
    await exitOncePrinted(await measureGrowth(wholeNumbers("--sizes", values.sizes), values.plain));
  const closing = closeWhenStopped(130);
  closing(stopChildren);
  const { path: executablePath } = findBrowser();
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
  for (const path of pagePaths(folder)) pages.push(await visit(browser, site.url, path));
  console.log(`\nTailles en Ko (1000 octets), compressées.\n\n${pageTable(pages)}`);
  if (pages.some(({ path }) => path === "/recherche/")) {
    const searches = await measureSearches(browser, site.url, Object.keys(SEARCHES));
    console.log(`\n${searches.map(searchLine).join("\n")}`);
    over.push(...searches.flatMap(searchExcesses));
    const waits = await measureAnswers(browser, site.url, ANSWER_WORDS);
    const longest = Math.max(...waits);
    console.log(
      `Réponse après la dernière touche, processeur au quart : ${longest.toFixed(0)} ms au plus long, ${String(ANSWER_MS)} au plus sur une machine tranquille.`,
    );
    if (longest > ANSWER_MS)
      over.push(
        `réponse de la recherche, après la dernière touche : ${longest.toFixed(0)} ms pour ${String(ANSWER_MS)} (relancez sur une machine tranquille)`,
      );
  }
  if (pages.some(({ path }) => path === "/candidater/")) {
    const blocked = await blockingTime(browser, `${site.url}/candidater/`);
    console.log(
      `Temps de blocage à l'ouverture du formulaire, processeur au quart : ${blocked.toFixed(0)} ms, ${String(BLOCKING_TIME)} au plus sur une machine tranquille.`,
    );
    if (blocked > BLOCKING_TIME)
      over.push(
        `temps de blocage à l'ouverture du formulaire : ${blocked.toFixed(0)} ms pour ${String(BLOCKING_TIME)} (relancez sur une machine tranquille)`,
      );
    const { kept, fetched } = offlineSizes(folder);
    console.log(
      `L'ouverture du formulaire garde, pour s'ouvrir sans réseau : ${kilobytes(kept)} Ko, dont ${kilobytes(fetched)} à télécharger pour de bon (le reste est déjà celui de la page).`,
    );
    const parts = applicationScripts(folder);
    const total = parts.reduce((sum, { size }) => sum + size, 0);
    console.log(
      `Le JavaScript des formulaires : ${kilobytes(total)} Ko en tout, ${String(APPLICATION_SCRIPTS)} au plus (${parts.map(({ name, size }) => `${name} ${kilobytes(size)}`).join(", ")}).`,
    );
    if (total > APPLICATION_SCRIPTS * 1000)
      over.push(
        `JavaScript des formulaires, en tout : ${kilobytes(total)} Ko pour ${String(APPLICATION_SCRIPTS)}`,
      );
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
  await exitOncePrinted(over.length === 0 ? 0 : 1);
});
