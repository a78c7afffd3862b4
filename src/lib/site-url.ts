/** The site's origin in a build without `SITE_URL`. */
export const LOCAL_SITE = "http://localhost:4321";

const EXPECTED =
  "on attend l'adresse du site, et rien derrière que, s'il le faut, un dossier en lettres simples. Ex. : https://www.exemple.fr ou https://exemple.fr/plombiers";

function parsedSite(value: string): URL {
  const url = URL.parse(value);
  if (
    !url ||
    !["https:", "http:"].includes(url.protocol) ||
    !/^(?:\/[a-z\d][\w.-]*)*\/?$/i.test(url.pathname) ||
    /\.html?$/i.test(url.pathname) ||
    url.search ||
    url.hash ||
    url.username
  )
    throw new Error(`SITE_URL vaut « ${value} » : ${EXPECTED}`);
  return url;
}

/**
 * Checks the site's address: an http or https origin, with a path if the site is not at the root of its host.
 * @returns the origin, or `undefined` if none is given
 * @throws {Error} with a French sentence that says what is expected
 */
export const checkSiteUrl = (value: string | undefined): string | undefined =>
  value === undefined || value === "" ? undefined : parsedSite(value).origin;

/**
 * The path of the site's address without a trailing slash: "/plombiers", or "" if it has none.
 * @throws {Error} as `checkSiteUrl` does
 */
export const sitePath = (value: string | undefined): string =>
  value === undefined || value === "" ? "" : parsedSite(value).pathname.replace(/\/$/, "");
