/**
 * Escapes a name or an address for use in a regular expression. nginx and Apache do not understand the output of
 * `RegExp.escape`.
 */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
