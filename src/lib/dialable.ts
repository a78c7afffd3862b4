/** A number in the format of `tel:` and `sms:` links: its digits, after a + if the number has one. */
export const dialable = (number: string): string =>
  number.replace("(0)", "").replace(/[^\d+]/g, "");

/** The address of a link that dials a number. Ex.: "+33 (0)3 20 00 00 00" → "tel:+33320000000". */
export const callAddress = (number: string): string => `tel:${dialable(number)}`;

/**
 * Whether a number can be dialled. Three kinds are accepted: a French number of ten digits (Arcep's numbering plan); an
 * international number, + and eight to fifteen digits with the country code (ITU-T E.164); and the French short numbers (3xxx,
 * 10xx, 116 xxx, 118 xxx, and emergency numbers such as 15, 112 and 115).
 */
export function isDialable(typed: string): boolean {
  if (!/^\s*\+?[\d ().\u00a0\u202f/-]+$/.test(typed)) return false;
  const digits = dialable(typed).replace(/^00/, "+");
  if (digits.startsWith("+33")) return /^\+33[1-9]\d{8}$/.test(digits);
  if (digits.startsWith("+")) return /^\+[1-9]\d{7,14}$/.test(digits);
  return /^(?:0[1-9]\d{8}|3\d{3}|10\d{2}|11[68]\d{3}|1[578]|1[19]\d)$/.test(digits);
}

export const NOT_DIALABLE =
  "ce n'est pas un numéro de téléphone : il faut dix chiffres (03 20 00 00 00), ou + et l'indicatif du pays";
