/** What the home page promises, in two parts: the second is underlined. */
export const PROMISE = { start: "Branche-toi sur", end: "un métier d'avenir" } as const;
