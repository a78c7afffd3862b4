/**
 * What every host must do with the built site, defined once. `htaccess.ts`, `nginx.ts`, `caddy.ts` and `static-hosts.ts` write
 * these rules in the configuration language of each host, and `npm run ready -- https://…` checks a live host against them.
 */
import { literally } from "./literally.ts";
import { serviceOrigin } from "#lib/service-origin.ts";
import { redirectsOfProject } from "#redirects.ts";

/** What depends on the settings of a build. */
export interface HostRules {
  /** The only origin at which the site is served. Ex.: "https://www.exemple.fr" */
  readonly origin: string;
  /** The path of the site: "" or "/plombiers". */
  readonly path: string;
  /** The host name of the site, with the port if it has one. Ex.: "www.exemple.fr" */
  readonly host: string;
  /**
   * The host name with `www.` added or removed, which redirects to the site. Ex.: "exemple.fr" for a site at "www.exemple.fr"
   */
  readonly otherHost: string | undefined;
  /** On every response, whatever its status (`HSTS` on https only). */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that only some addresses have, or that have another value there. */
  readonly exceptions: readonly HeaderException[];
  /** Old addresses, always with a trailing slash, and the addresses that replace them. */
  readonly redirects: Readonly<Record<string, string>>;
  /** The path of our PHP receiver (`hosting/receiver/`), if the forms post to it on the host of the site. Ex.: "/recevoir/" */
  readonly receiver: string | undefined;
}

export interface HeaderException {
  readonly name: string;
  readonly value: string;
  /** The addresses: a regular expression for the path only, in a syntax that all hosts understand. */
  readonly pattern: string;
  /** The same addresses for hosts whose only wildcard is a star. */
  readonly globs: readonly string[];
}

/**
 * The folder of files with a hash of their content in their names. Such a file never changes, so it is cached for a year; a 404
 * at its address is not.
 */
export const HASHED_FOLDER = "/_astro/";
export const CACHE_OF_HASHED = "public, max-age=31536000, immutable";
/** Cached, but revalidated each time, so that nothing old is shown after a deployment. */
export const CACHE_OF_THE_REST = "no-cache";

/** The header that promises https for a year. */
export const HSTS = "Strict-Transport-Security";

/** On a server of your own, set up as in docs/hosting.md: the socket of PHP on Debian, and the password file. */
export const PHP_SOCKET = "/run/php/php-fpm.sock";
export const PASSWORDS = "/srv/mots-de-passe";

export const NOT_FOUND_PAGE = "/404.html";

/**
 * What other sites may embed or read: share pictures, icons, photographs, lists, data and documents. All photographs are WebP
 * files; feed readers show those of our announcements.
 */
const openToOthers = (path: string): Pick<HeaderException, "pattern" | "globs"> => ({
  pattern: `^${literally(path)}/(?:(?:partage|icones)/|(?:favicon|apple-touch-icon)\\.)|\\.(?:webp|xml|json|geojson|csv|ics|md|pdf|zip)$`,
  globs: [
    "/partage/*",
    "/icones/*",
    "/favicon.*",
    "/apple-touch-icon.png",
    "/*.webp",
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

/** Media types by extension, because hosts do not know all of them. */
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
  // Pagefind's index, which it compresses and decompresses itself.
  pf_filter: "application/octet-stream",
  pf_fragment: "application/octet-stream",
  pf_index: "application/octet-stream",
  pf_meta: "application/octet-stream",
};

/** The extensions of files that the site also contains in compressed form: see `compressed-copies.ts`. */
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
  "wasm",
  "webmanifest",
  "xml",
];

/**
 * The policy of scripts that run as workers. They need one of their own, because a worker does not inherit the policy of its
 * page. The worker of the search compiles WebAssembly, and the service worker sends the queue to the service that receives
 * applications.
 * @param endpoint where the forms post, if there are forms: a full URL, or a path of the site
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
 * The only directive of the policy in a page's response headers. All other directives are in the page itself
 * (`shell/security-policy.ts`), but a policy in a page cannot forbid framing. Browsers apply both policies together, so another
 * directive here could only forbid something that a page needs.
 */
const FRAMES_NOBODY = "frame-ancestors 'none'";

const otherNameOf = (hostname: string): string | undefined => {
  if (!hostname.includes(".") || /^[\d.:[\]]+$/.test(hostname)) return undefined; // localhost and IP addresses have no `www.`
  return hostname.startsWith("www.") ? hostname.slice(4) : `www.${hostname}`;
};

/**
 * The rules for a site at this address.
 * @param origin the site's origin, as returned by `checkSiteUrl`
 * @param endpoint where the forms post, if there are forms
 * @param path the site's path, as returned by `sitePath`
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
      // Only at the root and without includeSubDomains: the rest of the host, and other host names, may lack https.
      ...(protocol === "https:" && path === "" && { [HSTS]: "max-age=31536000" }),
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
      Object.entries(redirectsOfProject()).map(([from, to]) => [path + from, path + to]),
    ),
    receiver: receiverBeside(origin, endpoint),
  };
}

function receiverBeside(origin: string, endpoint: string | undefined): string | undefined {
  const address = URL.parse(endpoint ?? "", origin);
  const [, folder] = /^(.*\/)candidatures\.php$/.exec(address?.pathname ?? "") ?? [];
  return address?.origin === origin ? folder : undefined;
}

/** The headers of a response over http, which is always a redirect. RFC 6797, 7.2, forbids HSTS there. */
export const headersWithoutHttps = ({ headers }: HostRules): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== HSTS));

/**
 * The headers of every response for an address, whatever the status.
 * @param path Ex.: "/partage/accueil.png"
 */
export function headersOf(rules: HostRules, path: string): Record<string, string> {
  const own = rules.exceptions.filter(({ pattern }) => new RegExp(pattern).test(path));
  return { ...rules.headers, ...Object.fromEntries(own.map(({ name, value }) => [name, value])) };
}

/**
 * The value of a response's Cache-Control header.
 * @param path the path of the requested address, including the site's path
 * @param sitePath the site's path: "" or "/plombiers"
 */
export const cacheOf = (path: string, status: number, sitePath = ""): string =>
  path.startsWith(sitePath + HASHED_FOLDER) && [200, 206, 304].includes(status)
    ? CACHE_OF_HASHED
    : CACHE_OF_THE_REST;

/** The extension of the file at an address: "html" for an address that ends with a slash. */
const endingOf = (path: string): string =>
  path.endsWith("/") ? "html" : (path.split(".").at(-1) ?? "");

/** The media type of a file by its name or address; undefined for an unknown extension. */
export const typeOf = (path: string): string | undefined => TYPES[endingOf(path)];

/** Whether a file with this name or address gets compressed copies. */
export const isCompressed = (path: string): boolean => COMPRESSED.includes(endingOf(path));
