import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { paintOnce, pngOf } from "#scripts/icons/draw.ts";
import { iconFiles } from "#scripts/icons/files.ts";
import { ROOT } from "#scripts/root.ts";

const made = await iconFiles();
const committed = (name: string): Buffer => readFileSync(join(ROOT, "public", name));

/**
 * The percentage of differing pixels above which two pictures count as different. The light in the logo covers 0.8 %, so a
 * change to it alone is detected.
 */
const ANOTHER_PICTURE = 0.3;

/** The pictures of an icon: one in a PNG, several in an `.ico`. */
const picturesIn = (bytes: Uint8Array): Buffer[] =>
  Buffer.from(bytes)
    .toString("latin1")
    .split(/(?=\x89PNG)/)
    .filter((part) => part.startsWith("\x89PNG"))
    .map((part) => Buffer.from(part, "latin1"));

/**
 * The percentage of pixels whose colours differ clearly. Small differences do not count: another version of sharp may draw
 * edges a shade differently.
 */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  assert.deepEqual(a?.info, b?.info);
  const pixels = (a?.info.width ?? 0) * (a?.info.height ?? 0);
  let others = 0;
  for (let at = 0; at < pixels * 4; at += 4)
    if (
      [0, 1, 2, 3].some(
        (part) => Math.abs((a?.data[at + part] ?? 0) - (b?.data[at + part] ?? 0)) > 12,
      )
    )
      others += 1;
  return (100 * others) / pixels;
}

for (const [name, bytes] of made)
  test(`public/${name} matches the logo (else: npm run icons)`, async () => {
    if (!/\.(?:png|ico)$/.test(name)) {
      assert.equal(committed(name).toString(), Buffer.from(bytes).toString());
      return;
    }
    const there = picturesIn(committed(name));
    const wanted = picturesIn(bytes);
    assert.equal(there.length, wanted.length);
    for (const [index, picture] of wanted.entries())
      assert.ok((await difference(picture, there[index] ?? picture)) < ANOTHER_PICTURE);
  });

test("public/icones/ contains only files that npm run icons makes", () => {
  const files = globSync("icones/**/*.*", { cwd: join(ROOT, "public") });
  assert.deepEqual(
    files.map((file) => file.replaceAll("\\", "/")).filter((file) => !made.has(file)),
    [],
  );
});

test("a changed colour in the logo is detected", async () => {
  const mark = readFileSync(join(ROOT, "src/brand/mark.svg"), "utf8");
  const changed = mark.replace("--color-led", "--color-papier");
  assert.notEqual(changed, mark);
  const light = await pngOf(paintOnce(changed), 192);
  assert.ok((await difference(light, committed("icones/192.png"))) > ANOTHER_PICTURE);
});
