// Assembly only: each line says which piece is plugged in; the logic is in the pieces.
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, envField, fontProviders } from "astro/config";
import { contentCheck } from "./src/integrations/content-check.ts";
import { freshOutput, publishOutput } from "./src/integrations/output-folder.ts";
import { pagefind } from "./src/integrations/pagefind.ts";
import { buildSettings } from "./src/integrations/build-settings.ts";
import { plainHeadingIds } from "./src/lib/heading-ids.ts";
import { isIndexed } from "./src/site.ts";

export default defineConfig({
  trailingSlash: "always",
  compressHTML: true, // Astro 7's default ("jsx") glues words that a line break separates
  prerenderConflictBehavior: "error",
  integrations: [
    freshOutput(),
    buildSettings(),
    contentCheck(),
    mdx(),
    sitemap({ filter: (page) => isIndexed(new URL(page).pathname) }),
    pagefind(),
    publishOutput(), // last: it gives the finished folder its name
  ],
  markdown: {
    syntaxHighlight: false, // Shiki writes inline styles, which the security policy forbids
    processor: satteri({
      hastPlugins: [plainHeadingIds],
      features: { smartPunctuation: false },
    }),
  },
  build: { inlineStylesheets: "always" }, // one round trip to the first paint, see docs/architecture.md
  fonts: [
    {
      provider: fontProviders.local(),
      name: "Bricolage Grotesque",
      cssVariable: "--font-bricolage",
      fallbacks: ["system-ui", "sans-serif"],
      options: {
        variants: [{ weight: "800", style: "normal", src: ["./src/styles/fonts/bricolage-grotesque-800.woff2"] }],
      },
    },
    {
      provider: fontProviders.local(),
      name: "Atkinson Hyperlegible Next",
      cssVariable: "--font-atkinson",
      fallbacks: ["system-ui", "sans-serif"],
      options: {
        variants: [{ weight: "400 700", style: "normal", src: ["./src/styles/fonts/atkinson-hyperlegible-next.woff2"] }],
      },
    },
  ],
  env: {
    schema: {
      APPLICATION_ENDPOINT: envField.string({ context: "server", access: "public", optional: true }),
    },
  },
  vite: {
    plugins: [tailwindcss()],
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } }, // noise: withastro/astro#18087
  },
});
