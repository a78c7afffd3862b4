import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { writeCompressedCopies } from "#hosting/compressed-copies.ts";

let site: string;
let cache: string;
before(() => {
  site = mkdtempSync(join(tmpdir(), "compressed-copies-"));
  cache = `${site}-cache`;
});
after(() => {
  for (const folder of [site, cache]) rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): void => {
  writeFileSync(join(site, name), text);
};
const text = "Un câble, deux câbles. ".repeat(100);

test("a compressible file gets two compressed copies of its content, and nothing is compressed twice", async () => {
  write("index.html", text);
  write("copie.html", text);
  write("photo.png", text);
  write("petit.txt", "court");
  assert.deepEqual(await writeCompressedCopies(site, cache), { files: 2, made: 2 });
  const first = readFileSync(join(site, "index.html.br"));
  assert.equal(brotliDecompressSync(first).toString(), text);
  assert.equal(gunzipSync(readFileSync(join(site, "index.html.gz"))).toString(), text);
  for (const name of ["photo.png.br", "petit.txt.br"]) assert.ok(!existsSync(join(site, name)));

  assert.deepEqual(await writeCompressedCopies(site, cache), { files: 2, made: 0 });
  assert.ok(readFileSync(join(site, "index.html.br")).equals(first));
});

test("only what has changed is compressed again, and unused files are removed from the cache", async () => {
  write("index.html", `${text} Trois.`);
  assert.deepEqual(await writeCompressedCopies(site, cache), { files: 2, made: 2 });
  write("copie.html", `${text} Trois.`);
  assert.deepEqual(await writeCompressedCopies(site, cache), { files: 2, made: 0 });
  write("index.html", text);
  assert.equal(
    (await writeCompressedCopies(site, cache)).made,
    2,
    "the cache no longer contained it",
  );
});

test("pages of a large archive are compressed less, to save time, and decompress to the same content", async () => {
  const archive = mkdtempSync(join(tmpdir(), "compressed-archive-"));
  const page = Array.from({ length: 900 }, (_, index) => `${String(index * 7919)} câbles.`).join(
    " ",
  );
  const folders = Array.from({ length: 101 }, (_, index) => join(archive, "presse", String(index)));
  for (const folder of [...folders, join(archive, "ecoles", "roubaix")]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), page);
  }
  await writeCompressedCopies(archive, join(archive, "cache"));
  const sizeOf = (file: string): number => {
    const copy = readFileSync(join(archive, file, "index.html.br"));
    assert.equal(brotliDecompressSync(copy).toString(), page);
    return copy.length;
  };
  assert.ok(
    sizeOf("ecoles/roubaix") < sizeOf("presse/0"),
    "a page outside the archive gets the best compression",
  );
  rmSync(archive, { recursive: true });
});
