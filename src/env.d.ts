import type { Ranking } from "#sources/cite.ts";

declare global {
  namespace App {
    interface Locals {
      /** The ranks of the sources of the page being rendered; its layout sets them, its source marks wait for them. */
      ranking?: PromiseWithResolvers<Ranking>;
      /** The language of the page being rendered; French unless its route sets another one. */
      language?: "fr" | "en";
    }
  }
}
