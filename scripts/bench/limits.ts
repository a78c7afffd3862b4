import type { SearchMeasure } from "./search.ts";

/** One kilobyte, in bytes. */
export const KB = 1000;

/** Sizes in bytes, as sent by a host with good compression. */
export interface PageMeasure {
  /** Address within the site, for example `/presse/`. */
  readonly path: string;
  /** HTML and CSS. */
  readonly firstView: number;
  /** Without photographs. */
  readonly total: number;
  /** Photographs in the content that a phone loads without scrolling. */
  readonly photos: number;
  readonly fonts: number;
  /** Scripts in files. */
  readonly scripts: number;
  /** Inline scripts. */
  readonly inlineScripts: number;
  readonly requests: number;
  readonly elements: number;
  /** From 0 to 100; see `eco-index.ts`. */
  readonly ecoIndex: number;
  /** Addresses on other origins. */
  readonly thirdParties: readonly string[];
  readonly cookies: readonly string[];
  /** Requests of the page that failed or were blocked. */
  readonly failed: readonly string[];
}

type Limit = {
  readonly name: string;
  readonly unit: "Ko" | "";
  readonly value: (page: PageMeasure) => number;
  /** The names of what exceeds the limit. */
  readonly details?: (page: PageMeasure) => readonly string[];
  /** The pages that the limit applies to; all of them if absent. */
  readonly appliesTo?: (path: string) => boolean;
} & ({ readonly most: number } | { readonly least: number });

const isHome = (path: string): boolean => path === "/";
/** Pages with a form and its script. */
const isApplication = (path: string): boolean => /^\/(?:candidater|orienter)\//.test(path);
/** Reference pages: lists, dates and sources. They may be heavier, because looking things up on several pages is harder. */
const isReference = (path: string): boolean =>
  /^\/(?:presse|partenaires|ecoles|a-propos|plan-du-site)\//.test(path);
/** Pages for young people, who have cheap phones. */
const isYoung = (path: string): boolean =>
  /^\/(?:ecoles|metier|formations|candidater|questions\/jeunes)\//.test(path) ||
  path === "/questions/";
/** Rounded, as other EcoIndex tools show it. */
const wholeEcoIndex = (page: PageMeasure): number => Math.round(page.ecoIndex);
/** Pages for reading: all except the search and the forms. */
const isReading = (path: string): boolean => path !== "/recherche/" && !isApplication(path);

/** The limits of a page on a first visit. */
export const LIMITS: readonly Limit[] = [
  {
    name: "HTML et CSS",
    most: 14,
    unit: "Ko",
    value: (page) => page.firstView / KB,
    appliesTo: (path) => !isReference(path),
  },
  {
    name: "HTML et CSS (pages à consulter)",
    most: 24,
    unit: "Ko",
    value: (page) => page.firstView / KB,
    appliesTo: isReference,
  },
  { name: "tout, sans photos", most: 90, unit: "Ko", value: (page) => page.total / KB },
  { name: "photos", most: 60, unit: "Ko", value: (page) => page.photos / KB },
  { name: "polices", most: 45, unit: "Ko", value: (page) => page.fonts / KB },
  { name: "requêtes", most: 8, unit: "", value: (page) => page.requests },
  {
    name: "éléments (accueil)",
    most: 250,
    unit: "",
    value: (page) => page.elements,
    appliesTo: isHome,
  },
  {
    name: "éléments",
    most: 420,
    unit: "",
    value: (page) => page.elements,
    appliesTo: (path) => !isHome(path) && !isReference(path),
  },
  {
    name: "éléments (pages à consulter)",
    most: 920,
    unit: "",
    value: (page) => page.elements,
    appliesTo: isReference,
  },
  {
    name: "EcoIndex (accueil)",
    least: 87,
    unit: "",
    value: wholeEcoIndex,
    appliesTo: isHome,
  },
  {
    name: "EcoIndex (pages des jeunes)",
    least: 82,
    unit: "",
    value: wholeEcoIndex,
    appliesTo: isYoung,
  },
  { name: "EcoIndex", least: 60, unit: "", value: wholeEcoIndex },
  {
    name: "JavaScript (pages à lire)",
    most: 2,
    unit: "Ko",
    value: (page) => (page.scripts + page.inlineScripts) / KB,
    appliesTo: isReading,
  },
  // Only script files count: the limit of the HTML of these pages already counts inline scripts.
  {
    name: "JavaScript avant la première réponse",
    most: 12,
    unit: "Ko",
    value: (page) => page.scripts / KB,
    appliesTo: isApplication,
  },
  {
    name: "adresses d'autres sites",
    most: 0,
    unit: "",
    value: (page) => page.thirdParties.length,
    details: (page) => page.thirdParties,
  },
  {
    name: "cookies",
    most: 0,
    unit: "",
    value: (page) => page.cookies.length,
    details: (page) => page.cookies,
  },
  {
    name: "requêtes en échec",
    most: 0,
    unit: "",
    value: (page) => page.failed.length,
    details: (page) => page.failed,
  },
];

