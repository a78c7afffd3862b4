/** How Astro templates are linted. Oxlint lints scripts with the same rules (`oxlint.config.ts`). */
import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";
import layers, { OWN_RULES, SOURCE_RULES } from "./scripts/lint/rules.ts";

export default defineConfig(
  // The folders of built sites may change while ESLint looks for files.
  { ignores: ["dist*", ".test-site*", "**/*.{js,mjs,ts}"] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  astro.configs["jsx-a11y-recommended"],
  {
    plugins: { layers },
    languageOptions: { globals: globals.node },
    rules: { ...OWN_RULES, ...SOURCE_RULES },
  },
  { files: ["src/**"], rules: { "layers/may-import": "error" } },
);
