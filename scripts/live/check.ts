import { parse } from "node-html-parser";
import { fileHash } from "#application/worker/kept-files.ts";
import {
  cacheOf,
  CACHE_OF_HASHED,
  headersOf,
  hostRules,
  isCompressed,
  typeOf,
  type HostRules,
} from "#hosting/rules.ts";
import { failureReason, type SendRequest, type HostResponse } from "./requests.ts";
import { checkEndpoint } from "./endpoint.ts";
import { ACCEPTED_FAULTS, kindOf, REMEDIES, type HostKind } from "./hosts.ts";
import { checkBuiltFor, checkMoved, checkNames, reportOtherHost } from "./names.ts";

/** A difference between what a live host does and what `hosting/rules.ts` says. */
export interface Finding {
  /** Ex.: "https://www.exemple.fr/sw.js" */
  readonly address: string;
  /** What is wrong; begins with the subject. Ex.: "cache : …" */
  readonly fault: string;
  readonly remedy: string;
  /** Whether this kind of host cannot correct it and the site works anyway (`ACCEPTED_FAULTS`). */
  readonly accepted: boolean;
}

/** What only a person can test. It does not count as a fault. */
export interface ManualTest {
  readonly address: string;
  readonly reason: string;
  readonly instruction: string;
}

export interface LiveReport {
  readonly kind: HostKind;
  readonly requests: number;
  readonly findings: readonly Finding[];
  readonly manualTests: readonly ManualTest[];
}

/** Requests a URL. If there is no response, reports this and returns undefined. */
export type TryRequest = (url: URL) => Promise<HostResponse | undefined>;
/** Reports a fault. Without a `remedy`, the report gives the one for this kind of host. */
export type ReportFault = (address: URL | string, fault: string, remedy?: string) => void;

/** Files smaller than this, in bytes, need no compression. */
const SMALL = 1000;

/**
 * Requests some thirty addresses of a live host and compares the responses with `hosting/rules.ts`.
 * @param origin the site's canonical origin, as returned by `checkSiteUrl`
 * @param path the site's path, as returned by `sitePath`
 */
export async function checkLiveSite(
  origin: string,
  sendRequest: SendRequest,
  path = "",
): Promise<LiveReport> {
  const site = origin + path;
  let requests = 0;
  let kind: HostKind = "unknown";
  const found: Omit<Finding, "accepted" | "remedy">[] = [];
  const manualTests: ManualTest[] = [];
  const remedies = new Map<string, string>();
  const reportFault: ReportFault = (address, fault, remedy) => {
    const { href } = new URL(address);
    found.push({ address: href, fault });
    if (remedy !== undefined) remedies.set(href + fault, remedy);
  };
  const get: SendRequest = async (url, options) => {
    requests += 1;
    return sendRequest(url, options);
  };
  const tryRequest: TryRequest = async (url) => {
    try {
      return await get(url);
    } catch (error) {
      reportFault(
        url,
        `pas de réponse : ${failureReason(error)}`,
        "Vérifiez la connexion de cette machine, puis le certificat et le nom de domaine chez l'hébergeur.",
      );
      return undefined;
    }
  };
  const report = (): LiveReport => ({
    kind,
    requests,
    manualTests,
    findings: found.map(({ address, fault }) => ({
      address,
      fault,
      remedy: remedies.get(address + fault) ?? REMEDIES[kind],
      accepted: ACCEPTED_FAULTS[kind]?.test(fault) ?? false,
    })),
  });

  const home = await tryRequest(new URL(`${site}/`));
  if (home === undefined) return report();
  kind = kindOf(home);
  if (reportOtherHost(home, site, reportFault)) return report();
  checkBuiltFor(home, site, reportFault);
  const parts = partsOf(home, await tryRequest(new URL(`${site}/candidater/`)));
  const rules = hostRules(origin, parts.endpoint, path);

  await checkNames(rules, get, reportFault);
  await checkMoved(rules, tryRequest, reportFault);
  const own = [
    "/",
    "/candidater/",
    "/sw.js",
    "/robots.txt",
    "/sitemap-index.xml",
    "/favicon.svg",
    "/pagefind/pagefind-entry.json",
    "/pagefind/pagefind.js",
    "/pagefind/wasm.fr.wasm",
  ];
  for (const address of new Set([...own.map((file) => path + file), ...parts.files])) {
    const response = await tryRequest(new URL(address, origin));
    if (response === undefined) continue;
    if (response.status !== 200)
      reportFault(
        response.url,
        `statut ${String(response.status)} au lieu de 200 : le fichier manque ou n'est pas montré`,
      );
    else {
      checkHeaders(rules, response, reportFault);
      checkFile(response, reportFault);
    }
  }
  for (const address of [
    "/cette-page-n-existe-pas/",
    "/_astro/absent.css",
    "/_astro/",
    "/.htaccess",
    "/.git/HEAD",
  ]) {
    const response = await tryRequest(new URL(site + address));
    if (response === undefined) continue;
    const isHidden = address.startsWith("/.") && response.status === 403;
    if (response.status !== 404 && !isHidden)
      reportFault(response.url, `statut ${String(response.status)} au lieu de 404`);
    else if (!address.startsWith("/.")) checkHeaders(rules, response, reportFault);
    if (address === "/cette-page-n-existe-pas/" && !response.text.includes('rel="icon"'))
      reportFault(response.url, "page 404 : ce n'est pas celle du site (404.html)");
  }
  await checkUnchanged(site, tryRequest, reportFault);
  manualTests.push(...(await checkEndpoint(origin, path, parts, get, reportFault)));
  return report();
}

