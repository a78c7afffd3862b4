import parsePhoneNumber, { type CountryCode, type MetadataJson } from "libphonenumber-js/core/es6";
import metadata from "./phone-metadata.json" with { type: "json" };

/**
 * The overseas prefixes of the French numbering plan (Arcep): their numbers are dialled like any other
 * inside France, but have a country code of their own. Without this table `0692 12 34 56` (Réunion)
 * would become a valid-looking number of the mainland.
 */
const OVERSEAS: Readonly<Record<string, CountryCode>> = {
  "0262": "RE",
  "0263": "RE",
  "0692": "RE",
  "0693": "RE",
  "0269": "YT",
  "0639": "YT",
  "0590": "GP",
  "0690": "GP",
  "0691": "GP",
  "0594": "GF",
  "0694": "GF",
  "0596": "MQ",
  "0696": "MQ",
  "0697": "MQ",
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
  const number = parsePhoneNumber(
    dialled.replace(/^\+330/, "+33"),
    OVERSEAS[start] ?? "FR",
    metadata as unknown as MetadataJson,
  );
  return number?.isValid() ? number.number : undefined;
}
