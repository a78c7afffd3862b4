/**
 * Phone numbers as they are dialled from abroad. The patterns are those of libphonenumber-js (`npm run phone-metadata`), and a test
 * compares what is said here with the library itself. Its own code is left out: 7 KB, a quarter of all the JavaScript of the forms,
 * nearly all of it for the rest of the world and for setting numbers in groups.
 */
import metadata from "./phone-metadata.json" with { type: "json" };

/** What every valid number looks like, by calling code. */
const PATTERNS: Readonly<Record<string, string>> = metadata;

const MAINLAND = "33";

/**
 * The calling codes behind the overseas prefixes of the French numbering plan (Arcep): their numbers are dialled like any other
 * inside France, but have a country code of their own. Without this table `0692 12 34 56` (Réunion) would become a valid-looking
 * number of the mainland.
 */
const OVERSEAS: Readonly<Record<string, string>> = {
  "0262": "262",
  "0263": "262",
  "0692": "262",
  "0693": "262",
  "0269": "262",
  "0639": "262",
  "0590": "590",
  "0690": "590",
  "0691": "590",
  "0594": "594",
  "0694": "594",
  "0596": "596",
  "0696": "596",
  "0697": "596",
};

/** The countries whose numbers are known here: `scripts/phone-metadata.ts` cuts the library's data down to them. */
export const COUNTRIES = ["FR", "GP", "GF", "MQ", "RE", "YT"] as const;

/** Internet phones of several departments share this prefix: which country code they have is not sure. */
const SHARED_OVERSEAS = "0976";

/**
 * A number as it is dialled from anywhere, `+33612345678`, where that is sure; nothing otherwise (foreign
 * numbers, whose data are not here, unfinished ones, words). What was typed is sent beside it, untouched.
 */
export function internationalPhone(typed: string): string | undefined {
  const dialled = typed.replace(/^\s*00/, "+").replace(/[^\d+]/g, "");
  const start = dialled.slice(0, 4);
  if (start === SHARED_OVERSEAS) return undefined;
  if (dialled.startsWith("+")) {
    const code = Object.keys(PATTERNS).find((known) => dialled.startsWith(known, 1));
    return code && validNumber(code, dialled.slice(1 + code.length));
  }
  const code = OVERSEAS[start] ?? MAINLAND;
  // « 33 6 12… »: the + was forgotten.
  const rest = dialled.startsWith(code) ? dialled.slice(code.length) : "";
  return validNumber(code, dialled) ?? validNumber(code, rest);
}

/** @param typed with or without the 0 that is dialled inside a country alone */
function validNumber(code: string, typed: string): string | undefined {
  const number = typed.replace(/^0/, "");
  return new RegExp(`^(?:${PATTERNS[code] ?? ""})$`).test(number) ? `+${code}${number}` : undefined;
}
