import { SITE } from "#site.ts";
import { appIcon, colour, maskableIcon, monochromeIcon } from "./draw.ts";

/** The icons for a phone's home screen: file name, size in pixels, purpose, and what draws it. */
export const MANIFEST_ICONS = [
  { name: "192", size: 192, purpose: "any", draw: appIcon },
  { name: "512", size: 512, purpose: "any", draw: appIcon },
  { name: "decoupe-512", size: 512, purpose: "maskable", draw: maskableIcon },
  { name: "une-couleur-512", size: 512, purpose: "monochrome", draw: monochromeIcon },
] as const;

/**
 * The web app manifest, which lets a phone keep the site on its home screen. (The service worker, not the manifest, makes the
 * home page and the form open offline.)
 */
export const manifest = {
  name: SITE.name,
  short_name: "Plombiers",
  description: SITE.mission,
  lang: SITE.language,
  start_url: "/",
  display: "browser", // for any other value, Chromium downloads an icon on the first visit
  background_color: colour("color-page"),
  theme_color: colour("color-page"),
  icons: MANIFEST_ICONS.map(({ name, size, purpose }) => ({
    src: `/icones/${name}.png`,
    sizes: `${String(size)}x${String(size)}`,
    type: "image/png",
    purpose,
  })),
};
