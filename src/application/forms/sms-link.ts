/** An `sms:` link. If the number is empty, the person chooses the recipient. iOS needs the `&`, other systems accept it. */
export const smsLink = (number: string, text: string): string =>
  `sms:${number}?&body=${encodeText(text)}`;

/** Removes unpaired surrogates (half an emoji), which can be neither encoded nor copied. */
export const withoutHalfCharacters = (text: string): string => text.replace(/\p{Surrogate}/gu, "");

/** Percent-encodes a text for a link; an unpaired surrogate would make `encodeURIComponent` throw. */
export const encodeText = (text: string): string => encodeURIComponent(withoutHalfCharacters(text));
