import { parseArgs } from "node:util";
import { PlainFailure } from "#scripts/failures.ts";
import { checkSiteUrl, sitePath } from "#lib/site-url.ts";

/** The live site that `npm run ready` is asked to check. */
export interface SiteToCheck {
  readonly origin: string;
  /** "/plombiers", or "" if the site is at the root of its host. */
  readonly path: string;
  /** The server to connect to, for a site that DNS does not point to yet. */
  readonly at: string | undefined;
}

/**
 * Parses the arguments of `npm run ready`.
 * @returns `undefined` if there are none: then only the project is checked
 * @throws PlainFailure if the address is missing, empty or not valid, or if there is more than one
 * @throws {TypeError} on an unknown option, see `describeFailure`
 */
export function siteToCheck(args: readonly string[]): SiteToCheck | undefined {
  const {
    positionals: [address, extra],
    values: { at },
  } = parseArgs({ args: [...args], allowPositionals: true, options: { at: { type: "string" } } });
  if (address === undefined && at === undefined) return undefined;
  if (extra !== undefined)
    throw new PlainFailure(`« ${extra} » est de trop. Pour choisir le serveur : --at ${extra}`);
  try {
    const origin = checkSiteUrl(address);
    if (origin !== undefined) return { origin, path: sitePath(address), at };
  } catch {
    // The message of `checkSiteUrl` names the setting `SITE_URL`. The one below is about the argument.
  }
  throw new PlainFailure(
    `« ${address ?? ""} » : on attend l'adresse du site. Ex. : npm run ready -- https://www.exemple.fr`,
  );
}
