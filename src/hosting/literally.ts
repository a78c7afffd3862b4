/**
 * Escapes a name or an address for use in a regular expression. `RegExp.escape` would write `\x65coles\x2da` for "ecoles-a",
 * which nobody can read in the configuration of a host.
 */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
