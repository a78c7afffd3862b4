/**
 * The themes of questions, by the value in a question's file; the label is the heading on the page. One list for all
 * audiences: each page shows the themes of its questions.
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

/** Every theme, as content files write it. */
export const THEMES = Object.keys(THEME_LABELS) as Theme[];
