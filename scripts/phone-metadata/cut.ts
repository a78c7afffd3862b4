import max from "libphonenumber-js/metadata.max.json";

/** Positions in the library's data about a country (format version 4): its calling code, and patterns by kind of number. */
const CALLING_CODE = 0;
const KINDS = 11;

/**
 * Returns one pattern for each calling code. It matches the valid numbers of all `countries` with this code: Réunion and
 * Mayotte, for example, share 262. Ex.: { "33": "…|…", "262": "…|…" }
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
