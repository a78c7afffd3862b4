/** The words of a list such as "traffic trafic, language langage", each with the word after it. */
export const wordPairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(",").map((pair) => pair.trim().split(/\s+/) as [string, string]));
