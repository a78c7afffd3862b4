import type { Mistake } from "#content-check/faults.ts";

/** Parameters that are added to an address to know where visitors came from: « utm_source », « fbclid ». */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_(?:cid|eid)|xtor|at_\w+|mkt_tok|_hs\w+|yclid|twclid|li_fat_id|ref_src|trk|srsltid)$/i;

/** Services whose addresses contain another address in a parameter: « https://www.google.com/url?q=https://… » (`q`). */
const WRAPPERS: readonly [RegExp, string][] = [
  [/(?:^|\.)google\.[a-z.]+$/, "q"],
  [/(?:^|\.)google\.[a-z.]+$/, "url"],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, "url"],
  [/^lm?\.(?:facebook|instagram)\.com$/, "u"],
  [/(?:^|\.)linkedin\.com$/, "url"],
];

/** The address without tracking; `undefined` if it is not a URL. */
function withoutTracking(address: string): URL | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  for (const [host, name] of WRAPPERS) {
    const inner = host.test(url.hostname) ? url.searchParams.get(name) : null;
    if (inner !== null && /^https?:/.test(inner)) return withoutTracking(inner);
  }
  // These hosts add the parameter `si` to shared addresses. On other hosts, `si` may be needed.
  const hasShareId = /(?:^|\.)(?:youtu\.be|youtube\.com|spotify\.com)$/.test(url.hostname);
  for (const name of [...url.searchParams.keys()])
    if (TRACKING.test(name) || (hasShareId && name === "si")) url.searchParams.delete(name);
  return url;
}

/** An address without scheme, www, trailing slash and tracking, so that two ways of writing it are equal. */
export const plainAddress = (address: string): string => {
  const url = withoutTracking(address.trim());
  if (!url) return address;
  return `${url.hostname.replace(/^www\./, "")}${url.pathname.replace(/\/$/, "")}${url.search}`.toLowerCase();
};

/** Link shorteners: they hide where a link leads, and the link dies with them. */
const SHORTENERS =
  /^(?:www\.)?(?:bit\.ly|tinyurl\.com|lnkd\.in|t\.co|goo\.gl|ow\.ly|buff\.ly|is\.gd|urlr\.me|shorturl\.at|cutt\.ly|rb\.gy|t\.ly|urlz\.fr|vu\.fr|fb\.me|tiny\.cc)$/i;

/** Reports an address with tracking (« ?utm_source=lettre »), or from a link shortener (« https://bit.ly/… »). */
export function trackedFault(address: string): Mistake | undefined {
  const typed = URL.parse(address);
  if (typed && SHORTENERS.test(typed.hostname))
    return {
      fault: `« ${address} » est une adresse raccourcie : on ne sait pas où elle mène, ni jusqu'à quand`,
      remedy: "ouvrez-la, et copiez l'adresse entière depuis la barre du navigateur.",
    };
  const plain = withoutTracking(address);
  if (!typed || !plain || typed.href === plain.href || typed.search === plain.search)
    return undefined;
  const names = [...typed.searchParams.keys()].filter((name) => !plain.searchParams.has(name));
  return {
    fault: `« ${address} » suit ses lecteurs (${names.join(", ")})`,
    remedy: `écrivez ${plain.href}`,
  };
}
