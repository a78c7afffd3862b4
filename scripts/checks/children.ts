import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { ROOT } from "../root.ts";

const running = new Set<ChildProcess>();
/** How long a child may take to end when told to, in milliseconds. */
const PATIENCE_MS = 4000;

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

/**
 * Runs Node on a script and gathers what it prints. It has a process group of its own, which a Ctrl-C in
 * the terminal does not reach: `stopChildren` ends it once, with all that it started.
 * @param onOutput is given each piece of output as it comes
 */
export async function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  onOutput: (text: string) => void = () => undefined,
): Promise<ChildEnd> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      output += text;
      onOutput(text);
    });
  }
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return { code: code ?? 1, output };
  } finally {
    running.delete(child);
  }
}

/** Ends every child that still runs, and waits for it. */
export async function stopChildren(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, "close");
      signal(child, "SIGTERM");
      const timer = setTimeout(() => {
        signal(child, "SIGKILL");
      }, PATIENCE_MS);
      await ended;
      clearTimeout(timer);
    }),
  );
}
