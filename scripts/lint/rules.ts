/** The rules that Oxlint (for TypeScript) and ESLint (for Astro templates) share. */
import { join } from "node:path";
import { LAYERS } from "./layers.ts";
import { mayImport } from "./may-import.ts";

/** The plugin that enforces, in both linters, which folder may import which. */
export default {
  meta: { name: "layers" },
  rules: { "may-import": mayImport(join(import.meta.dirname, "../../src"), LAYERS) },
};

interface Pattern {
  readonly group: string[];
  readonly message: string;
}
const CLIMBING: Pattern = {
  group: ["../**", "!**/astro.config.mjs"], // allowed: no entry of `imports` in package.json leads to it
  message: "Outside its folder, a file is named from src/ (#lib/…), see `imports` in package.json.",
};
const TESTS: Pattern = { group: ["#tests/**"], message: "Only tests import tests." };

const withoutImportsOf = (...patterns: Pattern[]): ["error", { patterns: Pattern[] }] => [
  "error",
  { patterns },
];

/** Rules that the presets lack. */
export const OWN_RULES = {
  eqeqeq: "error",
  "@typescript-eslint/consistent-type-imports": "error",
  "no-restricted-imports": withoutImportsOf(CLIMBING),
} as const;

/** Rules for files that are not tests. */
export const SOURCE_RULES = { "no-restricted-imports": withoutImportsOf(CLIMBING, TESTS) } as const;
