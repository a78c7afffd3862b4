/**
 * What a fact is based on, in this order: a source, our deduction from sources, common practice of the trade, not to be
 * published.
 */
export const BASES = ["stated", "deduced", "trade", "withheld"] as const;
export type Basis = (typeof BASES)[number];

/** The words that the page shows beside a fact; a fact stated by its source needs none. */
export const BASIS_LABELS: Record<Exclude<Basis, "withheld">, string | undefined> = {
  stated: undefined,
  deduced: "déduit des sources",
  trade: "usage courant du métier",
};
