/**
 * Writes the style of each page into the page: only what it needs, so that it can be displayed as soon as its HTML has arrived.
 * The hash of the style is added to the page's own security policy, which allows no other inline style.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "node-html-parser";
import type { Root } from "postcss";
import { hashOf } from "#lib/build-cache.ts";
import { policyHash } from "#lib/policy-hash.ts";
import { classesNamed, classesOf } from "./classes.ts";
import { compileSharedSheet, compileStyle, joinSheets } from "./compile.ts";
import { propertiesIn } from "./constants.ts";
import { scriptsIn, textWithImports } from "./page-scripts.ts";

const SHEET_LINK = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;
/**
 * Marks a part of a page that other pages load. Its value is replaced by the addresses of the style sheets that the part needs.
 */
const SHARED_PART = /\sdata-shared-part(?:="[^"]*")?/;
/** The style directive of `shell/security-policy.ts`. */
const STYLE_SOURCE = "style-src 'self'";

interface Page {
  readonly file: string;
  /** Addresses of its style sheets, in order. */
  readonly sheets: readonly string[];
  readonly hasSharedPart: boolean;
}

/** Keeps compiled styles from one build to the next, by their source. */
interface StyleCache {
  readonly find: (source: string) => Buffer | undefined;
  readonly keep: (source: string, style: string) => void;
}
const NO_CACHE: StyleCache = { find: () => undefined, keep: () => undefined };

/** What all pages need for the part that they may load later. */
interface SharedPart {
  /**
   * At most one entry, for the page that contains the part: its file, and the HTML of the whole page, with the addresses of the
   * style sheets in `data-shared-part`.
   */
  readonly html: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  /** Scripts of the part, by file name. */
  readonly scripts: readonly string[];
  readonly properties: readonly string[];
}

/**
 * Writes the style of every page of a built site into it, and deletes the style sheets. Pages are read one after the other,
 * because thousands of them would not fit in memory.
 * @returns how many pages have a style, and how many different styles there are
 * @throws if a page has style but no policy to allow it
 */
export function writePageStyles(
  site: string,
  cache: StyleCache = NO_CACHE,
): { pages: number; styles: number } {
  const read = (file: string): string => readFileSync(join(site, file), "utf8");
  const pages = globSync("**/*.html", { cwd: site })
    .map((file): Page => {
      const html = read(file);
      const sheets = [...html.matchAll(SHEET_LINK)].map(([, at = ""]) => at);
      return { file, sheets, hasSharedPart: SHARED_PART.test(html) };
    })
    .filter(({ sheets }) => sheets.length > 0);
  const scripts = new Map(
    globSync("_astro/*.js", { cwd: site }).map((file) => [basename(file), read(file)]),
  );
  const joinedSheets = memo((list: string) => joinSheets(list.split(" ").map(read)));
  const named = memo((list: string) => [...classesNamed(joinedSheets(list))]);
  const scripted = memo((list: string) => {
    const text = textWithImports(list.split(" "), scripts);
    return memo((name: string) => text.includes(name));
  });

  const shared = writeSharedSheets(site, pages, joinedSheets);
  const styles = new Map<string, string>();
  const sheetsOf = memo((list: string) => list.split(" ").map(read).join("\n"));
  for (const page of pages) {
    const list = page.sheets.join(" ");
    const html = shared.html.get(page.file) ?? read(page.file);
    const own = classesOf(html);
    const isScripted = scripted([...scriptsIn(html), ...shared.scripts].join(" "));
    const used = named(list).filter(
      (name) => own.has(name) || shared.classes.has(name) || isScripted(name),
    );
    const properties = new Set([...propertiesIn(html), ...shared.properties]);
    const key = JSON.stringify([list, used, [...properties].sort()]);
    let style = styles.get(key);
    if (style === undefined) {
      const source = sheetsOf(list) + key;
      const kept = cache.find(source)?.toString();
      style =
        kept ??
        compileStyle(joinedSheets(list), { hasClass: (name) => used.includes(name), properties });
      if (kept === undefined) cache.keep(source, style);
      styles.set(key, style);
    }
    writeFileSync(join(site, page.file), withStyle(page.file, html, style));
  }
  for (const sheet of new Set(pages.flatMap(({ sheets }) => sheets))) rmSync(join(site, sheet));
  return { pages: pages.length, styles: styles.size };
}

/**
 * Writes the style sheets of the shared part as files, which a script loads into other pages together with the part. These are
 * the sheets of the page that contains it, except those that every page has anyway. Each file name contains a hash of the
 * content.
 */
function writeSharedSheets(
  site: string,
  pages: readonly Page[],
  joined: (list: string) => Root,
): SharedPart {
  const page = pages.find(({ hasSharedPart }) => hasSharedPart);
  if (!page) return { html: new Map(), classes: new Set(), scripts: [], properties: [] };
  const html = readFileSync(join(site, page.file), "utf8");
  const own = page.sheets.filter((sheet) => !pages.every(({ sheets }) => sheets.includes(sheet)));
  const compiled = own.map((sheet) =>
    compileSharedSheet(readFileSync(join(site, sheet), "utf8"), joined(page.sheets.join(" "))),
  );
  const addresses = compiled.map(({ css }) => {
    const address = `/_astro/shared-part.${hashOf(css).slice(0, 8)}.css`;
    writeFileSync(join(site, address), css);
    return address;
  });
  const withAddresses = html.replace(SHARED_PART, ` data-shared-part="${addresses.join(" ")}"`);
  const part = parse(html).querySelector("[data-shared-part]")?.toString() ?? "";
  return {
    html: new Map([[page.file, withAddresses]]),
    classes: classesOf(part),
    scripts: scriptsIn(part),
    properties: compiled.flatMap(({ reads }) => reads),
  };
}

function withStyle(file: string, html: string, style: string): string {
  const parts = html.split(STYLE_SOURCE);
  if (parts.length !== 2)
    throw new Error(
      `${file} : la politique de sécurité doit dire une fois « ${STYLE_SOURCE} » ; c'est shell/security-policy.ts qui l'écrit.`,
    );
  const allowed = parts.join(`${STYLE_SOURCE} ${policyHash(style)}`);
  let isFirst = true;
  return allowed.replace(SHEET_LINK, () => {
    const written = isFirst ? `<style>${style}</style>` : "";
    isFirst = false;
    return written;
  });
}

function memo<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
