/** The drawings that a page may stand beside its title: the names of their files in this folder. */
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
