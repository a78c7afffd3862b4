/**
 * `npm run test:visual`: compares screenshots of pages and components with `tests/visual/references/`; with `--update`,
 * makes new references. Other arguments are passed to Playwright: `npm run test:visual -- -g accueil`.
 */
import { rmSync } from "node:fs";
import { findBrowser } from "./browser.ts";
import { runNode, stopChildren } from "./checks/children.ts";
import { commandOf, tool } from "./checks/commands.ts";
import { PLAIN_ENV } from "./checks/plain-env.ts";
import { TestSite } from "./checks/test-site.ts";
import { exitOncePrinted } from "./exit.ts";
import { PlainFailure, runCommand } from "./failures.ts";
import { closeWhenStopped } from "./stopping.ts";
import {
  compress,
  machineNote,
  noteMachine,
  REFERENCES,
  thisMachine,
} from "./visual/references.ts";

const print = (text: string): void => void process.stdout.write(text);

await runCommand(async () => {
  const args = process.argv.slice(2);
  const updates = args.includes("--update");
  const toPlaywright = args.filter((arg) => arg !== "--update");
  const { path: executablePath } = findBrowser();
  const site = new TestSite();
  const closing = closeWhenStopped(130);
  closing(() => site.close());
  closing(stopChildren);
  try {
    await site.open();
    const env = { ...PLAIN_ENV, ...site.env, CHROMIUM_PATH: executablePath, STYLES: "on" };
    const built = await runNode(commandOf("build", site.folder), env);
    if (built.code !== 0) throw new PlainFailure(`Le site ne se construit pas :\n${built.output}`);
    await site.serve();

    // Delete all references first, so that none remains of a screenshot that is no longer taken.
    if (updates && toPlaywright.length === 0) rmSync(REFERENCES, { recursive: true, force: true });
    const { code } = await runNode(
      [
        tool("@playwright/test"),
        "test",
        "--config=playwright.visual.config.ts",
        ...(updates ? ["--update-snapshots=all"] : []),
        ...toPlaywright,
      ],
      env,
      { onOutput: print },
    );
    const machine = thisMachine(executablePath);
    if (updates) {
      const kilobytes = await compress();
      noteMachine(machine);
      print(`\nRéférences refaites, ${String(kilobytes)} Ko : relisez-les avant de les garder.\n`);
    } else if (code !== 0) print(`\n${machineNote(machine)}\n`);
    process.exitCode = code;
  } finally {
    await stopChildren();
    await site.close();
  }
  await exitOncePrinted();
});
