/** How scripts are linted. Oxlint cannot read Astro templates: ESLint lints them with the same rules (`eslint.config.js`). */
import js from "@eslint/js";
import { defineConfig } from "oxlint";
import tseslint from "typescript-eslint";
import { OWN_RULES, SOURCE_RULES } from "./scripts/lint/rules.ts";

/** Rules of ESLint's presets that are left out: in TypeScript, what they report is an error of the compiler. */
const LEFT_OUT = ["no-dupe-args", "no-octal", "no-undef"];

const PRESETS = [js.configs.recommended, ...tseslint.configs.strict, ...tseslint.configs.stylistic];
const fromPresets: Record<string, unknown> = Object.assign(
  {},
  ...PRESETS.map(({ rules = {} }) => rules),
);

export default defineConfig({
  plugins: ["typescript"],
  jsPlugins: ["./scripts/lint/rules.ts"],
  categories: { correctness: "off" }, // the presets choose the rules
  rules: {
    ...Object.fromEntries(
      Object.entries(fromPresets).filter(
        ([name, level]) => level !== "off" && !LEFT_OUT.includes(name),
      ),
    ),
    ...OWN_RULES,
  },
  overrides: [
    { files: ["{src,scripts}/**/*.ts"], rules: SOURCE_RULES },
    { files: ["src/**/*.ts"], rules: { "layers/may-import": "error" } },
    { files: ["**/*.{js,mjs}"], rules: { "no-undef": "error" }, env: { node: true, es2024: true } },
  ],
  ignorePatterns: ["**/*.astro"],
});
