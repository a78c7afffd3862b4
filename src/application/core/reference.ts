/**
 * Signs that are told apart when read out in French on the phone and when read on a bad screen: no 0/O,
 * 1/I/L, 2/Z, 5/S, 8/B look-alikes both kept, and of the letters that rhyme (B, C, D, G, P, T, V; F, S;
 * M, N) one each.
 */
export const SIGNS = "23456789ACEFHJKMQRUWXY";
const LENGTH = 7;

/**
 * A new reference, as `LPN-7K4Q-2M9`: 7 of 22 signs, 31 bits. Two people in a thousand applications share
 * one with a chance of 2 in 10,000.
 */
export function makeReference(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = fill,
): string {
  const signs: string[] = [];
  while (signs.length < LENGTH) {
    // The last bytes of the 256 would favour the first signs: they are drawn again.
    for (const byte of random(new Uint8Array(16))) {
      if (byte < 256 - (256 % SIGNS.length)) signs.push(SIGNS[byte % SIGNS.length] ?? "");
    }
  }
  return `LPN-${signs.slice(0, 4).join("")}-${signs.slice(4, LENGTH).join("")}`;
}

const fill = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes);

/** Whether a text is a reference as we make them: whatever stands in an address is not trusted. */
export const isReference = (text: string): boolean =>
  new RegExp(`^LPN-[${SIGNS}]{4}-[${SIGNS}]{3}$`).test(text);
