import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { addressOfFile } from "../../src/lib/page-address.ts";
import { isRedirect } from "../../src/redirects.ts";

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
  .filter(({ address }) => !isRedirect(address)) // gone before it can be looked at
  .sort((a, b) => (a.address < b.address ? -1 : 1));

/** The address of every page of the built site, the 404 page included. */
export const ADDRESSES: readonly string[] = PAGES.map(({ address }) => address);

/** The addresses of the one-off pages of text. */
const TEXTS = readdirSync("content/pages").map((file) => `/${file.replace(/\.mdx$/, "")}/`);

/** Those that one template makes: `/ecoles/roubaix/` and `/ecoles/grigny/`, or the pages of text; another page right under the root has its own. */
const templateOf = ({ address }: BuiltPage): string => {
  if (TEXTS.includes(address)) return "text";
  const parent = address.replace(/[^/]+\/$/, "");
  return parent === "/" ? address : parent;
};

/** Two pages of each template: the fullest, and the barest. */
export const SAMPLE: ReadonlySet<string> = new Set(
  Object.values(Object.groupBy(PAGES, templateOf)).flatMap((pages = []) => {
    const bySize = pages.toSorted((a, b) => a.bytes - b.bytes);
    return [bySize.at(0), bySize.at(-1)].flatMap((page) => page?.address ?? []);
  }),
);
