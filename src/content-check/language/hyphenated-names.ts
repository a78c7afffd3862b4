import { DEPARTMENTS, REGIONS } from "#schools/departments.ts";
import { townOf } from "#content-check/schools/cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "./french-words.ts";
import { TOWN_NAMES } from "#content-check/schools/postcodes.ts";

/** Towns, regions and departments. */
const PLACES = [...TOWN_NAMES, ...REGIONS, ...[...DEPARTMENTS.values()].map(({ name }) => name)];

/** Fields that only accept the names of a list. Their schema reports any other name. */
const LIST_FIELDS = new Set(["region", "department"]);

const withoutAccents = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");

/**
 * Reports the name of a place that lacks its hyphens, with or without its accents: « Magny les Hameaux », « Ile de France ».
 */
export function hyphenFaults(texts: readonly FrenchOf[], files: readonly ContentFile[]): Fault[] {
  const towns = files.filter(({ collection }) => collection === "schools").map(townOf);
  const names = [...new Set([...towns, ...PLACES])].filter((name) => name.includes("-"));
  const nameByTyped = new Map(
    names.flatMap((name) =>
      [name, withoutAccents(name)].map((typed) => [typed.replaceAll("-", " "), name] as const),
    ),
  );
  // The longest names first, because « Seine Saint Denis » contains « Saint Denis ».
  const longestFirst = [...nameByTyped.keys()].sort((a, b) => b.length - a.length);
  const anyName = new RegExp(
    String.raw`(?<![\p{L}\d-])(?:${longestFirst.join("|").replaceAll("'", "['’]")})(?![\p{L}\d-])`,
    "u",
  );
  return texts.flatMap(({ file, passages }) =>
    passages.flatMap(({ text, line, path }): Fault[] => {
      if (LIST_FIELDS.has(String(path?.[0]))) return [];
      const found = anyName.exec(text.replace(/\s/g, " "))?.[0];
      const name = found === undefined ? undefined : nameByTyped.get(found.replaceAll("’", "'"));
      if (found === undefined || name === undefined) return [];
      return [
        faultIn(
          file,
          { line, path },
          { fault: `« ${found} » n'a pas ses traits d'union`, remedy: `écrivez « ${name} ».` },
        ),
      ];
    }),
  );
}
