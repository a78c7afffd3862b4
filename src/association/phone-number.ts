/** A number as a `tel:` or `sms:` link wants it: digits, and the + that may come first. */
export const dialable = (number: string): string =>
  number.replace("(0)", "").replace(/[^\d+]/g, "");

/** Whether a number takes SMS: a French mobile one, overseas included (Arcep's numbering plan: 06 and 07). */
export const isMobile = (number: string | undefined): number is string =>
  number !== undefined && /^(?:0|\+33|0033|\+(?:262|590|594|596))[67]/.test(dialable(number));
