import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { parse, type HTMLElement } from "node-html-parser";
import { sharePictureOf } from "#share/address.ts";
import type { ShareWords } from "#share/draw.ts";
import { shareDrawer, sharePng, shareSource } from "#share/pictures.ts";
import { forEachAtOnce } from "#lib/at-once.ts";
import { buildCache } from "#lib/build-cache.ts";
import type { Language } from "#lib/language.ts";
import { typeset } from "#lib/typography.ts";
import { addressOfFile } from "#lib/page-address.ts";
import { isRedirect } from "#redirects.ts";
import { SITE, type Section } from "#site.ts";

/**
 * Makes the share picture of each built page that has one of its own in `og:image`, from the text of that page, and writes the
 * alternative text into every page. Must run before the step that records the pages' content.
 */
export const sharePicturesOfPages = (): AstroIntegration => {
  let folder = "";
  return {
    name: "share-pictures",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = join(fileURLToPath(config.cacheDir), "share-pictures");
      },
      "astro:build:done": async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const draw = await shareDrawer(SITE.name);
        const pages = globSync("**/*.html", { cwd: site }).filter(
          (file) => !isRedirect(addressOfFile(file)),
        );
        const cache = buildCache(folder);
        let [pictures, made] = [0, 0];
        const pngOf = async (words: ShareWords): Promise<Buffer> => {
          const svg = draw(words);
          const source = shareSource(svg);
          const kept = cache.find(source);
          if (kept) return kept;
          made += 1;
          const png = await sharePng(svg);
          cache.keep(source, png);
          return png;
        };
        const read = (page: string): { html: string } & SharedPage => {
          const html = readFileSync(join(site, page), "utf8");
          return { html, ...readPage(page, html) };
        };
        const ownerOf = new Map(pages.map((page) => [sharePictureOf(addressOfFile(page)), page]));
        const wordsOn = new Map<string, ShareWords>(); // of pictures that several pages use
        await forEachAtOnce(pages, 2 * availableParallelism(), async (page) => {
          const { html, address, words: own } = read(page);
          const owner = ownerOf.get(address);
          if (owner === undefined)
            throw new Error(`${page} montre ${address}, qui n'est l'image d'aucune page.`);
          const words = owner === page ? own : (wordsOn.get(owner) ?? read(owner).words);
          if (owner !== page) wordsOn.set(owner, words);
          const language = /<html lang="en"/.test(html) ? "en" : "fr";
          const described = html.replace(
            PICTURE_ALT,
            (_, start: string, end: string) => start + pictureAlt(words, language) + end,
          );
          if (described !== html) writeFileSync(join(site, page), described);
          if (owner !== page) return;
          pictures += 1;
          const file = join(site, address);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, await pngOf(words));
        });
        cache.tidy();
        logger.info(`Images de partage : ${String(pictures)}, dont ${String(made)} refaites.`);
      },
    },
  };
};

const PICTURE_ALT = /(<meta property="og:image:alt" content=")[^"]*(")/;

const DRAWN: Record<Language, string> = {
  fr: "un câble jaune et un panneau de brassage",
  en: "a yellow cable and a patch panel",
};

/** The alternative text of a picture, escaped for an attribute. */
export function pictureAlt({ title, label }: ShareWords, language: Language = "fr"): string {
  const words = label === undefined ? title : `${label} : ${title}`;
  const alt = typeset(`${words}. ${SITE.name}, ${DRAWN[language]}.`, language);
  return alt
    .replace(/([.!?…])\. /, "$1 ")
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;");
}

const textOf = (element: HTMLElement | null | undefined): string | undefined =>
  element?.text.replace(/[ \n\t]+/g, " ").trim() || undefined;

/** The address of the picture that a page names, and the page's own words to draw on it. */
export interface SharedPage {
  readonly address: string;
  readonly words: ShareWords;
}

/**
 * Reads from a built page what its share picture needs.
 * @param page the page's file, for error messages
 * @throws if the page names no picture, or has no title
 */
export function readPage(page: string, html: string): SharedPage {
  // Only up to the title, and without the inline style: parsing each page in full takes long.
  const [beginning = ""] = html.split("</h1>", 1);
  const document = parse(`${beginning.replace(/<style>.*?<\/style>/s, "")}</h1>`, {
    comment: false,
    parseNoneClosedTags: true,
  });
  const meta = (property: string): string => {
    const content = document.querySelector(`meta[property="${property}"]`)?.getAttribute("content");
    if (!content) throw new Error(`${page} n'a pas de ${property} : layouts/Base.astro l'écrit.`);
    return content;
  };
  const section = document
    .querySelector('[data-pagefind-meta^="section:"]')
    ?.getAttribute("data-pagefind-meta")
    ?.replace("section:", "") as Section | undefined; // as layouts/Base.astro writes it
  const above = document.querySelector("h1")?.previousElementSibling;
  return {
    address: new URL(meta("og:image")).pathname,
    words: {
      title: meta("og:title"),
      label: (above?.classList.contains("label") ? textOf(above) : undefined) ?? section,
      highlight: textOf(document.querySelector("h1 .highlight")),
      section,
    },
  };
}
