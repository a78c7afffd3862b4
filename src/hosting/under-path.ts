/**
 * For a site under a path of its host (`SITE_URL=https://exemple.fr/plombiers`). It is built as if it were at the root, and
 * then this module adds the path to every address in the output. Without a path, it does not run.
 */
import { policyHash } from "#lib/policy-hash.ts";
import { literally } from "./literally.ts";

export interface PathRewriter {
  /** For a page, or part of one. */
  readonly html: (text: string) => string;
  /** For a script: changes only full URLs, and strings that begin with an address of the site. */
  readonly script: (text: string) => string;
  /** For the web app manifest. */
  readonly manifest: (text: string) => string;
  /** For lists, feeds and data, which contain full URLs. */
  readonly whole: (text: string) => string;
}

/**
 * Makes the functions that add the path to the addresses in each kind of file.
 * @param address the site's address. Ex.: { origin: "https://exemple.fr", path: "/plombiers" }
 * @param names the files and folders at the top of the built site
 * @param endpoint where the forms post. It may be on the same origin but outside the path, so it is not changed
 */
export function pathRewriter(
  { origin, path }: { readonly origin: string; readonly path: string },
  names: readonly string[],
  endpoint: string | undefined,
): PathRewriter {
  // Matches the service's address only if nothing follows it: with a service at "/candidater", the page "/candidater/" still
  // gets the path. In HTML, the address's `&` is escaped.
  const service = endpoint?.startsWith(`${origin}/`)
    ? `${literally(endpoint).replaceAll("&", "&(?:amp;|#38;)?")}(?!\\.?[\\w/?#&=%-])`
    : "(?!)"; // matches nothing
  const full = new RegExp(`(${service})|${literally(origin)}/`, "g");
  const whole = (text: string): string =>
    text.replace(full, (_, outside?: string) => outside ?? `${origin}${path}/`);
  // Matches, in a script, the start of a string that is an address of the site. Ex.: `"/_astro/…`, but not `"/autre/…`.
  const named = new RegExp(`(["'\`])/(?=(?:${names.map(literally).join("|")})[/"'\`?#])`, "g");
  return {
    whole,
    html: (text) =>
      withHashes(
        text,
        whole(text)
          // First attributes and redirects, then the further sizes in `srcset`, and typefaces in styles and scripts.
          .replace(/( [a-z-]+="|;url=)\/(?!\/)/g, `$1${path}/`)
          .replace(/([ ("])\/_astro\//g, `$1${path}/_astro/`),
      ),
    script: (text) => whole(text).replace(named, `$1${path}/`).replace('{"/":', `{"${path}/":`),
    manifest: (text) => text.replace(/(:")\/(?!\/)/g, `$1${path}/`),
  };
}

/** The inline code that a page's policy allows by its hash. */
const HASHED = /<(style|script)>([^]*?)<\/\1>/g;

/** Updates the hashes in a page's policy for the inline code that has changed. */
function withHashes(before: string, after: string): string {
  const hashesIn = (html: string): string[] =>
    [...html.matchAll(HASHED)].map(([, , text = ""]) => policyHash(text));
  const now = hashesIn(after);
  return hashesIn(before).reduce(
    (html, hash, index) => html.replaceAll(hash, now[index] ?? hash),
    after,
  );
}
