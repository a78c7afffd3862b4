/** An `sms:` link; without a number the person chooses to whom. iOS wants the `&`, the others do not mind it. */
export const smsLink = (number: string, text: string): string =>
  `sms:${number}?&body=${encodeText(text)}`;

/** Half an emoji alone can be neither encoded nor copied: it would arrive as a question mark in a box, and is left out. */
export const wholeSigns = (text: string): string => text.replace(/\p{Surrogate}/gu, "");

export const encodeText = (text: string): string => encodeURIComponent(wholeSigns(text));
