/** The units of French systems: 1 Ko is 1,000 bytes, as on the page of what the site weighs. */
const KILO = 1000;

/**
 * What a file weighs, in words that fit in a link. Ex.: 48_213 → "48 Ko", 1_240_000 → "1,2 Mo".
 * @param bytes more than none
 */
export function weightInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILO));
  return kilobytes < KILO
    ? `${String(kilobytes)} Ko`
    : `${(bytes / KILO ** 2).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Mo`;
}
