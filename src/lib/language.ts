/** The languages of the pages. */
export type Language = "fr" | "en";

/** The words that the layout and the source list add to a page, and the locale of its share data (`og:locale`). */
export const LAYOUT_WORDS = {
  fr: {
    skip: "Aller au contenu",
    breadcrumb: "Fil d'Ariane",
    home: "Accueil",
    next: "À lire ensuite",
    deduced: " (date déduite)",
    locale: "fr_FR",
  },
  en: {
    skip: "Skip to content",
    breadcrumb: "Breadcrumb",
    home: "Home",
    next: "Read next",
    deduced: " (date deduced)",
    locale: "en_GB",
  },
} as const satisfies Record<Language, object>;

/** The `lang` attribute of French text inside a page in another language. */
export const frenchIn = (page: Language | undefined): "fr" | undefined =>
  page === undefined || page === "fr" ? undefined : "fr";
