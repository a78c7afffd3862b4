import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "#scripts/root.ts";
import { zipOf } from "#documents/zip.ts";
import { readZip } from "#tests/read-zip.ts";

const FILES = { "LISEZMOI.txt": "é ".repeat(200), "images/a.png": new Uint8Array([1, 2, 3]) };

test("another library reads the same files from a ZIP; a text in it is compressed, a PNG is stored as it is", async () => {
  const zip = zipOf(FILES);
  assert.ok(zip.byteLength < 400);
  assert.notEqual(Buffer.from(zip).indexOf(FILES["images/a.png"]), -1);
  const files = await readZip(zip);
  assert.deepEqual([...files.keys()], Object.keys(FILES));
  assert.equal(files.get("LISEZMOI.txt")?.content.toString(), FILES["LISEZMOI.txt"]);
  assert.deepEqual([...(files.get("images/a.png")?.content ?? [])], [1, 2, 3]);
  for (const { day, mode } of files.values()) {
    assert.equal(day, "2026-11-25");
    assert.equal(mode, "100644");
  }
});

test("reading a ZIP with a changed byte fails, and the error names the file", async () => {
  const zip = Buffer.from(zipOf(FILES));
  const at = zip.indexOf(FILES["images/a.png"]);
  zip[at] = 9;
  await assert.rejects(readZip(zip), /images\/a\.png/);
});

test("the same files give the same bytes in every time zone", () => {
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles", "Europe/Paris"]) {
    const elsewhere = execFileSync(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `const { zipOf } = await import(${JSON.stringify(pathToFileURL(join(ROOT, "src/documents/zip.ts")))});
        process.stdout.write(zipOf({ "LISEZMOI.txt": "é ".repeat(200), "images/a.png": new Uint8Array([1, 2, 3]) }));`,
      ],
      { env: { ...process.env, TZ: zone } },
    );
    assert.equal(hash(elsewhere), hash(zipOf(FILES)), zone);
  }
});
