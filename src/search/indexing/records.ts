import { parse, type HTMLElement } from "node-html-parser";
import type { Language } from "#lib/language.ts";
import { openElisions } from "#search/query/elisions.ts";
import { FOOTER_GROUPS, NAVIGATION } from "#site.ts";

/** One item that the search can find: a page, or a part of a page, such as a question with its answer. */
export interface IndexRecord {
  readonly url: string;
  readonly html: string;
  readonly language: Language;
  /** `20200703` for an announcement of 3 July 2020; undefined for other pages. */
  readonly announced: number | undefined;
}

/** The numbered links beside facts, which lead to their sources. Their numbers would stick to the words before them. */
const SOURCE_MARK = /<a href="#source-[^>]*>.*?<\/a>/g;

/** The attributes of a tag. A value may contain « > », which Astro does not escape. */
const ATTRIBUTES = '(?:[^>"]|"[^"]*")*';
/**
 * What Pagefind records although no result shows it: images, and the `id` of any element except headings and `<main>`. Matches
 * whole tags.
 */
const UNSEEN = new RegExp(
  `<img\\b${ATTRIBUTES}>|<(?!h[1-6]\\b|main\\b)[a-z]\\w*\\b${ATTRIBUTES}\\sid="[^"]*"${ATTRIBUTES}>`,
  "g",
);

const withoutUnseen = (html: string): string =>
  html.replace(UNSEEN, (tag) => (tag.startsWith("<img") ? "" : tag.replace(/\sid="[^"]*"/, "")));

/** What the search is made from: the content of a page, without head, menus and styles. */
export interface SearchablePage {
  /** Its address. Ex.: "/presse/labo-2025/". */
  readonly url: string;
  readonly main: string;
  readonly language: Language;
}

/** What the search needs of a page; `undefined` for a page without `data-pagefind-body`, which nobody should find. */
export function searchablePage(url: string, html: string): SearchablePage | undefined {
  const main = /<main\b.*<\/main>/s.exec(html)?.[0];
  if (!main?.includes("data-pagefind-body")) return undefined;
  return { url, main, language: /<html lang="en"/.test(html) ? "en" : "fr" };
}

const readable = (main: string): string =>
  openElisions(withoutUnseen(main.replace(SOURCE_MARK, "")));

const asPage = (main: string): string => `<html lang="fr"><body>${main}</body></html>`;

/** For records that people look up by name. With full weight their few words would rank above pages about the same subject. */
const BY_NAME = ' data-pagefind-weight="0.3"';

/** Everything the search can find on a page: the page itself, and its parts. */
export function recordsOf({ url, main, language }: SearchablePage): IndexRecord[] {
  const html = readable(main);
  const announced = /data-announced="(\d+)"/.exec(html)?.[1];
  const { rest, parts } = takeParts(url, html);
  return [
    {
      url,
      html: asPage(withAbout(url, rest)),
      language,
      announced: announced === undefined ? undefined : Number(announced),
    },
    ...parts,
  ];
}

/**
 * The attributes of a page's `<main>`, as elements that Pagefind reads: the section of the page, the date of its content, and
 * the same date as a number to sort by.
 */
function aboutOf(html: string): string {
  const main = /<main\b[^>]*>/.exec(html)?.[0] ?? "";
  const said = (name: string) => new RegExp(`\\sdata-${name}="([^"]*)"`).exec(main)?.[1];
  const [section, date, key] = ["section", "date", "date-key"].map(said);
  return [
    section === undefined
      ? ""
      : `<span hidden data-pagefind-meta="section:${section}" data-pagefind-filter="section:${section}"></span>`,
    date === undefined ? "" : `<span hidden data-pagefind-meta="date:${date}"></span>`,
    key === undefined ? "" : `<span hidden data-pagefind-sort="date:${key}"></span>`,
  ].join("");
}

/**
 * Adds the section and date of a page, and its name in the menus, so that "métier" finds the page that the menus call "Le
 * métier".
 */
function withAbout(url: string, html: string): string {
  const link = [...NAVIGATION, ...FOOTER_GROUPS.flatMap(({ links }) => links)].find(
    ({ href }) => href === url,
  );
  const menu = link && `<span hidden data-pagefind-meta="menu:${link.label}"></span>`;
  return html.replace(/<main\b[^>]*>/, (main) => main + aboutOf(main) + (menu ?? ""));
}

const HEADING = /^H[1-6]$/;

/** A heading and the elements after it, up to the next heading. */
function withAnswer(heading: HTMLElement): HTMLElement[] {
  const elements = [heading];
  for (
    let next = heading.nextElementSibling;
    next && !HEADING.test(next.tagName);
    next = next.nextElementSibling
  )
    elements.push(next);
  return elements;
}

/**
 * Splits a list page into records. Each part of the page becomes a separate record, with the title and anchor of its heading. A
 * heading with `data-search-part` begins a part, which ends at the next heading: a question and its answer. Any other element
 * with this attribute is a part as a whole: a partner without a page. `data-search-part="named"` marks a part that people look up
 * by its title (`BY_NAME`).
 * @returns the page without its parts, and the records of the parts
 */
function takeParts(url: string, html: string): { rest: string; parts: IndexRecord[] } {
  if (!html.includes("data-search-part")) return { rest: html, parts: [] };
  const document = parse(html);
  const about = aboutOf(html);
  const parts = document.querySelectorAll("[data-search-part]").map((part) => {
    const isHeading = HEADING.test(part.tagName);
    const elements = isHeading ? withAnswer(part) : [part];
    const anchor = (isHeading ? part : part.querySelector("h2, h3, h4"))?.id;
    if (!anchor) throw new Error(`${url} : une partie à trouver n'a pas de titre avec une ancre.`);
    const isNamed = part.getAttribute("data-search-part") === "named";
    const text = (isHeading ? elements.join("") : part.innerHTML).replace(
      /<h[2-4]/,
      `$& data-pagefind-meta=${isNamed ? "name" : "question"}`,
    );
    for (const element of elements) element.remove();
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
