/** What Oxlint and ESLint share: one reads TypeScript, the other the templates. */
import { join } from "node:path";
import { LAYERS } from "./layers.ts";
import { mayImport } from "./may-import.ts";

/** The plugin that enforces who may import whom, in both. */
export default {
  meta: { name: "layers" },
  rules: { "may-import": mayImport(join(import.meta.dirname, "../../src"), LAYERS) },
};

interface Pattern {
  readonly group: string[];
  readonly message: string;
}
const CLIMBING: Pattern = {
  group: ["../**", "!**/astro.config.mjs"], // the only file with no name of its own
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
  "no-console": "off",
  "@typescript-eslint/consistent-type-imports": "error",
  "no-restricted-imports": withoutImportsOf(CLIMBING),
} as const;

/** Rules for what is not a test. */
export const SOURCE_RULES = { "no-restricted-imports": withoutImportsOf(CLIMBING, TESTS) } as const;
