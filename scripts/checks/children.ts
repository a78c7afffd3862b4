import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { ROOT } from "#scripts/root.ts";

const running = new Set<ChildProcess>();
/** Whether `stopChildren` has been called. */
let isStopped = false;
/** How long a child process may take to end after a signal, in milliseconds. */
const TIMEOUT_MS = 4000;
/**
 * How long a child process may print nothing before it counts as hanging, in milliseconds. There is no other time limit.
 */
const SILENCE_MS = 10 * 60_000;

export interface ChildEnd {
  /** Exit code; 1 if a signal ended it. */
  readonly code: number;
  readonly output: string;
}

/** Sends a signal to a child process and, except on Windows, to everything it has started. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // it has ended meanwhile
  }
}

interface ChildOptions {
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
  /** Whether the process runs at a lower priority. */
  readonly hasLowPriority?: boolean;
  /** Working directory; by default the project's folder. */
  readonly cwd?: string;
}

/**
 * Runs a script in Node and collects its output. Except on Windows, the process gets its own process group, so Ctrl-C in the
 * terminal does not reach it: `stopChildren` ends it, with everything it has started. A process that hangs is ended.
 * After `stopChildren` nothing is started, and the promise is never settled: our own process is about to end.
 */
export async function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { onOutput = () => undefined, hasLowPriority = false, cwd = ROOT }: ChildOptions = {},
): Promise<ChildEnd> {
  if (isStopped) return new Promise(() => undefined);
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  running.add(child);
  if (hasLowPriority && child.pid !== undefined) lowerPriority(child.pid);
  let output = "";
  const take = (text: string): void => {
    output += text;
    onOutput(text);
  };
  const hanging = setTimeout(() => {
    take(`\nRien n'est plus dit depuis ${String(SILENCE_MS / 60_000)} minutes : arrêté.\n`);
    void stop(child);
  }, SILENCE_MS);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      hanging.refresh();
      take(text);
    });
  }
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return { code: code ?? 1, output };
  } finally {
    clearTimeout(hanging);
    running.delete(child);
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // it has ended meanwhile, or this system does not support priorities
  }
}

/** Ends a child process (except on Windows, also everything it has started), and waits until it has ended. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "close");
  signal(child, "SIGTERM");
  const timer = setTimeout(() => {
    signal(child, "SIGKILL");
  }, TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

/** Ends every child process that is still running, and waits for them. Later calls of `runNode` start none. */
export async function stopChildren(): Promise<void> {
  isStopped = true;
  await Promise.all([...running].map(stop));
}
