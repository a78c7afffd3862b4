/** A WebKit for the tests of one file, and people in front of it. */
import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { after, afterEach, before } from "node:test";
import { findFreePort } from "../../scripts/ports.ts";
import { closeWhenStopped } from "../../scripts/stopping.ts";
import { given } from "../firefox/given.ts";
import { until } from "../firefox/until.ts";
import { Programs } from "./programs.ts";
import { Visitor } from "./visitor.ts";
import { isReady, Session } from "./webdriver.ts";

/** Another than the usual one: the person may have it in use. */
const FIRST_PORT = 4600;

/**
 * Opens a screen that nobody sees. Xvfb chooses a free number and writes it where it is told to.
 * @returns its number, as DISPLAY names it
 */
async function startScreen(programs: Programs): Promise<string> {
  const args = ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  // Killed, it would leave its lock behind.
  const { stdio } = await programs.start(given("XVFB_PATH"), args, { signal: "SIGTERM" });
  // To the end, when the screen is open: Xvfb dies when it cannot write all of the line.
  const number = (await text(stdio[3] as Readable)).trim();
  if (number === "") throw new Error("Xvfb has opened no screen.");
  return `:${number}`;
}

/** Variables of the person's that the browser must not be given. */
const WITHHELD = [
  // Often set against a black window; they also make the browser die where one page fades into another.
  "WEBKIT_DISABLE_COMPOSITING_MODE",
  "WEBKIT_DISABLE_DMABUF_RENDERER",
  // It asks a proxy for localhost as well.
  ...["http_proxy", "https_proxy", "all_proxy"].flatMap((name) => [name, name.toUpperCase()]),
  // Folders and a desktop that are the person's own; the home below stands for the first.
  ...["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "WAYLAND_DISPLAY"],
];

/**
 * What the driver and its browser find in their environment.
 * @param home is thrown away afterwards
 */
function environmentOf(home: string, display: string): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(WITHHELD.map((name) => [name, undefined])),
    XAUTHORITY: process.env["XAUTHORITY"] ?? join(homedir(), ".Xauthority"), // opens the person's screen
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DISPLAY: display,
    GDK_BACKEND: "x11",
    LANG: "C.UTF-8",
    LIBGL_ALWAYS_SOFTWARE: "1", // the same on every machine
    NO_AT_BRIDGE: "1", // no screen reader to be told
  };
}

/**
 * Opens a WebKit driver before the tests of this `describe`, on a screen that nobody sees where the machine
 * has none, and stops all of it after them, or when the tests are cut short.
 * @returns a function that brings a new visitor, with a telephone's screen and nothing kept from the others
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
      given("WEBKIT_DRIVER_PATH"),
      [`--port=${String(port)}`, "--host=127.0.0.1"],
      { signal: "SIGKILL", env: environmentOf(home, display) }, // nothing of it is kept
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
    session = await Session.open(driver, given("WEBKIT_PATH"));
    await session.post("/window/rect", { width: 400, height: 850 });
    return new Visitor(session);
  };
}
