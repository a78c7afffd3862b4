/**
 * Makes checks start with the same environment on every machine, in a terminal or not. The settings are blank and not undefined,
 * because an undefined setting would come from `.env`.
 */
export const PLAIN_ENV: Readonly<Record<string, string | undefined>> = {
  ASTRO_TELEMETRY_DISABLED: "1",
  FORCE_COLOR: undefined,
  NODE_ENV: undefined,
  SITE_URL: "",
  APPLICATION_ENDPOINT: "",
  APPLICATION_SERVICE: "",
  SERVICE_WORKER: "",
  BUILD_DATE: process.env["BUILD_DATE"] ?? "", // a day given on the command line is kept
  STYLES: "off",
};
