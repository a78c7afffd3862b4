/** Reads pairs of words from a list such as "traffic trafic, language langage". Maps the first word of each pair to the second. */
export const wordPairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(",").map((pair) => pair.trim().split(/\s+/) as [string, string]));
