import type { Language } from "#lib/language.ts";
import type { Ranking } from "#sources/ranked-marks.ts";

declare global {
  namespace App {
    interface Locals {
      /** The ranks of the sources of the page being rendered, for the marks beside its facts. `citeSources` sets them. */
      ranking?: Ranking;
      /** The language of the page being rendered; French unless its route sets another one. */
      language?: Language;
    }
  }
}
