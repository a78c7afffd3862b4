import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

interface Options {
  /** The signal that stops the program. */
  readonly signal: NodeJS.Signals;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Programs on this machine, each in its own process group: the signal that stops a program then also reaches its child
 * processes, even orphaned ones.
 */
export class Programs {
  readonly #stops: (() => Promise<void>)[] = [];
  #isStopped = false;

  /** @throws if the program does not start, or if `stop` has been called before */
  async start(path: string, args: readonly string[], options: Options): Promise<ChildProcess> {
    if (this.#isStopped) throw new Error(`Too late to start ${path}.`);
    const child = spawn(path, args, {
      // The fourth stream is for a program that can report to a file descriptor, such as Xvfb (`-displayfd 3`).
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      detached: true,
      env: { ...process.env, ...options.env },
    });
    const { pid } = child;
    if (pid !== undefined) {
      const ended = once(child, "exit");
      this.#stops.push(async () => {
        try {
          process.kill(-pid, options.signal);
        } catch {
          // the program has ended already
        }
        await ended;
      });
    }
    await once(child, "spawn");
    return child;
  }

  /** Stops all programs, the last started first, and waits for the end of each. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const stop of this.#stops.splice(0).reverse()) await stop();
  }
}
