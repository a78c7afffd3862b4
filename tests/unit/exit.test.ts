import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";

test("a command that ends has printed everything, even into a pipe that is read slowly", async () => {
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
