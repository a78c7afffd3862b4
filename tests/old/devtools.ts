/**
 * Controls an old Chromium through a pipe, by its DevTools protocol, which has hardly changed since version 80. Playwright and
 * Puppeteer do not work: they inject scripts that old versions cannot parse.
 * @see https://chromedevtools.github.io/devtools-protocol/
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable, Writable } from "node:stream";

type Parameters = Readonly<Record<string, unknown>>;
export type Answer = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** The messages from and to one tab. */
export interface Session {
  /** @throws with Chromium's own message, or if Chromium ends before it answers */
  ask(method: string, params?: Parameters): Promise<Answer>;
  on(method: string, hear: (params: Answer) => void): void;
}

/** A headless Chromium with its own profile. */
export class OldChromium {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #in: Writable;
  readonly #waiting = new Map<
    number,
    { resolve(answer: Answer): void; reject(error: Error): void }
  >();
  readonly #heard = new Map<string, ((params: Answer) => void)[]>();
  #last = 0;
  #rest = "";

  /** @param path path of the program; the files that it needs are in the same folder */
  constructor(path: string, flags: readonly string[] = []) {
    const folder = dirname(path);
    this.#profile = mkdtempSync(join(tmpdir(), "old-chromium-"));
    this.#process = spawn(
      path,
      [
        "--headless",
        "--no-sandbox", // the helpers that the sandbox needs are not in the package
        "--no-zygote",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--lang=fr-FR",
        `--user-data-dir=${this.#profile}`,
        "--remote-debugging-pipe",
        ...flags,
        "about:blank",
      ],
      {
        env: { ...process.env, HOME: folder, LD_LIBRARY_PATH: join(folder, "lib") },
        stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      },
    );
    this.#in = this.#process.stdio[3] as Writable;
    this.#in.on("error", () => undefined); // the process has ended: pending calls are rejected below
    (this.#process.stdio[4] as Readable).setEncoding("utf8").on("data", (text: string) => {
      const messages = (this.#rest + text).split("\0");
      this.#rest = messages.pop() ?? "";
      for (const message of messages) this.#take(JSON.parse(message) as Message);
    });
    this.#process.on("close", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("Chromium has ended."));
    });
  }

  #take({ id, method, params = {}, result = {}, error, sessionId = "" }: Message): void {
    if (id === undefined) {
      for (const hear of this.#heard.get(`${sessionId} ${String(method)}`) ?? []) hear(params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  #ask(method: string, params: Parameters = {}, sessionId?: string): Promise<Answer> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#in.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Opens a tab that shares nothing with the other tabs. */
  async newTab(): Promise<Session> {
    const { browserContextId } = await this.#ask("Target.createBrowserContext");
    const target = { url: "about:blank", browserContextId };
    const { targetId } = await this.#ask("Target.createTarget", target);
    const attached = await this.#ask("Target.attachToTarget", { targetId, flatten: true });
    const sessionId = String(attached["sessionId"]);
    return {
      ask: (method, params) => this.#ask(method, params, sessionId),
      on: (method, hear) => {
        const key = `${sessionId} ${method}`;
        this.#heard.set(key, [...(this.#heard.get(key) ?? []), hear]);
      },
    };
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.on("close", resolve));
    this.#process.kill("SIGKILL");
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10 });
  }
}
