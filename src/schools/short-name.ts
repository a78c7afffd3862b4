/** The name of a school where a list says that it is one: "École d'Avignon" → "Avignon". Other names are unchanged. */
export const shortName = (name: string): string =>
  name.replace(/^École d(?:e |['’](?=\p{Lu}))/u, "");
