/** The SIREN of La Poste, which has too many branches for the usual checksum. */
const LA_POSTE = "356000000";

/**
 * Whether a number can be a SIRET: 14 digits, with or without spaces, and a Luhn sum that is a multiple of ten. A number of La
 * Poste is also accepted if the plain sum of its digits is a multiple of five: only its head office has the usual checksum
 * (Insee, Sirene).
 */
export function isSiret(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  if (digits.length !== 14) return false;
  const sum = (of: (digit: number, index: number) => number) =>
    [...digits].reduce((total, digit, index) => total + of(Number(digit), index), 0);
  // Luhn doubles every second digit from the right: in a number of 14 digits, the digits at even indexes from the left.
  const luhn = sum((digit, index) => {
    const counted = index % 2 === 0 ? digit * 2 : digit;
    return counted > 9 ? counted - 9 : counted;
  });
  return luhn % 10 === 0 || (digits.startsWith(LA_POSTE) && sum((digit) => digit) % 5 === 0);
}
