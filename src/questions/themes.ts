/**
 * The themes of questions: the key is what a question's file contains, the label is the heading on the page. All audiences
 * share this list, and each page shows the themes of its questions.
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
