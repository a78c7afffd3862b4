import { DEPARTMENTS, REGIONS } from "#schools/departments.ts";
import { townOf } from "#content-check/schools/cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "./french-words.ts";
import { TOWN_NAMES } from "#content-check/schools/postcodes.ts";

const OF_FRANCE = [...TOWN_NAMES, ...REGIONS, ...[...DEPARTMENTS.values()].map(({ name }) => name)];

/** Fields whose value is one of a list, which is reported if it is not. */
const OF_A_LIST = new Set(["region", "department"]);

const withoutAccents = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");

/** Reports the name of a place without its hyphens: « Magny les Hameaux », « Ile de France ». */
export function hyphenFaults(texts: readonly FrenchOf[], files: readonly ContentFile[]): Fault[] {
  const towns = files.filter(({ collection }) => collection === "schools").map(townOf);
  const names = [...new Set([...towns, ...OF_FRANCE])].filter((name) => name.includes("-"));
  const known = new Map(
    names.flatMap((name) =>
      [name, withoutAccents(name)].map((typed) => [typed.replaceAll("-", " "), name] as const),
    ),
  );
  // The longest first: « Seine Saint Denis » contains « Saint Denis ».
  const typed = [...known.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(String.raw`(?<![\p{L}\d-])(?:${typed.join("|")})(?![\p{L}\d-])`, "u");
  return texts.flatMap(({ file, passages }) =>
    passages.flatMap(({ text, line, path }): Fault[] => {
      if (OF_A_LIST.has(String(path?.[0]))) return [];
      const found = any.exec(text.replace(/\s/g, " "))?.[0];
      const name = found === undefined ? undefined : known.get(found);
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
