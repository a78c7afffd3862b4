import { readFileSync } from "node:fs";
import { readTokens, type Tokens } from "#styles/read-tokens.ts";

const css = readFileSync(new URL("../../../src/styles/tokens.css", import.meta.url), "utf8");

export const { light: lightTokens, dark: darkTokens } = readTokens(css);

const DECLARATION = /--([\w-]+):\s*([^;]+);/g;
const REFERENCE = /^var\(--([\w-]+)\)$/;

/** The tokens of a colour scheme, with the values that `prefers-contrast: more` changes. */
export function withMoreContrast(tokens: Tokens): Tokens {
  const [, block = ""] =
    /@media \(prefers-contrast: more\) \{\s*:root \{(.*?)\n {2}\}/s.exec(css) ?? [];
  const changed = new Map(tokens);
  for (const [, name = "", value = ""] of block.matchAll(DECLARATION)) changed.set(name, value);
  return changed;
}

/**
 * The red, green and blue of a colour, 0 to 1.
 * @throws if the token is missing or not a six-digit colour
 */
function channels(name: string, tokens: Tokens): number[] {
  const value = tokens.get(`color-${name}`);
  const [, other] = REFERENCE.exec(value ?? "") ?? [];
  if (other) return channels(other.replace("color-", ""), tokens);
  const [, hex] = /^#([0-9a-f]{6})$/.exec(value ?? "") ?? [];
  if (!hex) throw new Error(`--color-${name} is « ${String(value)} »: no six-digit colour.`);
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** Relative luminance (WCAG 2.2). */
function luminance(name: string, tokens: Tokens): number {
  const [red = 0, green = 0, blue = 0] = channels(name, tokens).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast between two colour tokens, 1 to 21. Ex.: `contrast("text", "page", light)`. */
export function contrast(one: string, other: string, tokens: Tokens): number {
  const [a, b] = [luminance(one, tokens), luminance(other, tokens)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The result of `color-mix(in srgb, …)` for two colours, as a token value. `share` is the share of `one`, 0 to 1. */
export function mixed(one: string, share: number, other: string, tokens: Tokens): string {
  const rest = channels(other, tokens);
  const parts = channels(one, tokens).map((channel, at) =>
    Math.round(255 * (channel * share + (rest[at] ?? 0) * (1 - share))),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
