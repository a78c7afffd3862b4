/**
 * What every host must do with the built site, said once. `htaccess.ts`, `nginx.ts`, `caddy.ts` and `static-hosts.ts` write it in the
 * language of each host, and `npm run ready -- https://…` asks a live host for it.
 */
import { literally } from "./literally.ts";
import { serviceOrigin } from "../lib/service-origin.ts";
import { REDIRECTS } from "../redirects.ts";

/** What changes with the settings of a build. */
export interface HostRules {
  /** The only origin under which the site answers. Ex.: "https://www.exemple.fr" */
  readonly origin: string;
  /** Where the site begins under it: "" or "/plombiers". */
  readonly path: string;
  /** Its name, with the port if it has one. Ex.: "www.exemple.fr" */
  readonly host: string;
  /** The name that people type instead, which is sent on: with `www.` where the site has none, without where it has. */
  readonly otherHost: string | undefined;
  /** On every answer, whatever its status. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that some addresses have instead. */
  readonly exceptions: readonly HeaderException[];
  /** Old addresses, always with a slash at the end, and the addresses that took their place. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Where our receiver in PHP (`hosting/receiver/`) lies, when the forms post to one beside the site. Ex.: "/recevoir/" */
  readonly receiver: string | undefined;
}

export interface HeaderException {
  readonly name: string;
  readonly value: string;
  /** Which addresses: a regular expression that all hosts understand, over the path alone. */
  readonly pattern: string;
  /** The same for hosts that only know a star, at the end of a folder or of the address. */
  readonly globs: readonly string[];
}

/** A name with a hash of its content can be kept for ever, but only where the answer is the file: a year, the longest that caches keep. */
export const HASHED_FOLDER = "/_astro/";
export const CACHE_OF_HASHED = "public, max-age=31536000, immutable";
/** Kept, but asked for again each time: nothing old is shown after a deployment. */
export const CACHE_OF_THE_REST = "no-cache";

/** The header that promises https for a year. */
export const HSTS = "Strict-Transport-Security";

/** What a server of one's own runs the receiver with, and the file of the passwords: where Debian and the steps have them. */
export const PHP_SOCKET = "/run/php/php-fpm.sock";
export const PASSWORDS = "/srv/mots-de-passe";

export const NOT_FOUND_PAGE = "/404.html";

/** What others may show or read from their own sites: pictures of shared pages and of feeds, icons, lists, data and documents. */
const openToOthers = (path: string): Pick<HeaderException, "pattern" | "globs"> => ({
  pattern: `^${literally(path)}/(?:(?:partage|icones)/|(?:favicon|apple-touch-icon)\\.)|\\.(?:xml|json|geojson|csv|ics|md|pdf|zip)$`,
  globs: [
    "/partage/*",
    "/icones/*",
    "/favicon.*",
    "/apple-touch-icon.png",
    "/*.xml",
    "/*.json",
    "/*.geojson",
    "/*.csv",
    "/*.ics",
    "/*.md",
    "/*.pdf",
    "/*.zip",
  ],
});

/** Media types by ending, also of those that hosts do not know. */
export const TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json",
  html: "text/html; charset=utf-8",
  ico: "image/vnd.microsoft.icon",
  ics: "text/calendar; charset=utf-8",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json; charset=utf-8",
  webp: "image/webp",
  woff2: "font/woff2",
  xml: "application/xml; charset=utf-8",
  zip: "application/zip",
  // Pagefind's index and engine, compressed by itself: its own code opens them.
  pagefind: "application/octet-stream",
  pf_filter: "application/octet-stream",
  pf_fragment: "application/octet-stream",
  pf_index: "application/octet-stream",
  pf_meta: "application/octet-stream",
};

/** The endings whose files lie in the site a second and a third time, compressed: see `twins.ts`. */
export const COMPRESSED: readonly string[] = [
  "css",
  "csv",
  "geojson",
  "html",
  "ics",
  "js",
  "json",
  "md",
  "svg",
  "txt",
  "webmanifest",
  "xml",
];

