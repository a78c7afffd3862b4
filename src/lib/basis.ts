/** What a fact rests on. The order is that of the dossier: source, deduction, trade, not to be published. */
export const BASES = ["stated", "deduced", "trade", "withheld"] as const;
export type Basis = (typeof BASES)[number];

/** The small words the page shows beside a fact; a fact stated by its source needs none. */
export const BASIS_LABELS: Record<Exclude<Basis, "withheld">, string | undefined> = {
  stated: undefined,
  deduced: "déduit des sources",
  trade: "usage courant du métier",
};
