import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { addressOfFile } from "../../lib/page-address.ts";
import type { Language } from "../../lib/language.ts";
import { openElisions } from "../query/elisions.ts";
import { FOOTER_GROUPS, NAVIGATION } from "../../site.ts";

/** One thing that the search finds: a page, or a question with its answer. */
export interface IndexRecord {
  readonly url: string;
  readonly html: string;
  readonly language: Language;
  /** `20200703` for an announcement of 3 July 2020; other pages have none. */
  readonly announced: number | undefined;
}

/** The marks beside facts, that lead to their sources: their numbers would cling to words. */
const SOURCE_MARK = /<a href="#source-[^>]*>.*?<\/a>/g;

/** Pictures, and every tag but those of titles and of the whole: Pagefind notes them, and no result shows them. */
const UNSEEN = /<img\b[^>]*>|<(?!h[1-6]\b|main\b)[a-z]\w*\b[^>]*\sid="[^>]*>/g;

const withoutUnseen = (html: string): string =>
  html.replace(UNSEEN, (tag) => (tag.startsWith("<img") ? "" : tag.replace(/\sid="[^"]*"/, "")));

/** What Pagefind is given to read of a page: what is to be found, without head, menus and style. */
const readable = (html: string): string =>
  openElisions(
    withoutUnseen((/<main\b.*<\/main>/s.exec(html)?.[0] ?? "").replace(SOURCE_MARK, "")),
  );

const asPage = (main: string): string => `<html lang="fr"><body>${main}</body></html>`;

/** What is looked for by its name: words of its few lines must not come before pages that are about them. */
const BY_NAME = ' data-pagefind-weight="0.3"';

/** What the search finds in a built site: pages with a `data-pagefind-body`, and their parts. */
export function recordsOf(site: string): IndexRecord[] {
  return globSync("**/*.html", { cwd: site })
    .sort()
    .flatMap((file) => {
      const whole = readFileSync(join(site, file), "utf8");
      if (!whole.includes("data-pagefind-body")) return [];
      const html = readable(whole);
      const url = addressOfFile(file);
      const announced = /data-announced="(\d+)"/.exec(html)?.[1];
      const { rest, parts } = takeParts(url, html);
      return [
        {
          url,
          html: asPage(withMenuName(url, rest)),
          language: /<html lang="en"/.test(whole) ? "en" : "fr",
          announced: announced === undefined ? undefined : Number(announced),
        },
        ...parts,
      ];
    });
}

/** The page that the menus call "Le métier" is the one that is meant by that word, whatever its title says. */
function withMenuName(url: string, html: string): string {
  const link = [...NAVIGATION, ...FOOTER_GROUPS.flatMap(({ links }) => links)].find(
    ({ href }) => href === url,
  );
  return link === undefined
    ? html
    : html.replace(
        /<main\b[^>]*>/,
        `$&<span hidden data-pagefind-meta="menu:${link.label}"></span>`,
      );
}

/**
 * A list is no result, what it lists is: each part of a page (`data-search-part`: a question, a partner without a page) is a record of
 * its own, whose title and anchor are those of its heading. One that is "named" is found by that title first.
 * @returns the page without its parts, and these
 */
function takeParts(url: string, html: string): { rest: string; parts: IndexRecord[] } {
  if (!html.includes("data-search-part")) return { rest: html, parts: [] };
  const document = parse(html);
  const about = document.querySelectorAll("main > [data-pagefind-meta]").map(String).join("");
  const parts = document.querySelectorAll("[data-search-part]").map((part) => {
    const anchor = part.querySelector("h2, h3, h4")?.id;
    if (!anchor) throw new Error(`${url} : une partie à trouver n'a pas de titre avec une ancre.`);
    const isNamed = part.getAttribute("data-search-part") === "named";
    const text = part.innerHTML.replace(
      /<h[2-4]/,
      `$& data-pagefind-meta=${isNamed ? "name" : "question"}`,
    );
    part.remove();
    return {
      url: `${url}#${anchor}`,
      html: asPage(
        `<main data-pagefind-body>${about}<div${isNamed ? BY_NAME : ""}>${text}</div></main>`,
      ),
      language: "fr" as const,
      announced: undefined,
    };
  });
  return { rest: document.toString(), parts };
}
