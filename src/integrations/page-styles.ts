import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { writePageStyles } from "../page-styles/write-styles.ts";

/** Writes the style of each page into it at the end of the build; goes before what reads the built pages. */
export const pageStyles = (): AstroIntegration => ({
  name: "page-styles",
  hooks: {
    "astro:build:done": ({ dir, logger }) => {
      const { pages, styles } = writePageStyles(fileURLToPath(dir));
      logger.info(`Styles : ${String(styles)} pour ${String(pages)} pages.`);
    },
  },
});
