import max from "libphonenumber-js/metadata.max.json";

/** Where the library's data of a country (version 4) have its calling code, and a pattern for each kind of number. */
const CALLING_CODE = 0;
const KINDS = 11;

/** One pattern for every valid number of some countries, whatever its kind, by calling code: two countries may share one. */
export function cutMetadata(countries: readonly string[]): Record<string, string> {
  const patterns: Record<string, string> = {};
  for (const [country, data] of Object.entries<readonly unknown[]>(max.countries)) {
    if (!countries.includes(country)) continue;
    const code = String(data[CALLING_CODE]);
    const kinds = data[KINDS] as readonly (readonly [pattern: string] | 0)[];
    const own = kinds.flatMap((kind) => (kind === 0 ? [] : [kind[0]]));
    patterns[code] = [...(patterns[code] === undefined ? [] : [patterns[code]]), ...own].join("|");
  }
  return patterns;
}
