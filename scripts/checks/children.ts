import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { ROOT } from "../root.ts";

const running = new Set<ChildProcess>();
/** How long a child may take to end when told to, in milliseconds. */
const PATIENCE_MS = 4000;
/** How long a child may print nothing, in milliseconds: it hangs. One that goes on printing takes the time it needs. */
const SILENCE_MS = 10 * 60_000;

export interface ChildEnd {
  /** Exit code; 1 when a signal ended it. */
  readonly code: number;
  readonly output: string;
}

/** To a child and all it started. */
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
  /** Is given each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
  /** It may wait for others that want the processor at the same time. */
  readonly isPatient?: boolean;
  /** The folder that it is started in; the project's own unless given. */
  readonly cwd?: string;
}

/**
 * Runs Node on a script and gathers what it prints. It has a process group of its own, which a Ctrl-C in
 * the terminal does not reach: `stopChildren` ends it once, with all that it started. One that hangs is ended.
 */
export async function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { onOutput = () => undefined, isPatient = false, cwd = ROOT }: ChildOptions = {},
): Promise<ChildEnd> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  running.add(child);
  if (isPatient && child.pid !== undefined) lowerPriority(child.pid);
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
    // it has ended meanwhile, or this system does not let us
  }
}

/** Ends a child with all that it started, and waits for it. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "close");
  signal(child, "SIGTERM");
  const timer = setTimeout(() => {
    signal(child, "SIGKILL");
  }, PATIENCE_MS);
  await ended;
  clearTimeout(timer);
}

/** Ends every child that still runs, and waits for it. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...running].map(stop));
}
