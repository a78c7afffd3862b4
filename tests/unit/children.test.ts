import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

test("after Ctrl-C no further check is started, which would keep running in the background", () => {
  const script = `
    import { subscribe } from "node:diagnostics_channel";
    import { setImmediate } from "node:timers/promises";
    import { runNode, stopChildren } from "#scripts/checks/children.ts";
    let started = 0;
    subscribe("child_process", () => (started += 1));
    void runNode(["--eval", "setInterval(() => {}, 1000)"], {}).then(() => runNode(["--eval", ""], {}));
    await stopChildren();
    await setImmediate();
    console.log(started);
    process.exit();`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script]);
  assert.equal(output.toString(), "1\n");
});
