import type { Layers } from "./may-import.ts";

/** What every feature may import. It includes `styles`, because components import their own style sheets. */
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
/**
 * Which folder may import which (docs/architecture.md): pages → layouts → shell, home → features → association, figures,
 * sources → ui → lib. Two features never import each other. A folder that is not listed here, such as `pages/`, may import
 * everything.
 */
export const LAYERS: Layers = {
  lib: [],
  drawings: ["styles"],
  share: ["drawings"],
  ui: ["lib", "drawings"],
  sources: ["ui", "styles", "lib"],
  figures: ["sources", "ui", "styles", "lib"],
  association: ["ui", "lib"],
  ...Object.fromEntries(FEATURES.map((feature) => [feature, BELOW_FEATURES])),
  // For files directly in `application/`. Its folders have their own lists below.
  application: ["application/forms", "application/core", "application/delivery", ...BELOW_FEATURES],
  // Lowest layer first: the forms, sending, the state machine, the service worker, the view.
  "application/forms": BELOW_FEATURES,
  "application/delivery": ["application/forms", "lib"],
  "application/core": ["application/forms", "application/delivery", ...BELOW_FEATURES],
  "application/worker": ["application/delivery", "lib"],
  "application/view": [
    "application/forms",
    "application/core",
    "application/delivery",
    ...BELOW_FEATURES,
  ],
  search: ["search/query", ...BELOW_FEATURES],
  "search/query": BELOW_FEATURES,
  "search/indexing": ["search/query", ...BELOW_FEATURES], // runs in the build
  "search/browser": ["search/query", ...BELOW_FEATURES],
  home: [...FEATURES, ...BELOW_FEATURES],
  shell: ["brand", ...FEATURES, ...BELOW_FEATURES],
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
  "content-check": [
    "association",
    "application/core",
    "press",
    "schools",
    "search",
    "styles",
    "lib",
  ],
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
