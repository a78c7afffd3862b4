import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { addressOfFile } from "#lib/page-address.ts";
import { isRedirect } from "#redirects.ts";

const folder = process.env["SITE_DIR"];
if (!folder)
  throw new Error(
    "SITE_DIR n'est pas donné : lancez « npm test », qui construit le site et le dit.",
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
  .filter(({ address }) => !isRedirect(address)) // such a page is left before a test can look at it
  .sort((a, b) => (a.address < b.address ? -1 : 1));

/** The address of every page of the built site, including the 404 page. */
export const ADDRESSES: readonly string[] = PAGES.map(({ address }) => address);

/** The addresses of the one-off pages of text. */
const TEXTS = readdirSync("content/pages").map((file) => `/${file.replace(/\.mdx$/, "")}/`);

/**
 * A name for the template of a page: the same for `/ecoles/roubaix/` and `/ecoles/grigny/`, and for all pages of text.
 * Any other page directly below the root is the only page of its template.
 */
const templateOf = ({ address }: BuiltPage): string => {
  if (TEXTS.includes(address)) return "text";
  const parent = address.replace(/[^/]+\/$/, "");
  return parent === "/" ? address : parent;
};

const bySize = Object.values(Object.groupBy(PAGES, templateOf)).map((pages = []) =>
  pages.toSorted((a, b) => a.bytes - b.bytes).map(({ address }) => address),
);

/** For each template, the page with the most content. */
export const LARGEST: ReadonlySet<string> = new Set(bySize.flatMap((pages) => pages.at(-1) ?? []));

/** For each template with several pages, the one with the least content. */
export const SMALLEST: ReadonlySet<string> = new Set(
  bySize.flatMap((pages) => (pages.length > 1 ? (pages[0] ?? []) : [])),
);
