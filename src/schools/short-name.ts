/** The name of a school without "École de", for a list of schools: "École d'Avignon" → "Avignon". Other names are unchanged. */
export const shortName = (name: string): string =>
  name.replace(/^École d(?:e |['’](?=\p{Lu}))/u, "");
