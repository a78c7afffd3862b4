/**
 * What a fact is based on: a source states it, we deduced it from sources, or it is common practice of the trade. A fact that
 * is `withheld` is not to be published.
 */
export const BASES = ["stated", "deduced", "trade", "withheld"] as const;
export type Basis = (typeof BASES)[number];

export const isWithheld = (fact: object): boolean => "basis" in fact && fact.basis === "withheld";

/**
 * The fields of an entry without its withheld facts. Only optional fields and items of lists can be withheld: the content check
 * refuses an entry that withholds anything else. The values that stay are not copied: a copy would read the properties of an
 * image, and Astro publishes the original file of an image as soon as any code reads its properties.
 */
export const withoutWithheld = <Data extends object>(data: Data): Data =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => !isWithheldFact(value))
      .map(([name, value]: [string, unknown]) => [
        name,
        Array.isArray(value) ? value.filter((item: unknown) => !isWithheldFact(item)) : value,
      ]),
  ) as Data;

const isWithheldFact = (value: unknown): boolean =>
  typeof value === "object" && value !== null && isWithheld(value);

/** The words that the page shows beside a fact; a fact stated by its source needs none. */
export const BASIS_LABELS: Record<Exclude<Basis, "withheld">, string | undefined> = {
  stated: undefined,
  deduced: "déduit des sources",
  trade: "usage courant du métier",
};