/** Files that the home page and the form's page refer to, one of each kind, and the service that the form posts to. */
function partsOf(
  home: HostResponse,
  apply: HostResponse | undefined,
): { files: string[]; endpoint?: string; service?: string } {
  const document = parse(home.text);
  const ours = (address: string | undefined): string[] => {
    const url = URL.parse(address ?? "", home.url);
    return url === null || !address ? [] : [url.pathname];
  };
  const form = parse(apply?.text ?? "").querySelector("form[data-application-form]");
  const endpoint = form?.getAttribute("action");
  const service = form?.getAttribute("data-service");
  return {
    files: [
      ...oneHashedOfEachKind(`${home.text}${apply?.text ?? ""}`),
      ...ours(document.querySelector('link[rel="manifest"]')?.getAttribute("href")),
      ...ours(document.querySelector('meta[property="og:image"]')?.getAttribute("content")),
    ],
    ...(endpoint !== undefined && { endpoint }),
    ...(service !== undefined && { service }),
  };
}

/** One of each kind of hashed file that pages refer to: a style sheet, a script, a typeface… */
const oneHashedOfEachKind = (html: string): string[] => [
  ...new Map(
    [...html.matchAll(/(?:\/[\w.-]+)*\/_astro\/[\w.-]+\.(\w+)/g)].map(
      ([path, ending]) => [ending, path] as const,
    ),
  ).values(),
];

function checkHeaders(
  rules: HostRules,
  { url, status, headers }: HostResponse,
  reportFault: ReportFault,
): void {
  const address = status === 200 ? url.pathname : `${rules.path}/404.html`;
  for (const [name, wanted] of Object.entries(headersOf(rules, address))) {
    const key = name.toLowerCase();
    const value = headers[key];
    const isRight =
      key === "strict-transport-security"
        ? /max-age=[1-9]\d{6,}/.test(value ?? "")
        : key === "content-security-policy"
          ? (value?.includes("frame-ancestors 'none'") ?? false)
          : value === wanted;
    if (!isRight)
      reportFault(
        url,
        `en-tête ${key} : ${value === undefined ? "absent" : `« ${value} »`} au lieu de « ${wanted} »`,
      );
    else if (
      key === "content-security-policy" &&
      /text\/html/.test(headers["content-type"] ?? "") &&
      value !== wanted
    )
      reportFault(
        url,
        `en-tête ${key} : « ${value ?? ""} » s'ajoute à la règle de la page et peut lui retirer ce qu'il lui faut ; on attend « ${wanted} »`,
      );
  }
  const cache = headers["cache-control"] ?? "";
  const wanted = cacheOf(url.pathname, status, rules.path);
  const isRight =
    wanted === CACHE_OF_HASHED
      ? /max-age=31536000/.test(cache)
      : /no-cache|no-store|max-age=0/.test(cache) && !/max-age=[1-9]/.test(cache);
  if (!isRight)
    reportFault(
      url,
      `cache : ${cache === "" ? "rien n'est dit" : `« ${cache} »`} au lieu de « ${wanted} »`,
    );
}

/** Checks a file that exists: its type, and whether it is compressed. */
function checkFile({ url, headers, bytes }: HostResponse, reportFault: ReportFault): void {
  const { pathname } = url;
  const wanted = typeOf(pathname);
  const essence = (type: string | undefined): string =>
    (type?.split(";", 1)[0] ?? "absent")
      .replace("application/javascript", "text/javascript")
      .replace("text/xml", "application/xml")
      .replace("image/x-icon", "image/vnd.microsoft.icon");
  const type = headers["content-type"];
  if (
    wanted !== undefined &&
    wanted !== "application/octet-stream" &&
    essence(type) !== essence(wanted)
  )
    reportFault(url, `type : « ${type ?? "absent"} » au lieu de « ${wanted} »`);
  if (/^text\/html/.test(type ?? "") && !/charset=utf-8/i.test(type ?? ""))
    reportFault(url, `type : « ${type ?? ""} » ne dit pas charset=utf-8`);
  const compresses = isCompressed(pathname);
  if (compresses && bytes.length >= SMALL) {
    if (headers["content-encoding"] === undefined)
      reportFault(
        url,
        `compression : ${String(Math.round(bytes.length / 1000))} ko envoyés sans être compressés`,
      );
    else if (!/accept-encoding|\*/i.test(headers["vary"] ?? ""))
      reportFault(
        url,
        "compression : « Vary: Accept-Encoding » manque, un cache peut donner la réponse d'un autre navigateur",
      );
  }
}

/**
 * Reports a host that rewrites pages. The worker contains the hash of each page that it caches. A rewritten page does not
 * match, so it does not open offline.
 */
async function checkUnchanged(
  site: string,
  tryRequest: TryRequest,
  reportFault: ReportFault,
): Promise<void> {
  const worker = await tryRequest(new URL(`${site}/sw.js`));
  const page = await tryRequest(new URL(`${site}/hors-ligne/`));
  if (worker === undefined || page === undefined) return;
  const isKept = worker.text.includes("/hors-ligne/");
  if (
    isKept &&
    page.status === 200 &&
    !worker.text.includes(await fileHash(new Uint8Array(page.bytes)))
  )
    reportFault(
      page.url,
      "contenu : la page n'est pas celle qui a été construite, elle ne s'ouvrira pas sans réseau",
      "Envoyez tout dist/ de la même construction ; sinon l'hébergeur réécrit les pages (minification, statistiques, e-mails cachés) : désactivez-le.",
    );
}
