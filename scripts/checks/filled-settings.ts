/**
 * `content/association.yaml` with every value filled in with its example: the site as it will be once the association has
 * answered.
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const SETTING = /^(\w+): #.*?\bEx\. : « (.+?) ».*\n {2}value:$/gm;

export const withExamples = (yaml: string): string =>
  yaml.replace(SETTING, (_, name: string, example: string) =>
    [`${name}:`, `  value: ${JSON.stringify(example)}`].join("\n"),
  );

/** Builds with these settings in place of those of the content. */
export const filledSettings = (): Plugin => ({
  name: "filled-settings",
  enforce: "pre",
  load: {
    filter: { id: /\/content\/association\.yaml\?raw$/ },
    handler: (id) =>
      `export default ${JSON.stringify(withExamples(readFileSync(id.replace("?raw", ""), "utf8")))};`,
  },
});
