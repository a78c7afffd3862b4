// Assembly only: the logic is in the modules that are imported here.
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, envField } from "astro/config";
import { contentCheck } from "./src/integrations/content-check.ts";
import { documents } from "./src/integrations/documents.ts";
import { hostFiles } from "./src/integrations/host-files.ts";
import { freshOutput, publishOutput } from "./src/integrations/output-folder.ts";
import { searchIndex } from "./src/integrations/search-index.ts";
import { withPageDay } from "./src/integrations/page-days.ts";
import { pageStyles } from "./src/integrations/page-styles.ts";
import { scriptsForAll } from "./src/integrations/scripts-for-all.ts";
import { sharePicturesOfPages } from "./src/integrations/share-pictures.ts";
import { serviceWorker } from "./src/integrations/service-worker.ts";
import { buildableFolder, completePages } from "./src/integrations/complete-build.ts";
import { stylesPage } from "./src/integrations/styles-page.ts";
import { withoutUnusedPictures } from "./src/integrations/unused-pictures.ts";
import { underPath } from "./src/integrations/under-path.ts";
import { buildSettings } from "./src/integrations/build-settings.ts";
import { plainHeadingIds, withoutComments } from "./src/lib/heading-ids.ts";
import { isRedirect } from "./src/redirects.ts";
import { isIndexed } from "./src/site.ts";

/**
 * Makes one file of all code that at least two pages of the application load immediately, because each further file is one more
 * request on a bad network. Scripts of a single page, and code that is loaded later, stay in separate files.
 */
const applicationScript = {
  name: "application",
  test: /src[\\/]application[\\/]/,
  tags: ["$initial"], // not what is loaded by `import()`
  minShareCount: 2,
};

/**
 * Removes Vite's helper that preloads the files which a dynamic import needs. It weighs 1 KB, and adds a list of files to each
 * script with such an import. `modulePreload` is set in a plugin, because Astro overrides it in the `vite` settings below.
 */
const withoutPreloading = {
  name: "without-preloading",
  enforce: "pre",
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => "export const __vitePreload = (load) => load();",
  },
};

/** Whether the sitemap lists a page. The small pages that redirect from former addresses are left out. */
const isInSitemap = (page) => {
  const { pathname } = new URL(page);
  return isIndexed(pathname) && !isRedirect(pathname);
};

export default defineConfig({
  trailingSlash: "always",
  compressHTML: true, // Astro 7's default ("jsx") joins words that only a line break separates
  prerenderConflictBehavior: "error",
  integrations: [
    buildableFolder(),
    freshOutput(),
    buildSettings(),
    contentCheck(),
    documents(),
    stylesPage(),
    mdx(),
    sitemap({ filter: isInSitemap, serialize: withPageDay }),
    pageStyles(),
    sharePicturesOfPages(),
    searchIndex(), // another thread writes the index while the two steps above run
    withoutUnusedPictures(),
    completePages(),
    underPath(),
    serviceWorker(), // records the hash of each page, so after everything that changes pages
    hostFiles(), // after everything that writes files, because it compresses them
    publishOutput(), // last: it renames the finished folder
  ],
  markdown: {
    syntaxHighlight: false, // Shiki writes inline styles, which the security policy forbids
    processor: satteri({
      hastPlugins: [withoutComments, plainHeadingIds],
      features: { smartPunctuation: false },
    }),
  },
  build: { inlineStylesheets: "never" }, // `pageStyles` writes them into the pages, with their hash
  image: { service: { entrypoint: "./src/integrations/picture-service.ts" } },
  env: {
    schema: {
      APPLICATION_ENDPOINT: envField.string({
        context: "server",
        access: "public",
        optional: true,
      }),
      APPLICATION_SERVICE: envField.string({
        context: "server",
        access: "public",
        optional: true,
      }),
      BUILD_DATE: envField.string({ context: "server", access: "public", optional: true }),
      SERVICE_WORKER: envField.enum({
        context: "server",
        access: "public",
        values: ["on", "off"],
        default: "on",
      }),
    },
  },
  vite: {
    plugins: [tailwindcss(), withoutPreloading, scriptsForAll()],
    worker: { plugins: () => [scriptsForAll()] },
    build: {
      assetsInlineLimit: 0, // nothing inline: the security policy forbids `data:` URLs, and scripts whose hash it lacks
      rolldownOptions: {
        checks: { moduleLevelDirective: false }, // harmless warnings: withastro/astro#18087
        output: { codeSplitting: { groups: [applicationScript] } },
      },
    },
  },
});
