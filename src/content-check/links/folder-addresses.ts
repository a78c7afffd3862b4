/** Former addresses typed as the path of a file in `content/`: « /press/marseille-2023/ » for « /presse/marseille-2023/ ». */
import type { Mistake } from "#content-check/faults.ts";
import type { Addresses } from "./addresses.ts";

/** The folders of `content/` whose entries have pages, each with the start of the addresses of these pages. */
const PAGES_OF: Readonly<Record<string, string>> = {
  programs: "/formations/",
  schools: "/ecoles/",
  partners: "/partenaires/",
  press: "/presse/",
  audiences: "/questions/",
  pages: "/",
};

/**
 * A folder and a file in it, perhaps with `content/` before them and `.mdx` after them: « /content/press/marseille-2023.mdx ».
 */
const FILE = /^\/?(?:content\/)?([a-z-]+)\/([^/]+?)(?:\.(?:mdx|yaml))?\/?$/;

/**
 * The address of a file's page, if `typed` is the path of the file in `content/`; `undefined` if it is not. It is `undefined`
 * too if the site has a page named like the folder: with a page at `/press/`, `/press/marseille-2023/` may be a real address.
 */
function pageFrom(typed: string, isPage: (path: string) => boolean): string | undefined {
  const [, folder = "", id = ""] = FILE.exec(typed) ?? [];
  const start = PAGES_OF[folder];
  return start === undefined || isPage(`/${folder}/`) ? undefined : `${start}${id}/`;
}

/**
 * Reports a former address that is the path of a file, and was therefore never an address of the site.
 * @param from the former address
 * @param to the address that it redirects to
 */
export function folderFault(from: string, to: string, { anchors }: Addresses): Mistake | undefined {
  const isPage = (path: string): boolean => anchors.has(path);
  const page = pageFrom(from, isPage);
  if (page === undefined) return undefined;
  const target = pageFrom(to, isPage) ?? to;
  return {
    fault: `« ${from} » commence par un dossier de content/, et n'a jamais été une adresse du site : celle-ci était ${page}`,
    remedy:
      target === page
        ? "retirez la ligne : cette page n'a pas changé d'adresse."
        : `écrivez ${page}: ${target}.`,
  };
}
