import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { hasEnded } from "#scripts/checks/started-server.ts";

test("a program has ended after its exit, and after a signal", async () => {
  for (const signal of [undefined, "SIGKILL"] as const) {
    const child = spawn(process.execPath, ["--eval", signal ? "setInterval(() => {}, 1e6)" : ""]);
    assert.equal(hasEnded(child), false);
    if (signal) child.kill(signal);
    await once(child, "exit");
    assert.equal(hasEnded(child), true, signal ?? "exit");
  }
});
