import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

interface Options {
  /** What stops it. */
  readonly signal: NodeJS.Signals;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Programmes of the machine, each in a process group of its own: the signal that stops one reaches all that it
 * has opened as well, even what it has lost sight of.
 */
export class Programs {
  readonly #stops: (() => Promise<void>)[] = [];
  #isStopped = false;

  /** @throws when it does not start, or when all have been told to stop meanwhile */
  async start(path: string, args: readonly string[], options: Options): Promise<ChildProcess> {
    if (this.#isStopped) throw new Error(`Too late to start ${path}.`);
    const child = spawn(path, args, {
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
          // nothing of it is left
        }
        await ended;
      });
    }
    await once(child, "spawn");
    return child;
  }

  /** Last started first; waits for the end of each. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const stop of this.#stops.splice(0).reverse()) await stop();
  }
}