/**
 * The policy of scripts that run alone, as workers: they do not have that of the page. The search compiles WebAssembly, and
 * what waited for the network is sent to the service that receives applications.
 * @param endpoint where the forms post, if there are forms: a whole address, or a path of the site
 */
function workerPolicy(endpoint: string | undefined): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `connect-src 'self'${serviceOrigin(endpoint)}`,
    FRAMES_NOBODY,
  ].join("; ");
}

/**
 * All that the header says for a page: the rest stands in the page's own policy (`shell/security-policy.ts`), which cannot forbid
 * framing. A browser applies both at once, so that anything more here could only take away what a page needs.
 */
const FRAMES_NOBODY = "frame-ancestors 'none'";

const otherNameOf = (hostname: string): string | undefined => {
  if (!hostname.includes(".") || /^[\d.:[\]]+$/.test(hostname)) return undefined; // localhost, or a number
  return hostname.startsWith("www.") ? hostname.slice(4) : `www.${hostname}`;
};

/**
 * @param origin the site's, as `checkSiteUrl` gives it
 * @param endpoint where the forms post, if there are forms
 * @param path the site's, as `sitePath` gives it
 */
export function hostRules(origin: string, endpoint?: string, path = ""): HostRules {
  const { host, hostname, protocol } = new URL(origin);
  return {
    origin,
    path,
    host,
    otherHost: otherNameOf(hostname),
    headers: {
      "Content-Security-Policy": FRAMES_NOBODY,
      // Without includeSubDomains: other names of the association may not be in https.
      ...(protocol === "https:" && { [HSTS]: "max-age=31536000" }),
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "X-Content-Type-Options": "nosniff",
      "Permissions-Policy":
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
    exceptions: [
      {
        name: "Content-Security-Policy",
        value: workerPolicy(endpoint),
        pattern: "\\.js$",
        globs: ["/*.js"],
      },
      { name: "Cross-Origin-Resource-Policy", value: "cross-origin", ...openToOthers(path) },
      { name: "Access-Control-Allow-Origin", value: "*", ...openToOthers(path) },
    ],
    redirects: Object.fromEntries(
      Object.entries(REDIRECTS).map(([from, to]) => [path + from, path + to]),
    ),
    receiver: receiverBeside(origin, endpoint),
  };
}

function receiverBeside(origin: string, endpoint: string | undefined): string | undefined {
  const address = URL.parse(endpoint ?? "", origin);
  const [, folder] = /^(.*\/)candidatures\.php$/.exec(address?.pathname ?? "") ?? [];
  return address?.origin === origin ? folder : undefined;
}

/** The headers of an answer that comes without https, which only sends on: RFC 6797, 7.2, lets it promise no https. */
export const headersWithoutHttps = ({ headers }: HostRules): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== HSTS));

/**
 * The headers that an address must have, whatever its status.
 * @param path Ex.: "/partage/accueil.png"
 */
export function headersOf(rules: HostRules, path: string): Record<string, string> {
  const own = rules.exceptions.filter(({ pattern }) => new RegExp(pattern).test(path));
  return { ...rules.headers, ...Object.fromEntries(own.map(({ name, value }) => [name, value])) };
}

/** How long the answer of an address may be kept without asking again. @param sitePath that of the rules */
export const cacheOf = (path: string, status: number, sitePath = ""): string =>
  path.startsWith(sitePath + HASHED_FOLDER) && [200, 206, 304].includes(status)
    ? CACHE_OF_HASHED
    : CACHE_OF_THE_REST;

/** The ending of the file at an address: a page's ends on a slash. */
const endingOf = (path: string): string =>
  path.endsWith("/") ? "html" : (path.split(".").at(-1) ?? "");

/** The media type of a file by its name or address; undefined where nothing is said of its ending. */
export const typeOf = (path: string): string | undefined => TYPES[endingOf(path)];

/** Whether a file has compressed twins, if they are smaller. */
export const isCompressed = (path: string): boolean => COMPRESSED.includes(endingOf(path));
