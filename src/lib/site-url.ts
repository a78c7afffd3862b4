/** Where a build without `SITE_URL` believes it stands. */
export const LOCAL_SITE = "http://localhost:4321";

/**
 * Checks the site's address: an origin in http or https, without a path.
 * @returns the origin, or `undefined` when none is given.
 * @throws {Error} with a French sentence that says what is expected.
 */
export function checkSiteUrl(value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined;
  const url = URL.parse(value);
  if (
    !url ||
    !["https:", "http:"].includes(url.protocol) ||
    url.pathname !== "/" ||
    url.search ||
    url.hash ||
    url.username
  )
    throw new Error(
      `SITE_URL vaut « ${value} » : on attend l'adresse du site, sans rien après le nom. Ex. : https://www.exemple.fr`,
    );
  return url.origin;
}
