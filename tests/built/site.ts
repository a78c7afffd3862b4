import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, type HTMLElement } from "node-html-parser";
import { addressOfFile } from "#lib/page-address.ts";
import { isRedirect } from "#redirects.ts";

const folder = process.env["SITE_DIR"];
if (!folder)
  throw new Error(
    "SITE_DIR n'est pas donné : lancez « npm test », qui construit le site et le dit.",
  );

/** One page of the built site. */
export interface BuiltPage {
  /** Its root-relative address. Ex.: "/presse/". */
  path: string;
  html: string;
  document: HTMLElement;
}

export const siteFile = (path: string): string => readFileSync(join(folder, path), "utf8");

export const siteBytes = (path: string): Buffer => readFileSync(join(folder, path));

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
  file.replaceAll("\\", "/"),
);

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

export const page = (path: string): BuiltPage => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`The built site has no page ${path}`);
  return found;
};

/** Pages in English, to which the rules for French do not apply. */
export const isInEnglish = ({ path }: Pick<BuiltPage, "path">): boolean => path.startsWith("/en/");

/** The readable text of an element, with collapsed spaces. */
export const textOf = (element: HTMLElement | null): string =>
  (element?.text ?? "").replace(/[ \n\t]+/g, " ").trim();

/** Pages for young people, which end with the same help: apply, or talk to somebody. */
export const isForYoung = ({ path, document }: BuiltPage): boolean =>
  document.querySelector("#aide") !== null || path.startsWith("/candidater/");
