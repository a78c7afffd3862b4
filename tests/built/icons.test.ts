import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { page, pages, siteBytes, siteFile } from "./site.ts";

interface Manifest {
  readonly icons: readonly { src: string; sizes: string; purpose: string }[];
  readonly lang: string;
}

const sizeOf = async (png: Buffer): Promise<string> => {
  const { format, width, height } = await sharp(png).metadata();
  return `${format} ${String(width)}x${String(height)}`;
};

test("each page links one icon, and only the home page the manifest", () => {
  for (const { path, document } of pages) {
    const named = document
      .querySelectorAll('link[rel~="icon"], link[rel="manifest"], link[rel="apple-touch-icon"]')
      .map((link) => link.getAttribute("href"));
    assert.deepEqual(
      named,
      path === "/" ? ["/favicon.svg", "/site.webmanifest"] : ["/favicon.svg"],
      path,
    );
  }
});

test("the tab icon follows the colour scheme, and needs no style sheet", () => {
  const svg = siteFile("favicon.svg");
  assert.match(svg, /prefers-color-scheme:dark/);
  assert.doesNotMatch(svg, /var\(|currentColor/);
});

test("favicon.ico contains pictures of 16, 32 and 48 pixels", async () => {
  const ico = siteBytes("favicon.ico");
  assert.deepEqual([...ico.subarray(0, 4)], [0, 0, 1, 0]);
  const sizes: string[] = [];
  for (let entry = 6; entry < 6 + 16 * ico.readUInt16LE(4); entry += 16) {
    const offset = ico.readUInt32LE(entry + 12);
    const png = ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
    sizes.push(await sizeOf(png));
    assert.equal(`png ${String(ico[entry])}x${String(ico[entry + 1])}`, sizes.at(-1));
  }
  assert.deepEqual(sizes, ["png 16x16", "png 32x32", "png 48x48"]);
});

test("the icon of iPhones fills its square", async () => {
  const icon = siteBytes("apple-touch-icon.png");
  assert.equal(await sizeOf(icon), "png 180x180");
  assert.equal((await sharp(icon).stats()).isOpaque, true);
});

test("the manifest's icons exist at their sizes; the maskable one fills its square", async () => {
  const { icons, lang } = JSON.parse(siteFile("site.webmanifest")) as Manifest;
  assert.equal(lang, page("/").document.querySelector("html")?.getAttribute("lang"));
  assert.deepEqual(
    new Set(icons.map(({ purpose }) => purpose)),
    new Set(["any", "maskable", "monochrome"]),
  );
  for (const { src, sizes, purpose } of icons) {
    const icon = siteBytes(src);
    assert.equal(await sizeOf(icon), `png ${sizes}`);
    assert.equal((await sharp(icon).stats()).isOpaque, purpose === "maskable", src);
  }
});
