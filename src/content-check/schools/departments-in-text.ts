/** Reports towns that a text places in another department than theirs. */
import { plainId } from "#lib/plain-id.ts";
import { DEPARTMENTS } from "#schools/departments.ts";
import { cachedByText } from "#content-check/caches.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { townOf } from "./cohorts.ts";
import { departmentOfTown, TOWN_NAMES } from "./postcodes.ts";

/** Joins names to a pattern. Longer names come first: "Loire-Atlantique" is not "Loire". */
const anyOf = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name).replaceAll("\\x27", "['’]"))
    .join("|");

const CODE_OF = new Map([...DEPARTMENTS].map(([code, { name }]) => [plainId(name), code]));

/**
 * Words before a town that show that the department after the town is not its own: « Après Roubaix, en Isère, … », « à
 * 30 km de Paris, dans les Yvelines ». « de » after « école » does not show it: « L'école de Roubaix, en Isère » is reported.
 */
const ELSEWHERE =
  /(?<!\p{L})(?:après|avant|avec|comme|depuis|hors|outre|puis|sauf|sans|(?<!(?:école|formation|promotion|ville|mairie|centre|site)s? )(?:de|d['’]))$/iu;

/** The names of all departments, as a pattern. */
const DEPARTMENT = anyOf([...DEPARTMENTS.values()].map(({ name }) => name));

const ANY_DEPARTMENT = new RegExp(DEPARTMENT, "u");
const namesDepartment = cachedByText((text) => ANY_DEPARTMENT.test(text));

/** Makes the pattern of a town with its department: « à Roubaix, dans le Nord », « Roubaix (Nord) ». */
const townInDepartment = (towns: Iterable<string>): RegExp => {
  const place = "(?:(?:à|au|en|dans(?: la| les?)?) |dans l['’])?\\p{Lu}";
  return new RegExp(
    // « à Lyon, en Isère et à Toulon » is a list of places, and « le Nord de la France » is no department.
    `(?<![\\p{L}-])(${anyOf(towns)})(?:,? (?:dans (?:la |les? |l['’])|en )(${DEPARTMENT})(?![\\p{L}-]| de (?:la |l['’])| du | et ${place}|, (?:puis )?${place})| \\((${DEPARTMENT})\\))`,
    "gu",
  );
};

/**
 * Reports a town of our schools, or another known one, in the wrong department: « Roubaix, dans le Pas-de-Calais ». For a
 * town of our schools, the school's file decides: « Grigny, dans le Rhône » is reported. That town exists, but our Grigny is in
 * Essonne.
 * @param texts the passages of the files to check
 */
export function departmentFaults(
  texts: readonly { file: { path: string }; passages: readonly Passage[] }[],
  files: readonly ContentFile[],
): Fault[] {
  const schools = Map.groupBy(
    files.filter((file) => file.collection === "schools" && townOf(file) !== ""),
    townOf,
  );
  const pattern = townInDepartment(new Set([...TOWN_NAMES, ...schools.keys()]));
  return texts.flatMap(({ file, passages }): Fault[] =>
    passages.flatMap((passage): Fault[] => {
      // Few passages name a department, and the pattern of all towns is slow.
      if (!namesDepartment(passage.text)) return [];
      const text = passage.text.replace(/\s+/g, " ");
      return [...text.matchAll(pattern)].flatMap((found): Fault[] => {
        const [words, town = "", within, inBrackets] = found;
        if (ELSEWHERE.test(text.slice(0, found.index).trimEnd())) return [];
        const said = CODE_OF.get(plainId(within ?? inBrackets ?? ""));
        const own = (schools.get(town) ?? []).map(
          (school) => (fields(school)["department"] as { code?: unknown } | null | undefined)?.code,
        );
        const codes = own.length > 0 ? own : [departmentOfTown(town)];
        const right = DEPARTMENTS.get(String(codes[0]))?.name;
        if (codes.includes(said) || right === undefined) return [];
        return [
          faultIn(file, passage, {
            fault: `« ${words} » : ${town} est dans le département ${String(codes[0])} (${right})`,
            remedy: "corrigez le département ou la ville.",
            // If the file of the school has a fault of its own, its department may be wrong.
            comparedFiles: (schools.get(town) ?? []).map(({ path }) => path),
          }),
        ];
      });
    }),
  );
}
