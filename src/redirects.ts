/**
 * Addresses that pages used to have, and the page that each leads to now. To fold a page into another, add a line: the build
 * writes at the old address a small page that sends on, which stands in no site map, search, share picture or worker's list.
 */
export const REDIRECTS: Readonly<Record<string, string>> = {
  "/presse/chiffres/formations/": "/presse/chiffres/",
};

/** Whether an address only sends on. */
export const isRedirect = (pathname: string): boolean => Object.hasOwn(REDIRECTS, pathname);
