/** The drawings that a page may show beside its title: file names in this folder, without extension. */
export const MASTHEAD_DRAWINGS = [
  "allees",
  "badge",
  "baie",
  "cliveuse",
  "coupure",
  "debranche",
  "nuit",
  "panneau-brassage",
  "porte-metier",
  "salle-cours",
  "sertir-rj45",
  "telephone",
  "visser-rails",
] as const;

export type MastheadDrawing = (typeof MASTHEAD_DRAWINGS)[number];
