/** An `sms:` link; without a number the person chooses to whom. iOS wants the `&`, the others do not mind it. */
export const smsLink = (number: string, text: string): string =>
  `sms:${number}?&body=${encodeText(text)}`;

/** Half an emoji alone cannot be encoded: it becomes the sign that stands for it. */
export const encodeText = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
