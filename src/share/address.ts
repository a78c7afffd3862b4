/** The picture of a page, which social networks and messaging show beside its link: where it stands, and its size. */

/** The size that networks ask for, in pixels; smaller ones crop it. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/**
 * The address of a page's picture.
 * @param pathname of the page. Ex.: "/presse/labo-2025/" → "/partage/presse/labo-2025.png"; "/" → "/partage/accueil.png"
 */
export function sharePictureOf(pathname: string): string {
  const name = pathname.replace(/^\/|\/$|\.html$/g, "") || "accueil";
  return `/partage/${name}.png`;
}
