import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

/**
 * Who may import whom (docs/architecture.md): pages → layouts → shell, home → features → association, figures, sources → ui →
 * lib. Each folder of `src/` lists the folders it may reach; pages and layouts may reach all below them.
 */
// A style sheet goes with the part that needs it.
const BELOW_FEATURES = ["association", "figures", "sources", "ui", "drawings", "styles", "lib"];
const FEATURES = [
  "programs",
  "schools",
  "partners",
  "press",
  "questions",
  "search",
  "application",
  "history",
];
const MAY_IMPORT = {
  lib: [],
  drawings: ["styles"],
  share: ["drawings"],
  ui: ["lib", "drawings"],
  sources: ["ui", "styles", "lib"],
  figures: ["sources", "ui", "styles", "lib"],
  association: ["ui", "lib"],
  ...Object.fromEntries(FEATURES.map((feature) => [feature, BELOW_FEATURES])),
  application: [...BELOW_FEATURES, "forms", "core", "delivery", "worker", "view"],
  // Its folders, lowest first: what is asked, what follows from what, how it goes out, what is seen.
  "application/forms": BELOW_FEATURES,
  "application/core": [...BELOW_FEATURES, "forms", "delivery"],
  "application/delivery": ["lib", "forms"],
  "application/worker": ["lib", "delivery"],
  "application/view": [...BELOW_FEATURES, "forms", "core", "delivery"],
  // Its folders are layers: indexing (at build) and browser rest on query.
  search: [...BELOW_FEATURES, "query"],
  home: [...FEATURES, ...BELOW_FEATURES],
  shell: [...FEATURES, ...BELOW_FEATURES, "brand"], // `brand/` holds drawings alone
  "structured-data": [...FEATURES, ...BELOW_FEATURES],
  layouts: [
    "structured-data",
    "shell",
    "home",
    "share",
    "content-check",
    ...FEATURES,
    ...BELOW_FEATURES,
  ],
  "open-data": ["layouts", ...FEATURES, ...BELOW_FEATURES],
  feeds: ["layouts", ...FEATURES, ...BELOW_FEATURES],
  documents: ["layouts", "shell", "brand", ...FEATURES, ...BELOW_FEATURES],
  "styles-page": ["layouts", "shell", "home", ...FEATURES, ...BELOW_FEATURES],
  "content-check": ["association", "press", "schools", "search", "styles", "lib"],
  integrations: [
    "content-check",
    "application",
    "documents",
    "hosting",
    "page-styles",
    "search",
    "share",
    "lib",
  ],
  "page-styles": ["lib"],
  hosting: ["lib"],
};

const layer = ([folder, reachable]) => ({
  files: [`src/${folder}/**/*.{ts,astro}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            // A sibling folder that is not reachable; files of `src/` itself (site.ts, collections.ts) are open to all.
            regex: `^\\.\\./(?!(?:\\.\\./)?(?:(?:${[...reachable, "-"].join("|")})/|[a-z-]+\\.ts$)|\\.\\./content/)`,
            message: `src/${folder}/ may import only from: ${reachable.join(", ") || "itself"}. See docs/architecture.md.`,
          },
        ],
      },
    ],
  },
});

export default defineConfig(
  {
    ignores: [
      "dist",
      "dist.hosts",
      "**/*.partial",
      ".test-site",
      ".test-site-services",
      ".astro",
      ".node",
      ".old-browsers",
      "test-results",
      "playwright-report",
    ],
  },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  astro.configs["jsx-a11y-recommended"],
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      eqeqeq: "error",
      "no-console": "off",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: [
      "src/application/{delivery,worker,view}/**",
      "src/search/browser/**",
      "src/press/copy-text.ts",
      "src/styles-page/show-*.ts",
    ],
    languageOptions: { globals: globals.browser },
  },
  Object.entries(MAY_IMPORT).map(layer),
);
