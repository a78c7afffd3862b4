import { encodeIco } from "./ico.ts";
import { tabIcon, tabPng, touchIcon } from "./draw.ts";
import { manifest, MANIFEST_ICONS } from "./manifest.ts";

/** Sizes in `favicon.ico`, in pixels. */
const ICO_SIZES = [16, 32, 48];

/** The icons, and the manifest that names them: each file's path in `public/`, and its bytes. */
export async function iconFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const icoImages = ICO_SIZES.map(async (size) => ({ size, png: await tabPng(size) }));
  const manifestIcons = MANIFEST_ICONS.map(
    async ({ name, size, draw }) => [`icones/${name}.png`, await draw(size)] as const,
  );
  return new Map<string, Uint8Array>([
    // The icon that pages link to.
    ["favicon.svg", Buffer.from(tabIcon)],
    // For programs that request it without reading the page: feed readers, bookmarks, old browsers.
    ["favicon.ico", encodeIco(await Promise.all(icoImages))],
    // iPhones request this address for the home screen even if no page links to it.
    ["apple-touch-icon.png", await touchIcon(180)],
    ["site.webmanifest", Buffer.from(JSON.stringify(manifest))],
    ...(await Promise.all(manifestIcons)),
  ]);
}
