import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { parse, type HTMLElement } from "node-html-parser";
import { sharePictureOf } from "#share/address.ts";
import type { ShareWords } from "#share/draw.ts";
import { shareDrawer, sharePng, shareSource } from "#share/pictures.ts";
import { workQueue } from "#lib/at-once.ts";
import { buildCache } from "#lib/build-cache.ts";
import { onFinishedPage } from "#lib/finished-pages.ts";
import type { Language } from "#lib/language.ts";
import { typeset } from "#lib/typography.ts";
import { addressOfFile } from "#lib/page-address.ts";
import { isRedirect } from "#redirects.ts";
import { SITE, type Section } from "#site.ts";

/** A picture that is being made. */
interface BegunPicture {
  readonly words: ShareWords;
  readonly png: Promise<{ readonly bytes: Buffer; readonly isNew: boolean }>;
}

/** Makes the share pictures of one build. */
interface PictureMaker {
  /** The pictures begun so far, by their address. */
  readonly begun: ReadonlyMap<string, BegunPicture>;
  /**
   * Begins the picture of a page.
   * @param page the page's address or file, for error messages
   * @param address the address of the picture
   */
  readonly begin: (page: string, address: string, html: string) => BegunPicture;
  readonly tidy: () => void;
}

/** @param folder where the pictures of earlier builds are cached */
async function pictureMaker(folder: string): Promise<PictureMaker> {
  const draw = await shareDrawer(SITE.name);
  const cache = buildCache(folder);
  const begun = new Map<string, BegunPicture>();
  const inTurn = workQueue(Math.max(1, availableParallelism() - 1)); // one processor is left for rendering the pages
  const pngOf = async (words: ShareWords): Promise<{ bytes: Buffer; isNew: boolean }> => {
    const svg = draw(words);
    const source = shareSource(svg);
    const kept = cache.find(source);
    if (kept) return { bytes: kept, isNew: false };
    const bytes = await sharePng(svg);
    cache.keep(source, bytes);
    return { bytes, isNew: true };
  };
  return {
    begun,
    begin: (page, address, html) => {
      const { words } = readPage(page, html);
      const picture = { words, png: inTurn(() => pngOf(words)) };
      begun.set(address, picture);
      return picture;
    },
    tidy: cache.tidy,
  };
}

/**
 * Makes the pictures that pages name in `og:image`, each from the text of the page that it belongs to, and writes the
 * alternative text into every page. A picture is begun as soon as its page is rendered, while the next pages are rendered. Must
 * run before `serviceWorker`, which records the hash of each page.
 */
export const sharePicturesOfPages = (): AstroIntegration => {
  let folder = "";
  let maker: PictureMaker | undefined;
  return {
    name: "share-pictures",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = join(fileURLToPath(config.cacheDir), "share-pictures");
      },
      "astro:build:start": async () => {
        const { begin } = (maker = await pictureMaker(folder));
        onFinishedPage("share-pictures", (page, html) => {
          const address = pictureOn(html);
          if (address !== undefined && address === sharePictureOf(page)) begin(page, address, html);
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { begun, begin, tidy } = maker ?? (await pictureMaker(folder));
        const site = fileURLToPath(dir);
        const read = (page: string): string => readFileSync(join(site, page), "utf8");
        const pages = globSync("**/*.html", { cwd: site }).filter(
          (file) => !isRedirect(addressOfFile(file)),
        );
        const ownerOf = new Map(pages.map((page) => [sharePictureOf(addressOfFile(page)), page]));
        for (const page of pages) {
          const html = read(page);
          const address = pictureOn(html) ?? readPage(page, html).address;
          const owner = ownerOf.get(address);
          if (owner === undefined)
            throw new Error(`${page} montre ${address}, qui n'est l'image d'aucune page.`);
          const { words } = begun.get(address) ?? begin(owner, address, read(owner));
          const described = withPictureAlt(html, words);
          if (described !== html) writeFileSync(join(site, page), described);
        }
        let made = 0;
        for (const [address, { png }] of begun) {
          const { bytes, isNew } = await png;
          mkdirSync(dirname(join(site, address)), { recursive: true });
          writeFileSync(join(site, address), bytes);
          if (isNew) made += 1;
        }
        tidy();
        logger.info(`Images de partage : ${String(begun.size)}, dont ${String(made)} refaites.`);
      },
    },
  };
};

/** The address of the picture that a page names. */
function pictureOn(html: string): string | undefined {
  const url = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
  return url === undefined ? undefined : new URL(url).pathname;
}

const withPictureAlt = (html: string, words: ShareWords): string =>
  html.replace(
    PICTURE_ALT,
    (_, start: string, end: string) =>
      start + pictureAlt(words, /<html lang="en"/.test(html) ? "en" : "fr") + end,
  );

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
  const section = document.querySelector("main")?.getAttribute("data-section") as
    | Section
    | undefined; // as layouts/Base.astro writes it
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
