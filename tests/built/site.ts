import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";
import { addressOfFile } from "#lib/page-address.ts";
import { typeset } from "#lib/typography.ts";
import { isRedirect } from "#redirects.ts";

const folder = process.env["SITE_DIR"];
if (!folder)
  throw new Error(
    "SITE_DIR n'est pas donné : lancez « npm test -- built », qui construit le site et le donne.",
  );

/** One page of the built site. */
export interface BuiltPage {
  /** Its root-relative address. Ex.: "/presse/". */
  path: string;
  html: string;
  document: HTMLElement;
}

/** The text of a file of the built site. Ex.: `siteFile("robots.txt")`. */
export const siteFile = (path: string): string => readFileSync(join(folder, path), "utf8");

/** The bytes of a file of the built site. */
export const siteBytes = (path: string): Buffer => readFileSync(join(folder, path));

// Without the folders: a host answers "/presse" with a redirect, which nothing should link to.
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => statSync(join(folder, file)).isFile())
  .map((file) => file.replaceAll("\\", "/"));

/** Every address of the built site, pages and other files, without redirects, which nothing should link to. */
export const addresses = new Set(
  files
    .flatMap((file) => [`/${file}`, addressOfFile(file)])
    .filter((address) => !isRedirect(address)),
);

const built: readonly BuiltPage[] = files
  .filter((file) => file.endsWith(".html"))
  .sort()
  .map((file) => {
    const html = siteFile(file);
    return {
      path: addressOfFile(file),
      html,
      document: parse(html, { comment: false }),
    };
  });

/** Every page that is not a redirect. */
export const pages = built.filter(({ path }) => !isRedirect(path));

/** The redirect pages at former addresses. */
export const redirectPages = built.filter(({ path }) => isRedirect(path));

/** The page at a root-relative address. @throws if there is none */
export const page = (path: string): BuiltPage => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`The built site has no page ${path}`);
  return found;
};

/**
 * The origin of the built site. `npm test` gives it; for a test file that is run alone (CONTRIBUTING.md) it is read from the
 * home page.
 */
export const { origin } = new URL(
  process.env["SITE_ORIGIN"] ??
    page("/").document.querySelector('link[rel="canonical"]')?.getAttribute("href") ??
    "",
);

/** Whether a page is in English. The rules for French do not apply to such a page. */
export const isInEnglish = ({ path }: Pick<BuiltPage, "path">): boolean => path.startsWith("/en/");

/** The readable text of an element as it is typeset: with spaces that do not break. */
export function typesetTextOf(element: HTMLElement | null): string {
  if (!element) return "";
  const isWhole = element.querySelector("style, script") === null;
  const shown = isWhole ? element : parse(element.toString(), { comment: false });
  if (!isWhole) for (const code of shown.querySelectorAll("style, script")) code.remove();
  return shown.text.replace(/[ \n\t]+/g, " ").trim();
}

const withOrdinarySpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/**
 * The readable text of an element with ordinary spaces only. Apostrophes stay curly (’), and there may be no space between
 * neighbouring blocks.
 */
export const textOf = (element: HTMLElement | null): string =>
  withOrdinarySpaces(typesetTextOf(element));

/** A text of `content/` as `textOf` returns it from a page. */
export const asTextOf = (typed: string): string => withOrdinarySpaces(typeset(typed));

/** The pages of the entries of a collection, without the other pages in the same folder of the site. */
export const pagesOf = (collection: "partners" | "press" | "programs" | "schools"): BuiltPage[] => {
  const folders = {
    partners: "partenaires",
    press: "presse",
    programs: "formations",
    schools: "ecoles",
  };
  const ids = readdirSync(join("content", collection))
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => name.replace(/\.mdx$/, ""));
  return pages.filter(({ path }) => ids.some((id) => path === `/${folders[collection]}/${id}/`));
};

/** Whether a page is for young people: it ends with the help strip, or belongs to their form. */
export const isForYoung = ({ path, document }: BuiltPage): boolean =>
  document.querySelector("#aide") !== null || path.startsWith("/candidater/");
