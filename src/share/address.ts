/** The share picture of a page, which social networks and messaging apps show beside a link: its address and its size. */

/** The size that networks recommend, in pixels; they crop smaller pictures. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/**
 * The address of a page's share picture.
 * @param pathname the page's address. Ex.: "/presse/labo-2025/" → "/partage/presse/labo-2025.png"; "/" →
 * "/partage/accueil.png"
 */
export function sharePictureOf(pathname: string): string {
  const name = pathname.replace(/^\/|\/$|\.html$/g, "") || "accueil";
  return `/partage/${name}.png`;
}
