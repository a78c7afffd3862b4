/**
 * A site under a path of its name (`SITE_URL=https://exemple.fr/plombiers`): it is built as if it had the name to itself, and every
 * address in what was built is then given the path, here and nowhere else. Without a path nothing of this runs.
 */
import { policyHash } from "../lib/policy-hash.ts";
import { literally } from "./literally.ts";

export interface PathRewriter {
  /** Of a page, or a part of one. */
  readonly html: (text: string) => string;
  /** Of a script, in the texts that it names addresses by. */
  readonly script: (text: string) => string;
  /** Of the manifest. */
  readonly manifest: (text: string) => string;
  /** Of lists, feeds and data, whose addresses are whole. */
  readonly whole: (text: string) => string;
}

/**
 * @param address the site's. Ex.: { origin: "https://exemple.fr", path: "/plombiers" }
 * @param names what stands at the top of the built site: files, and folders
 * @param endpoint where the forms post: on the same origin it may lie outside of the path, and stays as it was given
 */
export function pathRewriter(
  { origin, path }: { readonly origin: string; readonly path: string },
  names: readonly string[],
  endpoint: string | undefined,
): PathRewriter {
  const ofSite = new RegExp(`${literally(origin)}/`, "g");
  const isOutside = endpoint?.startsWith(`${origin}/`) ?? false;
  const whole = (text: string): string => {
    const moved = (part: string): string => part.replace(ofSite, `${origin}${path}/`);
    return isOutside
      ? text
          .split(endpoint ?? "")
          .map(moved)
          .join(endpoint)
      : moved(text);
  };
  // A text that begins with the address of something in the site.
  const named = new RegExp(`(["'\`])/(?=(?:${names.map(literally).join("|")})[/"'\`?#])`, "g");
  return {
    whole,
    html: (text) =>
      withHashes(
        text,
        whole(text)
          // An attribute, a redirection, a rule of prefetching, one of several pictures, or a typeface in the style and the script.
          .replace(/( [a-z-]+="|;url=|"href_matches":")\/(?!\/)/g, `$1${path}/`)
          .replace(/([ ("])\/_astro\//g, `$1${path}/_astro/`),
      ),
    script: (text) => whole(text).replace(named, `$1${path}/`).replace('{"/":', `{"${path}/":`),
    manifest: (text) => text.replace(/(:")\/(?!\/)/g, `$1${path}/`),
  };
}

/** What the page's own policy allows by its hash: its style, its script, and what it tells the browser to fetch ahead. */
const HASHED = /<(style|script|script type="speculationrules")>([^]*?)<\/(?:style|script)>/g;

/** Puts the hashes of what was changed into the policy of a page. */
function withHashes(before: string, after: string): string {
  const hashesIn = (html: string): string[] =>
    [...html.matchAll(HASHED)].map(([, , text = ""]) => policyHash(text));
  const now = hashesIn(after);
  return hashesIn(before).reduce(
    (html, hash, index) => html.replaceAll(hash, now[index] ?? hash),
    after,
  );
}