/** All JavaScript of the application form, whenever it is loaded, including the service worker (KB). */
export const APPLICATION_SCRIPTS = 30;

/** Total Blocking Time of opening the form, in milliseconds, at a quarter of this processor's speed. */
export const BLOCKING_TIME = 0;

/** Consecutive searches in the same page, and what each may download (KB): a first word, another, a whole question. */
export const SEARCHES: Readonly<Record<string, number>> = {
  roubaix: 95,
  handicap: 12,
  "est-ce que je suis payé pendant la formation": 60,
};

/** Longest time from the last key to the answer of a search, at a quarter of this processor's speed (ms). */
export const ANSWER_MS = 300;
/** The words that this time is measured with: as they are typed, and as the search shows them after correction. */
export const ANSWER_WORDS = [
  ["handicap", "handicap"],
  ["tranport", "transport"],
  ["salaire", "salaire"],
] as const;

/** The limits that a search exceeds, as sentences; empty if there are none. */
export function searchExcesses({ query, size }: SearchMeasure): string[] {
  const most = SEARCHES[query] ?? 0;
  return size <= most * KB
    ? []
    : [`recherche « ${query} » : ${beyond(size / KB, most)} Ko, ${String(most)} Ko au plus`];
}

/** Longest build time on two cores, in seconds. */
export const BUILD_SECONDS = 15;

/** A size in KB or a number in French notation. */
export const inFrench = (value: number, unit: Limit["unit"] = "Ko"): string =>
  (unit === "Ko" ? value.toFixed(1) : String(value)).replace(".", ",");

/** A number of bytes in KB, in French notation: 14321 becomes "14,3". */
export const kilobytes = (bytes: number): string => inFrench(bytes / KB);

/**
 * A number that is beyond its limit, in French notation, with enough decimals to differ from the limit. Ex.: 14.004 becomes
 * « 14,004 » if the limit is 14, because « 14,0 » would seem to keep the limit.
 */
export function beyond(value: number, limit: number): string {
  let decimals = 1;
  while (Number(value.toFixed(decimals)) === limit) decimals += 1;
  return value.toFixed(decimals).replace(".", ",");
}

/** Whether a page keeps a limit. */
const keeps = (limit: Limit, page: PageMeasure): boolean =>
  "most" in limit ? limit.value(page) <= limit.most : limit.value(page) >= limit.least;

/** A limit in words. Ex.: "14 Ko au plus", "87 au moins". */
export const boundOf = (limit: Limit): string => {
  const [value, words] =
    "most" in limit ? ([limit.most, "au plus"] as const) : ([limit.least, "au moins"] as const);
  return `${String(value)}${limit.unit && ` ${limit.unit}`} ${words}`;
};

/** The limits that a page does not keep, as sentences; empty if it keeps all. */
export function excesses(page: PageMeasure): string[] {
  return LIMITS.filter(
    (limit) => (limit.appliesTo?.(page.path) ?? true) && !keeps(limit, page),
  ).map((limit) => {
    const { name, value, unit, details } = limit;
    const bound = "most" in limit ? limit.most : limit.least;
    const measure = unit === "Ko" ? `${beyond(value(page), bound)} Ko` : String(value(page));
    const list = details ? ` : ${details(page).join(", ")}` : "";
    return `${page.path} › ${name} : ${measure}, ${boundOf(limit)}${list}`;
  });
}

/** One page of each kind, for `npm run first-paint`. */
export const FIRST_PAINT_PAGES = [
  "/",
  "/formations/technicien-datacenter/",
  "/ecoles/",
  "/questions/jeunes/",
  "/candidater/",
  "/presse/roubaix-2020/",
] as const;

/**
 * Longest time until the first paint and until the largest one, as a multiple of the time that a bare page with the same words
 * takes.
 */
export const FIRST_PAINT_RATIO = 1.15;
