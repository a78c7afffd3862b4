/**
 * What a fact is based on, in this order: a source, our deduction from sources, common practice of the trade, not to be
 * published.
 */
export const BASES = ["stated", "deduced", "trade", "withheld"] as const;
export type Basis = (typeof BASES)[number];

export const isWithheld = (fact: object): boolean => "basis" in fact && fact.basis === "withheld";

/**
 * The fields of an entry, their lists without the facts that are not to be published. Not deeper: a picture that is looked into
 * goes into the site whole.
 */
export const withoutWithheld = <Data extends object>(data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) ? value.filter((item: unknown) => !isWithheldFact(item)) : value,
    ]),
  ) as Data;

const isWithheldFact = (item: unknown): boolean =>
  typeof item === "object" && item !== null && isWithheld(item);

/** The words that the page shows beside a fact; a fact stated by its source needs none. */
export const BASIS_LABELS: Record<Exclude<Basis, "withheld">, string | undefined> = {
  stated: undefined,
  deduced: "déduit des sources",
  trade: "usage courant du métier",
};
