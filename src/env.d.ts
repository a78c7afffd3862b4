declare namespace App {
  interface Locals {
    /** By source: its number in the list at the foot of the page being rendered. */
    sourceRanks?: ReadonlyMap<string, number>;
    /** Whether each fact has a source mark beside it, as passed to `citeSources`. */
    sourceMarks?: boolean;
    /** The language of the page being rendered; French unless its route sets another one. */
    language?: "fr" | "en";
  }
}
