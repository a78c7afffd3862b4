import type { AstroIntegration } from "astro";
import { settingReader } from "#lib/setting.ts";

/**
 * Adds the page `/styles/`, which shows every part of the site in each of its states: always in `astro dev`, in a build only
 * with `STYLES=on`. It is for maintainers, not for visitors.
 */
export const stylesPage = (): AstroIntegration => ({
  name: "styles-page",
  hooks: {
    "astro:config:setup": ({ command, config, injectRoute }) => {
      const wanted = settingReader(config.root)("STYLES") ?? "off";
      if (wanted !== "on" && wanted !== "off")
        throw new Error(
          `STYLES vaut « ${wanted} » : on attend on (la page /styles/ montre toutes les pièces du site) ou off (elle n'est pas construite).`,
        );
      if (command === "dev" || wanted === "on")
        injectRoute({
          pattern: "/styles/",
          entrypoint: new URL("../styles-page/styles.astro", import.meta.url),
        });
    },
  },
});
