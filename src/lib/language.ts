/** The languages of the pages, and what their frame says in each. */
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

/** What a piece of French on a page in another language says of itself. */
export const frenchIn = (page: Language | undefined): "fr" | undefined =>
  page === undefined || page === "fr" ? undefined : "fr";
