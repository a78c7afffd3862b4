import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { parse, type HTMLElement } from "node-html-parser";
import type { ShareWords } from "../share/draw.ts";
import { shareStudio } from "../share/pictures.ts";
import { forEachAtOnce } from "../lib/at-once.ts";
import { buildCache } from "../lib/build-cache.ts";
import { typeset } from "../lib/typography.ts";
import { addressOfFile } from "../lib/page-address.ts";
import { isRedirect } from "../redirects.ts";
import { SITE } from "../site.ts";

/**
 * Makes the picture that each built page names in its `og:image`, from the words of the page itself, and says in the page what is on
 * it. Goes before what notes the pages' content.
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
        const studio = await shareStudio(SITE.name);
        const pages = globSync("**/*.html", { cwd: site }).filter(
          (file) => !isRedirect(addressOfFile(file)),
        );
        const cache = buildCache(folder);
        let made = 0;
        const pngOf = async (words: ShareWords): Promise<Buffer> => {
          const drawing = studio.draw(words);
          const source = studio.sourceOf(drawing);
          const kept = cache.find(source);
          if (kept) return kept;
          made += 1;
          const png = await studio.paint(drawing);
          cache.keep(source, png);
          return png;
        };
        await forEachAtOnce(pages, 2 * availableParallelism(), async (page) => {
          const html = readFileSync(join(site, page), "utf8");
          const { address, words } = readPage(page, html);
          const described = html.replace(
            PICTURE_ALT,
            (_, start: string, end: string) => start + pictureAlt(words) + end,
          );
          if (described !== html) writeFileSync(join(site, page), described);
          const file = join(site, address);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, await pngOf(words));
        });
        cache.tidy();
        logger.info(`Images de partage : ${String(pages.length)}, dont ${String(made)} refaites.`);
      },
    },
  };
};

const PICTURE_ALT = /(<meta property="og:image:alt" content=")[^"]*(")/;

/** What is on a picture, in words, as an attribute has them. */
export function pictureAlt({ title, label }: ShareWords): string {
  const words = label === undefined ? title : `${label} : ${title}`;
  const alt = typeset(`${words}. ${SITE.name}, un câble jaune et un panneau de brassage.`);
  return alt
    .replace(/([.!?…])\. /, "$1 ")
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;");
}

/** What an attribute holds. */
const decoded = (attribute: string): string =>
  parse(`<i title="${attribute}"></i>`).querySelector("i")?.getAttribute("title") ?? "";

const textOf = (element: HTMLElement | null | undefined): string | undefined =>
  element?.text.replace(/[ \n\t]+/g, " ").trim() || undefined;

/**
 * @param page its file, for the sentence that says what is wrong with it
 * @throws if the page names no picture, or has no title
 */
export function readPage(page: string, html: string): { address: string; words: ShareWords } {
  const meta = (property: string): string => {
    const [, content] =
      new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html) ?? [];
    if (!content) throw new Error(`${page} n'a pas de ${property} : layouts/Base.astro l'écrit.`);
    return decoded(content);
  };
  // From there to the title: to take the whole of each page apart is long.
  const beginning = /<main\b.*?<\/h1>/s.exec(html)?.[0] ?? "";
  const document = parse(beginning, { comment: false, parseNoneClosedTags: true });
  const section = document
    .querySelector('[data-pagefind-meta^="section:"]')
    ?.getAttribute("data-pagefind-meta")
    ?.replace("section:", "");
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
