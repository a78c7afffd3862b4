import { basename, extname } from "node:path";
import { isDialable } from "#lib/dialable.ts";
import { OTHER_SITES } from "#site.ts";
import type { Addresses } from "./addresses.ts";
import { pageOf } from "./entry-pages.ts";
import { emailSlipFault, privateBoxFault } from "#content-check/contact/emails.ts";
import type { Mistake } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { plainPath } from "./routes.ts";

/**
 * The host names of the site of 2020. This site may take over that domain, so a link to a page that exists here must be
 * internal.
 */
const FORMER_HOSTS = new Set(
  OTHER_SITES.slice(0, 1).flatMap(({ href }) => {
    const { hostname } = new URL(href);
    return [hostname, hostname.replace(/^www\./, "")];
  }),
);

/** Services on which people share files and messages privately: « drive.google.com ». */
const PRIVATE_HOSTS =
  /(?:^|\.)(?:(?:drive|docs|mail|meet|photos)\.google\.com|photos\.app\.goo\.gl|sharepoint\.com|1drv\.ms|onedrive\.live\.com|outlook\.(?:office|live|office365)\.com|teams\.(?:microsoft|live)\.com|dropbox\.com|wetransfer\.com|we\.tl|icloud\.com|(?:chat|web)\.whatsapp\.com|wa\.me|t\.me|mail\.yahoo\.com|messenger\.com)$/i;

/** Addresses that not everybody can open, or that show something different to each visitor; each with its fault and remedy. */
const NOT_FOR_ALL: readonly [RegExp, string, string][] = [
  // « https://www.exemple.fr/artic… »
  [
    /\.{3}|…|%E2%80%A6/i,
    "est une adresse coupée",
    "ouvrez la page, et copiez l'adresse entière depuis la barre du navigateur.",
  ],
  // « http://192.168.1.10/ », « http://localhost:4321/ »
  [
    /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|[\w-]+\.(?:local|lan|home|internal)(?=[:/]|$))/i,
    "est l'adresse d'une machine ou d'un réseau que les visiteurs n'atteignent pas",
    "écrivez l'adresse de la page sur le site public.",
  ],
  // « https://nouveau.europresse.com/… »
  [
    /^https?:\/\/(?:[\w-]+\.)*(?:europresse\.com|factiva\.com|pressedd\.com|nexis\.com|tagaday\.fr|cafeyn\.co)(?:[/:]|$)/i,
    "est la page d'un service où il faut un abonnement",
    "écrivez l'adresse de l'article sur le site de son journal.",
  ],
  // « https://www.linkedin.com/in/… »
  [
    /^https?:\/\/(?:[\w-]+\.)?(?:linkedin\.com\/in\/|facebook\.com\/(?:profile\.php|people\/)|viadeo\.\w+\/p\/)/i,
    "est la page personnelle de quelqu'un",
    "menez à celle de son organisme.",
  ],
  // « https://www.exemple.fr/wp-admin/… », « https://www.exemple.fr/?preview=1 »
  [
    /\/wp-(?:admin|login|content\/plugins)|\/(?:administrator|admin|backoffice|back-office|ghost|typo3)(?:\/|$|\?|\.php)|[?&](?:preview|preview_id|draft|edit|action=edit)(?:=|&|$)|\/edit(?:\?|#|$)/i,
    "est la page de qui tient ce site, ou son aperçu",
    "ouvrez la page publique, sans vous connecter, et copiez son adresse.",
  ],
  // « https://www.google.com/amp/… »
  [
    /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/amp\/|[\w-]+\.cdn\.ampproject\.org(?:\/|$))/i,
    "est la copie de la page que Google garde pour les téléphones",
    "ouvrez l'article lui-même, et copiez son adresse.",
  ],
  // « https://deploy-preview-12--exemple.netlify.app/ », « https://translate.google.com/… »
  [
    /^https?:\/\/(?:deploy-preview-\d+--[\w-]+\.netlify\.app|[\w-]+-git-[\w-]+\.vercel\.app|[a-f\d]{8}\.[\w-]+\.pages\.dev|translate\.google\.|[\w-]+\.translate\.goog|webcache\.)/i,
    "est un aperçu ou une traduction, qui ne dure pas",
    "écrivez l'adresse de la page elle-même.",
  ],
  // « https://www.google.com/search?q=… »
  [
    /^https?:\/\/(?:www\.)?(?:(?:google\.[a-z.]+|bing\.com|qwant\.com|ecosia\.org|search\.yahoo\.com)\/(?:search|\?q)|duckduckgo\.com\/\?q|chatgpt\.com\/|chat\.openai\.com\/|claude\.ai\/|perplexity\.ai\/|gemini\.google\.com\/)/i,
    "est une recherche ou une conversation, et non une page",
    "ouvrez la page trouvée, et écrivez son adresse ; un fait a pour source la page qui le dit.",
  ],
];

/**
 * Reports an address that not everybody can open, or that shows something different to each visitor: « http://192.168.1.10/ ».
 */
