/** The site's identity, and its navigation. */
export const SITE = {
  name: "Les Plombiers du Numérique",
  language: "fr",
  /** Shown in the footer, and used in the feeds, the structured data and `/llms.txt`. */
  mission:
    "Des formations courtes aux métiers de la fibre et des datacenters, pour des jeunes sans diplôme.",
} as const;

/**
 * The section of a page: the search filters by it and shows it with a result, and it determines the layout of the share
 * picture.
 */
export type Section =
  | "Accueil"
  | "Formations"
  | "Modules"
  | "Se former"
  | "Écoles"
  | "Questions"
  | "Candidater"
  | "Partenaires"
  | "Aider"
  | "Presse"
  | "Le site"
  | "English";

export interface NavigationLink {
  href: string;
  label: string;
}

/** The links of the menu; the header adds the search and the main action. */
export const NAVIGATION: readonly NavigationLink[] = [
  { href: "/formations/", label: "Les formations" },
  { href: "/metier/", label: "Le métier" },
  { href: "/ecoles/", label: "Les écoles" },
  { href: "/questions/", label: "Questions" },
  { href: "/presse/", label: "Presse" },
];

export const APPLY: NavigationLink = { href: "/candidater/", label: "Je candidate" };

/** Where a page about a former school sends readers on. */
export const SCHOOLS_TODAY: NavigationLink = {
  href: "/ecoles/#aujourd-hui",
  label: "Nos écoles d'aujourd'hui",
};

/** The links in the footer of every page, by audience. */
export const FOOTER_GROUPS: readonly { title: string; links: readonly NavigationLink[] }[] = [
  {
    title: "Se former",
    links: [APPLY, ...NAVIGATION.filter(({ href }) => href !== "/presse/")],
  },
  {
    title: "Aider, raconter",
    links: [
      { href: "/orienter/", label: "Orienter un jeune" },
      { href: "/soutenir/", label: "Soutenir" },
      { href: "/partenaires/", label: "Les partenaires" },
      { href: "/presse/", label: "Presse" },
      { href: "/a-propos/", label: "Qui sommes-nous" },
    ],
  },
  {
    title: "Ce site",
    links: [
      { href: "/recherche/", label: "Rechercher" },
      { href: "/plan-du-site/", label: "Plan du site" },
      { href: "/mentions-legales/", label: "Mentions légales" },
      { href: "/donnees-personnelles/", label: "Données personnelles" },
      { href: "/accessibilite/", label: "Accessibilité : non conforme" },
      { href: "/ecoconception/", label: "Écoconception" },
    ],
  },
];

/** Our two other sites. Their addresses were published in 2020 (source s1); both were online in February 2026 (s10, s11). */
export const OTHER_SITES: readonly NavigationLink[] = [
  { href: "https://www.lesplombiersdunumerique.org", label: "lesplombiersdunumerique.org" },
  { href: "https://www.impalaavenir.com", label: "impalaavenir.com" },
];

const NOT_INDEXED = [
  "/candidater/merci/",
  "/orienter/merci/",
  "/hors-ligne/",
  "/recherche/",
  "/404/",
  "/404.html",
  "/styles/", // for maintainers: built only with `STYLES=on`
];

/**
 * Whether a page belongs in the sitemap and in search engines. Intermediate pages, such as thank-you pages, do not. Former
 * addresses are excluded elsewhere, by `isRedirect` (`redirects.ts`): it reads a file from disk, which this module must not do,
 * because browser scripts may import it.
 */
export const isIndexed = (pathname: string): boolean => !NOT_INDEXED.includes(pathname);

/**
 * Whether a page has a form or belongs to one, as the thank-you pages do. Such pages load no search dialog or prefetch rules:
 * the script of a form uses up the size limit of its page.
 */
export const belongsToForm = (pathname: string): boolean =>
  pathname.startsWith(APPLY.href) || pathname.startsWith("/orienter/");
