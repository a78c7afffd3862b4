/**
 * `npm test`: every check, in order; exit code 1 if one fails. `npm test -- unit` runs one of them, with
 * the build it needs (names: `checks/plan.ts`).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { stopChildren } from "./checks/children.ts";
import { planChecks } from "./checks/plan.ts";
import { runPlan } from "./checks/run.ts";
import { summarize } from "./checks/summary.ts";
import { runCommand } from "./failures.ts";
import { startInbox } from "./inbox/server.ts";
import { findFreePort } from "./ports.ts";
import { ROOT } from "./root.ts";
import { localEndpoint, localOrigin, serveSite } from "./site.ts";
import { closeWhenStopped } from "./stopping.ts";

/** Tests start from the same environment on every machine, in a terminal or not. */
const QUIET_ENV = {
  ASTRO_TELEMETRY_DISABLED: "1",
  ASTRO_PREVIEW_BACKGROUND: "0",
  ASTRO_DEV_BACKGROUND: "0",
  FORCE_COLOR: undefined,
  NODE_ENV: undefined,
};

await runCommand(async () => {
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  const closing = closeWhenStopped(130);
  closing(closeAll);
  closing(stopChildren);

  const start = performance.now();
  const plan = planChecks(process.argv.slice(2));
  const includes = (name: string): boolean =>
    plan.stages.flat().some((check) => check.name === name);
  const browser = includes("browser") ? findBrowser() : undefined; // known now rather than in minutes
  const port = await findFreePort(4321);
  const inboxPort = await findFreePort(4322, [port]);
  const siteDir = join(ROOT, ".test-site");

  const openServers = async (): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), "candidatures-"));
    closers.push(() => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    });
    const databasePath = join(folder, "candidatures.sqlite");
    const inbox = await startInbox({
      port: inboxPort,
      databasePath,
      siteOrigin: localOrigin(port),
    });
    closers.push(() => inbox.close());
    const site = await serveSite({ outDir: siteDir, port });
    closers.push(() => site.close());
  };

  try {
    const outcomes = await runPlan(plan, {
      siteDir,
      env: {
        ...QUIET_ENV,
        SITE_URL: localOrigin(port),
        APPLICATION_ENDPOINT: localEndpoint(inboxPort),
        SITE_DIR: siteDir,
        SITE_ORIGIN: localOrigin(port),
        INBOX_ORIGIN: localOrigin(inboxPort),
        CHROMIUM_PATH: browser,
      },
      before: async (name) => {
        if (name === "browser") await openServers();
      },
    });
    console.log(summarize(outcomes, (performance.now() - start) / 1000));
    process.exitCode = outcomes.every(({ state }) => state === "passed") ? 0 : 1;
  } finally {
    await stopChildren();
    await closeAll();
  }
  process.exit(); // whatever a server left open
});
