declare namespace App {
  interface Locals {
    /** The rank of each source in the list at the foot of the page being made. */
    sourceRanks?: ReadonlyMap<string, number>;
    /** Whether a mark stands beside each fact, as `citeSources` was told. */
    sourceMarks?: boolean;
    /** The language of the page being made; French unless its route says another one. */
    language?: "fr" | "en";
  }
}
