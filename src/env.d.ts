declare namespace App {
  interface Locals {
    /** The rank of each source in the list at the foot of the page being made. */
    sourceRanks?: ReadonlyMap<string, number>;
    /** Whether a professional has reviewed what the page shows. */
    reviewed?: boolean;
  }
}
