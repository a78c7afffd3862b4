/**
 * The characters of a reference, chosen so that they cannot be confused when read out in French on the phone or read on a bad
 * screen. There is at most one character of each group of look-alikes (0/O, 1/I/L, 2/Z, 5/S, 8/B), and one of each group of
 * letters that sound alike (B, C, D, G, P, T, V; F, S; M, N).
 */
export const CHARACTERS = "23456789ACEFHJKMQRUWXY";
const LENGTH = 7;

/**
 * A new reference, such as `LPN-7K4Q-2M9`: 7 characters out of 22, which is 31 bits. Among a thousand applications, the chance
 * that two share a reference is 2 in 10,000.
 */
export function makeReference(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = fill,
): string {
  let characters = "";
  while (characters.length < LENGTH) {
    // 256 is not a multiple of 22: the 14 highest byte values would favour the first characters, so they are dropped.
    for (const byte of random(new Uint8Array(16))) {
      if (byte < 256 - (256 % CHARACTERS.length))
        characters += CHARACTERS.charAt(byte % CHARACTERS.length);
    }
  }
  return `LPN-${characters.slice(0, 4)}-${characters.slice(4, LENGTH)}`;
}

const fill = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes);

/** Whether a text has the form of our references. Addresses and storage may contain anything. */
export const isReference = (text: string): boolean =>
  new RegExp(`^LPN-[${CHARACTERS}]{4}-[${CHARACTERS}]{3}$`).test(text);
