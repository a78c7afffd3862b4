import max from "libphonenumber-js/metadata.max.json";

/** Where the library's data about a country (version 4) contains its calling code, and a pattern for each kind of number. */
const CALLING_CODE = 0;
const KINDS = 11;

/**
 * By calling code: one pattern for every valid number of these countries, of any kind. Two countries may share a calling code.
 */
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
