/** The languages of the pages, and the words of their layout in each. */
export type Language = "fr" | "en";

export const FRAME_WORDS = {
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
