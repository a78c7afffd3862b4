import { parse } from "node-html-parser";
import type { HostRules } from "#hosting/rules.ts";
import {
  isAboutCertificate,
  failureReason,
  type SendRequest,
  type HostResponse,
} from "./requests.ts";
import type { ReportFault, TryRequest } from "./check.ts";

/**
 * Reports a home page that only redirects to another origin. The other checks do not follow redirects, so they would report every
 * address.
 * @param site the address that was asked for, without a trailing slash
 * @returns whether it was reported
 */
export function reportOtherHost(
  { url, headers }: HostResponse,
  site: string,
  reportFault: ReportFault,
): boolean {
  const leads = URL.parse(headers["location"] ?? "", url);
  if (leads === null || leads.origin === url.origin) return false;
  const other = leads.href.replace(/\/$/, "");
  reportFault(
    url,
    `nom : renvoie vers ${leads.href}`,
    `Si c'est là votre site : npm run ready -- ${other}. Sinon, construisez-le avec SITE_URL=${site} et envoyez-le, avec le réglage écrit pour l'hébergeur.`,
  );
  return true;
}

/**
 * Reports a site that was built for another address: its links, feeds and thank-you page would lead there.
 * @param site as for `reportOtherHost`
 */
export function checkBuiltFor(
  { url, text }: HostResponse,
  site: string,
  reportFault: ReportFault,
): void {
  const canonical = parse(text).querySelector('link[rel="canonical"]')?.getAttribute("href");
  if (canonical === undefined || canonical === `${site}/`) return;
  reportFault(
    url,
    `adresse : la page dit être ${canonical}`,
    `Construisez le site avec SITE_URL=${site}, et envoyez tout dist/.`,
  );
}

/**
 * Checks that other forms of the address (http, with or without www.) redirect to the canonical one, and keep the path and the
 * query.
 */
export async function checkNames(
  { origin, path, host, otherHost }: HostRules,
  get: SendRequest,
  reportFault: ReportFault,
): Promise<void> {
  const rest = `${path}/candidater/?de=essai`;
  const isSecure = origin.startsWith("https:");
  const ways = [
    ...(isSecure ? [`http://${host}`] : []),
    ...(otherHost === undefined
      ? []
      : [`http://${otherHost}`, ...(isSecure ? [`https://${otherHost}`] : [])]),
  ];
  for (const way of ways) {
    const url = new URL(rest, way);
    try {
      const { status, headers } = await get(url);
      if (status !== 301 && status !== 308)
        reportFault(
          url,
          `nom : statut ${String(status)} au lieu de 301 vers ${origin}${rest}. Une candidature envoyée d'ici se perd`,
        );
      else if (headers["location"] !== origin + rest)
        reportFault(
          url,
          `nom : mène à ${headers["location"] ?? "rien"} au lieu de ${origin}${rest}`,
        );
    } catch (error) {
      // Nobody types www. before a name like site.exemple.fr, so www.site.exemple.fr may be missing.
      const isExpected = host.startsWith("www.") || host.split(".").length === 2;
      if (!isExpected && (error as { code?: string }).code === "ENOTFOUND") continue;
      reportFault(
        url,
        `nom : ${failureReason(error)}`,
        isAboutCertificate(error)
          ? `Chez l'hébergeur, demandez un certificat qui vaut aussi pour ${url.hostname} : sans lui, le navigateur n'arrive pas jusqu'au renvoi.`
          : `Chez qui vend le nom de domaine, faites mener ${url.hostname} au même hébergeur ; sinon, ne le donnez à personne.`,
      );
    }
  }
}

/** Checks that some former addresses, and an address without its trailing slash, redirect to the right page. */
export async function checkMoved(
  { origin, path, redirects }: HostRules,
  tryRequest: TryRequest,
  reportFault: ReportFault,
): Promise<void> {
  const some = Object.entries(redirects);
  const moved = [
    ...some.slice(0, 1),
    ...some.slice(-2),
    [`${path}/candidater`, `${path}/candidater/`] as const,
  ];
  for (const [from, to] of moved) {
    const url = new URL(from, origin);
    const response = await tryRequest(url);
    if (response === undefined) continue;
    const { status, headers, text } = response;
    const { location } = headers;
    const leads = location === undefined ? undefined : URL.parse(location, url)?.href;
    const isPageThatSendsOn = status === 200 && text.includes(`content="0;url=${to}"`);
    if (isPageThatSendsOn)
      reportFault(url, `redirection : une page qui renvoie, au lieu d'un statut 301 vers ${to}`);
    else if (![301, 308].includes(status) || leads !== origin + to)
      reportFault(
        url,
        `redirection : statut ${String(status)}${leads === undefined ? "" : ` vers ${leads}`} au lieu de 301 vers ${origin}${to}`,
      );
  }
}
