import type { AstroIntegration } from "astro";
import { checkApplicationSettings } from "#application/settings.ts";
import { buildDay } from "#lib/build-day.ts";
import { checkSiteUrl, LOCAL_SITE } from "#lib/site-url.ts";
import { settingReader } from "#lib/setting.ts";

/** The settings that pages import from `astro:env/server`. */
const PAGE_SETTINGS = [
  "APPLICATION_ENDPOINT",
  "APPLICATION_SERVICE",
  "BUILD_DATE",
  "SERVICE_WORKER",
];

/**
 * Checks the settings that `buildSettings` lists, and returns the site's address and the address that receives applications.
 * @param root the project's folder
 * @throws {Error} in French on a wrong value. It has no stack trace: the message is all that its reader needs
 */
function checkSettings(root: URL): { site: string | undefined; endpoint: string | undefined } {
  try {
    const setting = settingReader(root);
    const site = checkSiteUrl(setting("SITE_URL"));
    const { endpoint } = checkApplicationSettings(
      setting("APPLICATION_SERVICE"),
      setting("APPLICATION_ENDPOINT"),
    );
    const worker = setting("SERVICE_WORKER") ?? "on";
    if (worker !== "on" && worker !== "off")
      throw new Error(
        `SERVICE_WORKER vaut « ${worker} » : on attend on (le site s'ouvre sans réseau) ou off (plus rien n'est gardé).`,
      );
    buildDay(setting("BUILD_DATE"));
    return { site, endpoint };
  } catch (error) {
    if (error instanceof Error) delete error.stack;
    throw error;
  }
}

/**
 * Reads and checks the settings of a build in the environment or `.env`: `SITE_URL`, the site's address; `APPLICATION_ENDPOINT`
 * and `APPLICATION_SERVICE`, where applications are sent and which service receives them; `SERVICE_WORKER`; and `BUILD_DATE`,
 * the day from which intakes count as past or future. A wrong value stops the build with an error message.
 */
export const buildSettings = (): AstroIntegration => ({
  name: "build-settings",
  hooks: {
    "astro:config:setup": ({ command, config, updateConfig, logger }) => {
      // Pages read these settings from the environment. On Windows, « set BUILD_DATE=2027-03-01 && … » sets a value that ends with
      // a space.
      for (const name of PAGE_SETTINGS)
        if (process.env[name] !== undefined) process.env[name] = process.env[name].trim();
      const { site, endpoint } = checkSettings(config.root);
      if (command === "build") {
        if (site === undefined)
          logger.warn(
            `SITE_URL n'est pas donné : les adresses du site seront en ${LOCAL_SITE}. Ex. : SITE_URL=https://www.exemple.fr npm run build`,
          );
        if (endpoint === undefined)
          logger.warn(
            "APPLICATION_ENDPOINT n'est pas donné : la page « Je candidate » montre les autres façons de nous joindre, sans formulaire.",
          );
      }
      updateConfig({ site: site ?? LOCAL_SITE });
    },
  },
});
