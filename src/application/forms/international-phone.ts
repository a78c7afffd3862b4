/**
 * Phone numbers in international form. The patterns come from libphonenumber-js (`npm run phone-metadata`), and a test
 * compares the results with that library. Its code is not shipped: 7 KB, a quarter of all the JavaScript of the forms, nearly
 * all of it for other countries and for grouping digits.
 */
import metadata from "./phone-metadata.json" with { type: "json" };

/** A pattern of the valid numbers, by calling code. */
const PATTERNS: Readonly<Record<string, string>> = metadata;

const MAINLAND = "33";

/**
 * The calling code for each overseas prefix of the French numbering plan (Arcep). Inside France these numbers are dialled
 * like any other, but their calling code is not 33. Without this table `0596 12 34 56` (Martinique) would become
 * `+33596123456`, which looks like a number of mainland France.
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

/** The countries whose numbers are known here: `scripts/phone-metadata/` reduces the library's data to them. */
export const COUNTRIES = ["FR", "GP", "GF", "MQ", "RE", "YT"] as const;

/**
 * Returns a number in international form, `+33612345678`, if it is certain; otherwise `undefined`, for example for a number of a
 * country without a pattern here, an incomplete number, or text. The number as typed is sent too.
 */
export function internationalPhone(typed: string): string | undefined {
  const dialled = typed.replace(/[^\d+]/g, "").replace(/^00/, "+");
  if (dialled.startsWith("+")) {
    const code = Object.keys(PATTERNS).find((known) => dialled.startsWith(known, 1));
    return code && validNumber(code, dialled.slice(1 + code.length));
  }
  // « 6 92 12… »: the leading 0 may have been forgotten.
  const start = dialled.replace(/^0?/, "0").slice(0, 4);
  const code = OVERSEAS[start] ?? MAINLAND;
  // « 09 76… », « 02 68… »: mainland France and overseas departments share these prefixes, so the code is not certain.
  const others = code === MAINLAND ? Object.keys(PATTERNS).filter((other) => other !== code) : [];
  if (others.some((other) => validNumber(other, dialled))) return undefined;
  // « 33 6 12… »: the + was forgotten.
  const rest = dialled.startsWith(code) ? dialled.slice(code.length) : "";
  return validNumber(code, dialled) ?? validNumber(code, rest);
}

/** @param typed with or without the leading 0, which is dialled only inside the country */
function validNumber(code: string, typed: string): string | undefined {
  const number = typed.replace(/^0/, "");
  return new RegExp(`^(?:${PATTERNS[code] ?? ""})$`).test(number) ? `+${code}${number}` : undefined;
}
