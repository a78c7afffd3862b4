/** A name or an address inside a pattern, where it means itself; nginx and Apache do not know `RegExp.escape`'s way of writing. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
