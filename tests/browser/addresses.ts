import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { addressOfFile } from "#lib/page-address.ts";
import { isRedirect } from "#redirects.ts";

const folder = process.env["SITE_DIR"];
if (!folder)
  throw new Error(
    "SITE_DIR n'est pas donné : lancez « npm test », qui construit le site et le donne.",
  );

interface BuiltPage {
  readonly address: string;
  readonly bytes: number;
}

const PAGES: readonly BuiltPage[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({
    address: addressOfFile(file),
    bytes: statSync(join(folder, file)).size,
  }))
  .filter(({ address }) => !isRedirect(address)) // a redirect leads away before a test can look at its page
  .sort((a, b) => (a.address < b.address ? -1 : 1));

/** The address of every page of the built site, including the 404 page. */
export const ADDRESSES: readonly string[] = PAGES.map(({ address }) => address);

/** A name for the route that makes a page: its own address, or "/ecoles/*" for `src/pages/ecoles/[school].astro`. */
const routeOf = ({ address }: BuiltPage): string => {
  const files = [`src/pages${address.slice(0, -1)}.astro`, `src/pages${address}index.astro`];
  return files.some((file) => existsSync(file)) ? address : address.replace(/[^/]+\/$/, "*");
};

/** For each route, the page with the most content. */
export const LARGEST: readonly string[] = Object.values(Object.groupBy(PAGES, routeOf)).flatMap(
  (pages = []) => pages.toSorted((a, b) => b.bytes - a.bytes)[0]?.address ?? [],
);
