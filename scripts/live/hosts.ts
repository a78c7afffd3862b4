import type { HostResponse } from "./requests.ts";

/** The kind of host, judging by its response headers. */
export type HostKind =
  | "apache"
  | "caddy"
  | "cloudflare"
  | "github"
  | "netlify"
  | "nginx"
  | "unknown";

/** What the response headers `Server` and `Via` contain, by kind of host. */
const SIGNS: readonly (readonly [HostKind, RegExp])[] = [
  ["github", /github\.com/i],
  ["netlify", /netlify/i],
  ["cloudflare", /cloudflare/i],
  ["nginx", /nginx/i],
  ["apache", /apache/i],
  ["caddy", /caddy/i],
];

/** The kind of host that has sent a response. */
export const kindOf = ({ headers }: HostResponse): HostKind =>
  SIGNS.find(([, sign]) => sign.test(`${headers["server"] ?? ""} ${headers["via"] ?? ""}`))?.[0] ??
  "unknown";

/** How to correct a fault, by kind of host. */
export const REMEDIES: Readonly<Record<HostKind, string>> = {
  apache:
    "Envoyez dist/.htaccess (il commence par un point, certains logiciels le cachent) ; s'il y est, l'hébergeur doit autoriser AllowOverride All, mod_headers et mod_rewrite.",
  nginx:
    "Installez dist.hosts/nginx.conf de la dernière construction, puis : nginx -t && systemctl reload nginx.",
  caddy:
    "Installez dist.hosts/Caddyfile de la dernière construction, puis : systemctl reload caddy.",
  netlify: "Netlify lit dist/_headers et dist/_redirects : déployez le dossier dist/ entier.",
  cloudflare:
    "Cloudflare Pages lit dist/_headers et dist/_redirects ; devant un autre serveur, enlevez les règles de cache et de réécriture.",
  github: "GitHub Pages ne se règle pas.",
  unknown:
    "Ce que l'hébergeur doit faire est dans dist/.htaccess (Apache), dist.hosts/nginx.conf et dist.hosts/Caddyfile.",
};

/**
 * By kind of host, the faults that it cannot correct, recognised by the first words of `Finding.fault`. The site works with
 * these faults: each page also contains its security policy in a `<meta>`.
 */
export const ACCEPTED_FAULTS: Readonly<Partial<Record<HostKind, RegExp>>> = {
  github: /^(?:en-tête|cache|compression|redirection|type)/,
  netlify: /^en-tête cross-origin-resource-policy/,
  cloudflare: /^en-tête cross-origin-resource-policy/,
};
