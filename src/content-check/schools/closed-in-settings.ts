import { sentencesOf } from "#lib/readability.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";
import { closedSchools, presentIn, SAYS_CLOSED } from "./described-as-open.ts";

/**
 * Reports settings that describe a closed school as open: « Pour commencer à Meaux, demande la prochaine date. ». Of each
 * setting, only the text that the pages show is checked: `value` or, if it is empty, `meanwhile`.
 */
export function closedInSettingsFaults(
  path: string,
  { data, lineOf }: TypedYaml,
  files: readonly ContentFile[],
): Fault[] {
  const closed = closedSchools(files);
  if (!closed) return [];
  const settings = Object.entries((data ?? {}) as Record<string, Record<string, unknown> | null>);
  return settings.flatMap(([name, setting]): Fault[] => {
    const field = String(setting?.["value"] ?? "").trim() === "" ? "meanwhile" : "value";
    const text = setting?.[field];
    if (typeof text !== "string" || SAYS_CLOSED.test(text)) return [];
    const words = sentencesOf(text)
      .map((sentence) => presentIn(sentence, closed.names, closed))
      .find((found) => found !== undefined);
    if (words === undefined) return [];
    return [
      faultAt({ path, lineOf }, [name, field], {
        fault: `« ${words} » parle au présent d'une école que sa fiche dit fermée`,
        remedy:
          field === "value"
            ? "corrigez la phrase ; si l'école forme encore, écrivez value: open dans son « state »."
            : "dites dans « value » que l'école a fermé, ou ici ce qu'on peut faire d'autre ; si elle forme encore, écrivez value: open dans son « state ».",
      }),
    ];
  });
}
