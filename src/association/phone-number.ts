import { dialable } from "#lib/dialable.ts";

/** Whether a number receives SMS: a French mobile number, overseas included (Arcep's numbering plan: 06 and 07). */
export const isMobile = (number: string | undefined): number is string =>
  number !== undefined && /^(?:0|(?:\+|00)(?:33|262|590|594|596))[67]/.test(dialable(number));
