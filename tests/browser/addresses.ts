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
  .filter(({ address }) => !isRedirect(address)) // redirects before the test can look at it
  .sort((a, b) => (a.address < b.address ? -1 : 1));

/** The address of every page of the built site, including the 404 page. */
export const ADDRESSES: readonly string[] = PAGES.map(({ address }) => address);

/** The addresses of the one-off pages of text. */
const TEXTS = readdirSync("content/pages").map((file) => `/${file.replace(/\.mdx$/, "")}/`);

/**
 * Groups pages that one template makes: `/ecoles/roubaix/` and `/ecoles/grigny/`, or the pages of text. Any other page
 * directly below the root has a template of its own.
 */
const templateOf = ({ address }: BuiltPage): string => {
  if (TEXTS.includes(address)) return "text";
  const parent = address.replace(/[^/]+\/$/, "");
  return parent === "/" ? address : parent;
};

/** Two pages of each template: the one with the most content, and the one with the least. */
export const SAMPLE: ReadonlySet<string> = new Set(
  Object.values(Object.groupBy(PAGES, templateOf)).flatMap((pages = []) => {
    const bySize = pages.toSorted((a, b) => a.bytes - b.bytes);
    return [bySize.at(0), bySize.at(-1)].flatMap((page) => page?.address ?? []);
  }),
);
