/** A WebKit for the tests of one file, and visitors who use it. */
import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { after, afterEach, before } from "node:test";
import { findFreePort } from "#scripts/ports.ts";
import { closeWhenStopped } from "#scripts/stopping.ts";
import { requiredEnv } from "#tests/other-browsers/required-env.ts";
import { until } from "#tests/other-browsers/until.ts";
import { Programs } from "./programs.ts";
import { Visitor } from "./visitor.ts";
import { isReady, Session } from "./webdriver.ts";

/** The first port to try. It is not the driver's default port, which may be in use. */
const FIRST_PORT = 4600;

/**
 * Starts a virtual display. Xvfb chooses a free number and writes it to a file descriptor.
 * @returns its number, in the format of DISPLAY
 */
async function startScreen(programs: Programs): Promise<string> {
  const args = ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  // With SIGTERM as its signal, because a killed Xvfb would leave its lock file behind.
  const { stdio } = await programs.start(requiredEnv("XVFB_PATH"), args, { signal: "SIGTERM" });
  // Read to the end, because Xvfb dies if it cannot write the whole line.
  const number = (await text(stdio[3] as Readable)).trim();
  if (number === "") throw new Error("Xvfb has opened no screen.");
  return `:${number}`;
}

/** Environment variables that the browser must not inherit. */
const WITHHELD = [
  // People often set these as a workaround for a blank window. They make the browser crash when one page fades into another.
  "WEBKIT_DISABLE_COMPOSITING_MODE",
  "WEBKIT_DISABLE_DMABUF_RENDERER",
  // With these, the browser would use a proxy even for localhost.
  ...["http_proxy", "https_proxy", "all_proxy"].flatMap((name) => [name, name.toUpperCase()]),
  // The user's own folders, which the temporary home replaces, and the user's desktop.
  ...["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "WAYLAND_DISPLAY"],
];

/**
 * The environment of the driver and its browser.
 * @param home temporary folder, deleted afterwards
 */
function environmentOf(home: string, display: string): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(WITHHELD.map((name) => [name, undefined])),
    XAUTHORITY: process.env["XAUTHORITY"] ?? join(homedir(), ".Xauthority"), // gives access to the user's display
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DISPLAY: display,
    GDK_BACKEND: "x11",
    LANG: "C.UTF-8",
    LIBGL_ALWAYS_SOFTWARE: "1", // the same on every machine
    NO_AT_BRIDGE: "1", // no screen reader needs to be notified
  };
}

/**
 * Starts a WebKit driver before the tests of this `describe`, on a virtual display if the machine has no screen, and stops
 * everything after them, or when the tests are interrupted.
 * @returns a function that creates a new visitor, with a phone's screen and no shared storage
 */
export function useWebKit(): () => Promise<Visitor> {
  const programs = new Programs();
  let home = "";
  let driver = "";
  let session: Session | undefined;

  const stop = async (): Promise<void> => {
    await programs.stop();
    if (home) rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  };
  closeWhenStopped(130)(stop);

  before(async () => {
    home = mkdtempSync(join(tmpdir(), "webkit-"));
    const display = process.env["DISPLAY"] || (await startScreen(programs));
    const port = await findFreePort(FIRST_PORT);
    await programs.start(
      requiredEnv("WEBKIT_DRIVER_PATH"),
      [`--port=${String(port)}`, "--host=127.0.0.1"],
      { signal: "SIGKILL", env: environmentOf(home, display) }, // it stores nothing that must be saved
    );
    driver = `http://127.0.0.1:${String(port)}`;
    await until("the WebKit driver", async () => (await isReady(driver)) || undefined);
  });
  afterEach(async () => {
    await session?.close();
    session = undefined;
  });
  after(stop);

  return async () => {
    session = await Session.open(driver, requiredEnv("WEBKIT_PATH"));
    await session.post("/window/rect", { width: 400, height: 850 });
    return new Visitor(session);
  };
}
