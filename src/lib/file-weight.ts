/** 1 Ko is 1,000 bytes, the unit of the International System, and not 1,024. */
const KILO = 1000;

/**
 * The size of a file in words for a link. Ex.: 48_213 → "48 Ko", 1_240_000 → "1,2 Mo".
 * @param bytes greater than 0
 */
export function weightInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILO));
  return kilobytes < KILO
    ? `${String(kilobytes)} Ko`
    : `${(bytes / KILO ** 2).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Mo`;
}
