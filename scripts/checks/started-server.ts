import type { ChildProcess } from "node:child_process";
import { connect } from "node:net";

/** Whether a program has ended, by itself or by a signal. */
export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Waits until a local port accepts connections. @param check called before each attempt; throws to stop waiting */
export async function untilListening(port: number, check: () => void): Promise<void> {
  for (;;) {
    check();
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.on("error", () => setTimeout(resolve, 30, false));
    });
    if (isOpen) return;
  }
}
