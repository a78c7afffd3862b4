import type { Section } from "#site.ts";
import type { Filters } from "./engine.ts";

/** The filters of the search, with the sections (`Base.astro`) that each one covers. */
export const KINDS = {
  formation: { label: "Formations", sections: ["Formations", "Modules"] },
  metier: { label: "Métier", sections: ["Se former"] },
  ecole: { label: "Écoles", sections: ["Écoles"] },
  question: { label: "Questions", sections: ["Questions"] },
  presse: { label: "Presse", sections: ["Presse"] },
} as const satisfies Record<string, { label: string; sections: readonly Section[] }>;

export type Kind = keyof typeof KINDS;

/** Whether a text, from the address, is the name of a filter. */
export const isKind = (name: string | null): name is Kind =>
  name !== null && Object.keys(KINDS).includes(name);

/** A filter in Pagefind's format. */
export const filtersOf = (kind: Kind): Filters => ({ section: { any: KINDS[kind].sections } });
