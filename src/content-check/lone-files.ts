import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "astro/zod";
import { readText } from "./encoding.ts";
import { formatPath, type Fault } from "./faults.ts";
import { headPassages } from "./prose.ts";
import { phoneFault, signFault } from "./signs.ts";
import { readYaml } from "./yaml.ts";
import { faultsOf } from "./zod-faults.ts";

export const SETTINGS_FILE = "content/association.yaml";

/**
 * A file of its own, beside the collections: it is there, it can be read, and it has the fields that it must. `further` looks at
 * what was typed for what no schema tells.
 */
export function loneFileFaults(
  root: string,
  path: string,
  schema: z.ZodType,
  further: (typed: unknown) => Fault[] = () => [],
): Fault[] {
  if (!existsSync(join(root, path)))
    return [
      {
        file: path,
        field: "nom du fichier",
        fault: "le fichier manque",
        mend: "reprenez-le dans l'historique du projet.",
      },
    ];
  const faults: Fault[] = [];
  const text = readText(join(root, path), path, faults);
  if (text === undefined) return faults;
  const typed = readYaml(text, { path, firstLine: 1, asText: true }, faults);
  if (typed.data === undefined) return faults;
  for (const passage of headPassages(typed)) {
    const wrong = signFault(passage.text) ?? phoneFault(passage.text);
    if (wrong)
      faults.push({
        file: path,
        line: passage.line,
        field: formatPath(passage.path ?? []),
        ...wrong,
      });
  }
  faults.push(...further(typed.data));
  const result = schema.safeParse(typed.data);
  return result.success ? faults : [...faults, ...faultsOf(result.error, path, schema, typed)];
}
