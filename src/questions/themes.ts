/**
 * What a question is about, by the value that its file carries; the label is the heading under which a page puts it.
 * One list for all readers: a page shows the themes that its questions have.
 */
export const THEME_LABELS = {
  formation: "La formation",
  entrer: "Pour entrer",
  argent: "L'argent et le statut",
  candidater: "La candidature",
  suivi: "L'accompagnement",
  suite: "Le travail, après",
  histoire: "L'histoire",
  chiffres: "Les chiffres",
  article: "Pour un article",
} as const;
export type Theme = keyof typeof THEME_LABELS;

/** Every theme, as a content file writes it. */
export const THEMES = Object.keys(THEME_LABELS) as Theme[];