export function notForAllFault(url: string): Mistake | undefined {
  const [, why, remedy] = NOT_FOR_ALL.find(([pattern]) => pattern.test(url)) ?? [];
  return why === undefined || remedy === undefined
    ? undefined
    : { fault: `« ${url} » ${why}`, remedy };
}

/** Checks an absolute URL (https://, mailto:, tel:), and reports any other scheme. */
export function wholeFault(url: string, addresses: Addresses): Mistake | undefined {
  const scheme = /^[a-z][a-z\d+.-]*(?=:)/i.exec(url)?.[0].toLowerCase();
  const rest = url.slice((scheme?.length ?? 0) + 1);
  if (scheme === "mailto") {
    const address = rest.replace(/\?.*$/s, "");
    const odd = emailSlipFault(address) ?? privateBoxFault(address);
    if (odd) return odd;
    return /^[^\s@?]+@[^\s@?.]+(?:\.[^\s@?.]+)+(?:\?(?:subject|body|cc)=.*)?$/i.test(
      rest.replaceAll("%20", " "),
    )
      ? undefined
      : {
          fault: `« ${url} » n'est pas une adresse électronique`,
          remedy: "écrivez mailto:contact@exemple.fr, sans espace.",
        };
  }
  if (scheme === "tel")
    return isDialable(rest)
      ? undefined
      : {
          fault: `« ${url} » n'est pas un numéro de téléphone`,
          remedy: "écrivez tel:+33320000000.",
        };
  if (scheme !== "http" && scheme !== "https")
    return {
      fault: `un lien en « ${scheme ?? ""}: » n'est pas permis`,
      remedy:
        "un lien mène à une page du site (/ecoles/), à un autre site (https://…), à une adresse (mailto:…) ou à un numéro (tel:…).",
    };
  const address = /\s/.test(url) || !/^https?:\/\/[^/]/i.test(url) ? null : URL.parse(url);
  if (!address || (!address.hostname.includes(".") && address.hostname !== "localhost"))
    return {
      fault: `« ${url} » n'est pas une adresse entière`,
      remedy: "copiez-la depuis la barre du navigateur. Ex. : https://www.exemple.fr/page",
    };
  if (PRIVATE_HOSTS.test(address.hostname))
    return {
      fault: `« ${url} » est un dossier, une boîte ou un groupe que tout le monde ne peut pas ouvrir`,
      remedy: "mettez ce qu'il contient dans la page, ou menez à une page publique.",
    };
  const path = plainPath(address.pathname);
  const isFormer = FORMER_HOSTS.has(address.hostname);
  if (isFormer && path === "/") return undefined; // pages mention the former site itself
  const isHere = addresses.anchors.has(path) || addresses.drafts.has(path);
  if (addresses.ownHosts.has(address.hostname) || (isFormer && isHere))
    return {
      fault: `« ${url} » est une page de ce site, écrite avec son adresse entière`,
      remedy: `écrivez ${path}${address.hash} : le lien marche alors partout où le site est posé.`,
    };
  return notForAllFault(url);
}

/**
 * Reports an address without its beginning: a file (« ../schools/roubaix.mdx »), another site (« cnil.fr »), an e-mail address
 * or a number without « mailto: » or « tel: ».
 */
export function relativeFault(url: string, files: readonly ContentFile[]): Mistake {
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(url))
    return {
      fault: `« ${url} » est une adresse électronique, sans ce qui le dit`,
      remedy: `écrivez mailto:${url}`,
    };
  const digits = url.replace("(0)", "").replace(/[\s().-]|%20/g, "");
  if (/^(?:\+|00)?\d{8,14}$/.test(digits))
    return {
      fault: `« ${url} » est un numéro de téléphone, sans ce qui le dit`,
      remedy: `écrivez tel:${digits.replace(/^0(?=[1-9])/, "+33")}`,
    };
  if (/^(?:www\.|(?:[\w-]+\.)+(?:fr|org|com|net|eu)(?:[/?#]|$))/i.test(url))
    return {
      fault: `« ${url} » est l'adresse d'un autre site, sans son début`,
      remedy: `écrivez https://${url}`,
    };
  const path = url.replaceAll("\\", "/").replace(/[?#].*$/, "");
  const id = basename(path, extname(path));
  const file = files.find((other) => other.id === id && pageOf(other));
  const page = file && pageOf(file)?.path;
  // A file that is neither an entry, nor a web page, nor a picture is a file to download.
  const isDownload = /\.(?!mdx?$|ya?ml$|html?$|jpe?g$|png$|webp$)[a-z\d]{2,4}$/i.test(path);
  const example = isDownload ? `/telechargements/${basename(path)}` : "/ecoles/roubaix/";
  return {
    fault: `« ${url} » n'est pas l'adresse d'une page : elle commence par « / »`,
    remedy: page === undefined ? `écrivez une adresse comme ${example}` : `écrivez ${page}.`,
  };
}
