import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import sharp from "sharp";
import { SITE } from "#site.ts";
import { readPage } from "#integrations/share-pictures.ts";
import { SHARE_SIZE, sharePictureOf } from "#share/address.ts";
import { shareDrawer, sharePng } from "#share/pictures.ts";
import { origin, page as pageAt, pages, pagesOf, siteBytes, type BuiltPage } from "./site.ts";

const MOST_BYTES = 60_000;

const meta = ({ document }: BuiltPage, name: string): string | undefined =>
  document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");

for (const page of pages) {
  test(`${page.path} has a share picture in a format that networks accept`, async () => {
    const address = meta(page, "og:image") ?? "";
    assert.ok(address.startsWith(`${origin}/partage/`), `« ${address} » is not on the site`);
    const png = siteBytes(new URL(address).pathname);
    const { format, width, height } = await sharp(png).metadata();
    assert.deepEqual({ format, width, height }, { format: "png", ...SHARE_SIZE });
    assert.ok(png.byteLength < MOST_BYTES, `${String(png.byteLength)} bytes`);
    assert.deepEqual(
      ["og:image:width", "og:image:height", "twitter:card"].map((name) => meta(page, name)),
      [String(width), String(height), "summary_large_image"],
    );
    const alt = meta(page, "og:image:alt") ?? "";
    const shown = pages.find(({ path }) => sharePictureOf(path) === new URL(address).pathname);
    assert.ok(shown, "the picture is that of a page");
    const { title, label = "" } = readPage(shown.path, shown.html).words;
    for (const words of [title, label, SITE.name])
      assert.ok(alt.includes(words), `${alt}: ${words}`);
  });
}

const pictureOf = (page: BuiltPage): string => new URL(meta(page, "og:image") ?? "").pathname;

test("every page has a share picture of its own, except announcements that the press room no longer lists, and lists by year", () => {
  const pressRoom = pageAt("/presse/").document;
  const announcements = pagesOf("press");
  for (const page of pages) {
    const { path } = page;
    const isOld =
      announcements.includes(page) && pressRoom.querySelector(`a[href="${path}"]`) === null;
    const hasOwn = !isOld && !path.startsWith("/presse/annonces/");
    assert.equal(pictureOf(page), sharePictureOf(hasOwn ? path : "/presse/"), path);
  }
});

test("no two pages have the same share picture, unless their words are the same", () => {
  const own = pages.filter((page) => pictureOf(page) === sharePictureOf(page.path));
  const words = own.map(({ path, html }) => JSON.stringify(readPage(path, html).words));
  const pictures = own.map((page) =>
    createHash("sha256")
      .update(siteBytes(pictureOf(page)))
      .digest("hex"),
  );
  assert.equal(new Set(pictures).size, new Set(words).size);
});

test("making a picture again gives the same bytes", async () => {
  const draw = await shareDrawer(SITE.name);
  for (const page of pages.slice(0, 3)) {
    const { address, words } = readPage(page.path, page.html);
    assert.deepEqual(await sharePng(draw(words)), siteBytes(address));
  }
});

test("the home page's share picture has its headline, partly underlined", () => {
  const home = pageAt("/");
  const { words } = readPage(home.path, home.html);
  assert.notEqual(words.title, SITE.name);
  assert.ok(words.highlight && words.title.includes(words.highlight), JSON.stringify(words));
});
