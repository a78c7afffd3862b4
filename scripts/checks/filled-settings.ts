/**
 * `content/association.yaml` with the examples in its comments as values: the site as it will be once the association has
 * answered.
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** A setting that has an example but no value. Ex.: "ageLimit: # … Ex. : « Tu as entre 16 et 25 ans. »\n  value:" */
const SETTING = /^(\w+): #.*?\bEx\. : « (.+?) ».*\n {2}value:$/gm;

/** Replaces empty values by the examples in the comments; settings without an example stay empty. */
const withExamples = (yaml: string): string =>
  yaml.replace(SETTING, (_, name: string, example: string) =>
    [`${name}:`, `  value: ${JSON.stringify(example)}`].join("\n"),
  );

/** A Vite plugin that replaces `content/association.yaml` in a build by the file with its examples filled in. */
export const filledSettings = (): Plugin => ({
  name: "filled-settings",
  enforce: "pre",
  load: {
    filter: { id: /\/content\/association\.yaml\?raw$/ },
    handler: (id) =>
      `export default ${JSON.stringify(withExamples(readFileSync(id.replace("?raw", ""), "utf8")))};`,
  },
});
