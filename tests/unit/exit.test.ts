import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";

test("a command that ends has printed everything, even more than a pipe holds at a time", async () => {
  const script = `
    import { exitOncePrinted } from "#scripts/exit.ts";
    setInterval(() => {}, 1000); // like a server that is still open
    process.stdout.write("x".repeat(300_000) + "end");
    process.exitCode = 3;
    await exitOncePrinted();`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  const closed = once(child, "close");
  const printed: Buffer[] = [];
  for await (const chunk of child.stdout) printed.push(chunk as Buffer);
  assert.equal(Buffer.concat(printed).length, 300_003);
  assert.deepEqual(await closed, [3, null]);
});

test(
  "a command interrupted by Ctrl-C does not report what fails because of that",
  { skip: process.platform === "win32" },
  () => {
    const script = `
      import { runCommand } from "#scripts/failures.ts";
      import { closeWhenStopped } from "#scripts/stopping.ts";
      const { promise, reject } = Promise.withResolvers();
      closeWhenStopped(130)(async () => reject(new Error("the browser is closed")));
      setInterval(() => {}, 1000); // keeps the process alive until the signal arrives
      process.kill(process.pid, "SIGINT");
      await runCommand(() => promise);`;
    const { status, stderr } = spawnSync(process.execPath, [
      "--input-type=module",
      "--eval",
      script,
    ]);
    assert.equal(stderr.toString(), "");
    assert.equal(status, 130);
  },
);
