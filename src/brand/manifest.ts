import { colour } from "../drawings/paint.ts";
import { SITE } from "../site.ts";
import { appIcon, maskableIcon, monochromeIcon } from "./icons.ts";

/** The icons of a phone's home screen: the name of each file, its size in pixels, what it is for. */
export const MANIFEST_ICONS = [
  { name: "192", size: 192, purpose: "any", draw: appIcon },
  { name: "512", size: 512, purpose: "any", draw: appIcon },
  { name: "decoupe-512", size: 512, purpose: "maskable", draw: maskableIcon },
  { name: "une-couleur-512", size: 512, purpose: "monochrome", draw: monochromeIcon },
] as const;

/** What a phone needs to keep the site on its home screen: after a visit to the form it opens there without network. */
export const manifest = {
  name: SITE.name,
  short_name: "Plombiers",
  description: SITE.mission,
  lang: SITE.language,
  start_url: "/",
  display: "browser", // for any other, Chromium fetches an icon on the first visit
  background_color: colour("color-page"),
  theme_color: colour("color-page"),
  icons: MANIFEST_ICONS.map(({ name, size, purpose }) => ({
    src: `/icones/${name}.png`,
    sizes: `${String(size)}x${String(size)}`,
    type: "image/png",
    purpose,
  })),
};
