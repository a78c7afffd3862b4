import max from "libphonenumber-js/metadata.max.json";

/** The data of some countries only, in the library's own form. */
export function cutMetadata(countries: readonly string[]): unknown {
  const isKept = ([country]: [string, unknown]): boolean => countries.includes(country);
  const callingCodes = Object.entries(max.country_calling_codes)
    .map(([code, of]): [string, string[]] => [
      code,
      of.filter((country) => countries.includes(country)),
    ])
    .filter(([, of]) => of.length > 0);
  return {
    version: max.version,
    country_calling_codes: Object.fromEntries(callingCodes),
    countries: Object.fromEntries(Object.entries(max.countries).filter(isKept).map(withoutFormats)),
  };
}

/** Numbers are checked here, never set in groups: how a country writes them (the fifth part of its data) is left out. */
const withoutFormats = ([country, data]: [string, unknown]): [string, unknown] => [
  country,
  (data as unknown[]).map((part, index) => (index === 4 ? [] : part)),
];
