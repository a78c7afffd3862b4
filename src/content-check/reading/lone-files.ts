import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "astro/zod";
import { dateFaults } from "#content-check/dates/dates.ts";
import { readText } from "./encoding.ts";
import { formatPath, type Fault } from "#content-check/faults.ts";
import { letterFault } from "#content-check/numbers/letters-in-numbers.ts";
import { anySentenceFault } from "#content-check/language/any-sentence.ts";
import { placeholderFault } from "#content-check/language/placeholders.ts";
import { headTexts } from "./prose.ts";
import { cachedByFields, cachedByPath } from "#content-check/caches.ts";
import { phoneFault, signFault } from "#content-check/language/signs.ts";
import { weekdayFault } from "#content-check/dates/weekdays.ts";
import { readYaml, type TypedYaml } from "./yaml.ts";
import { faultsOf } from "#content-check/fields/zod-faults.ts";

const parsedFiles = cachedByPath<TypedYaml>();

export const SETTINGS_FILE = "content/association.yaml";

/**
 * Reads a file outside the collections.
 * @param parse parses the text; by default, as YAML whose values are all text
 * @returns `undefined` if the file is missing, or its text cannot be used (see `readText`); the fault is then added to `faults`
 */
export function readLoneFile(
  root: string,
  path: string,
  faults: Fault[],
  parse = (text: string, found: Fault[]): TypedYaml =>
    readYaml(text, { path, firstLine: 1, asText: true }, found),
): TypedYaml | undefined {
  if (!existsSync(join(root, path))) {
    faults.push({
      file: path,
      field: "nom du fichier",
      fault: "le fichier manque",
      remedy: "reprenez-le dans l'historique du projet.",
    });
    return undefined;
  }
  const text = readText(join(root, path), path, faults);
  return text === undefined
    ? undefined
    : parsedFiles(path, text, faults, (found) => parse(text, found));
}

/** Checks a file against its schema. The result depends only on this file, so it is cached until the file changes. */
const parseBySchema = cachedByFields(({ data, schema }: { data: unknown; schema: z.ZodType }) =>
  schema.safeParse(data),
);

interface LoneFileOptions {
  /** The day of the build, as returned by `buildDay`. */
  today: number;
  /** Whether the file is a list of words. A placeholder or a typo in such a list may be on purpose. */
  isVocabulary?: boolean;
  /** Further rules, for what the schema cannot check. */
  further?: (typed: TypedYaml) => Fault[];
}

/** Checks that a file outside the collections exists and matches its schema, and checks its sentences and dates. */
export function loneFileFaults(
  root: string,
  path: string,
  schema: z.ZodType,
  { today, isVocabulary = false, further = () => [] }: LoneFileOptions,
): Fault[] {
  const faults: Fault[] = [];
  const typed = readLoneFile(root, path, faults);
  if (typed?.data === undefined) return faults;
  // `settings-words.ts` checks the sentences of the settings. In the press kit, `not` holds sentences that must not be written.
  const isGrammatical = !isVocabulary && path !== SETTINGS_FILE;
  for (const { text: words, line, path: field, isProse } of headTexts(typed)) {
    const wrong =
      (isVocabulary ? undefined : (placeholderFault(words, isProse) ?? letterFault(words))) ??
      (isProse ? (signFault(words) ?? phoneFault(words)) : undefined) ??
      weekdayFault(words) ??
      (isGrammatical && isProse && field.at(-1) !== "not" ? anySentenceFault(words) : undefined);
    if (wrong) faults.push({ file: path, line, field: formatPath(field), ...wrong });
  }
  faults.push(...dateFaults({ path, ...typed }, today), ...further(typed));
  const result = parseBySchema({ data: typed.data, schema });
  if (result.success) return faults;
  const explained = new Set(
    faults.filter(({ explainsField }) => explainsField).map(({ field }) => field),
  );
  const ofSchema = faultsOf(result.error, path, schema, typed);
  return [...faults, ...ofSchema.filter(({ field }) => !explained.has(field))];
}
