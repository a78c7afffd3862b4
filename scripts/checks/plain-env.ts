/** Makes checks start with the same environment on every machine, in a terminal or not. `undefined` removes a variable. */
export const PLAIN_ENV: Readonly<Record<string, string | undefined>> = {
  ASTRO_TELEMETRY_DISABLED: "1",
  FORCE_COLOR: undefined,
  NODE_ENV: undefined,
  // Settings of the site are blank: a missing one would be read from `.env`.
  SITE_URL: "",
  APPLICATION_ENDPOINT: "",
  APPLICATION_SERVICE: "",
  SERVICE_WORKER: "",
  BUILD_DATE: process.env["BUILD_DATE"] ?? "", // a day given on the command line is kept
  STYLES: "off",
};
