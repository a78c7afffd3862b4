import { plainLetters } from "#lib/plain-id.ts";
import { commonWords } from "#search/indexing/ordinary-words.ts";
import { fold } from "#search/query/fold.ts";
import { townOf } from "#content-check/schools/cohorts.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { isFrench } from "#content-check/language/dictionary.ts";
import { wordsOf, type FrenchOf } from "#content-check/language/french-words.ts";
import { TOWN_NAMES } from "#content-check/schools/postcodes.ts";
import { titleOf } from "#content-check/reading/titles.ts";
import { cachedByText } from "#content-check/caches.ts";

/** In letters. Shorter names of partners may also be French words: « Aurore ». */
export const MIN_NAME_LETTERS = 7;

/** One or two capitalised words: « OVH Cloud ». */
const CAPITALISED =
  /(?<![\p{L}\d'’@/.-])\p{Lu}[\p{L}\d]*(?:[ -]\p{Lu}[\p{L}\d]*)?(?![\p{L}\d@/-]|\.\p{L})/gu;

/** The capitalised words of a text, which may be names: as typed, and as `plainLetters` writes them (`key`). */
const namesIn = cachedByText((text: string) =>
  [...text.matchAll(CAPITALISED)].map(([typed]) => ({ typed, key: plainLetters(typed) })),
);

/**
 * Reports a partner's name that is not written as in the partner's entry, once per file: « OVH Cloud » for « OVHcloud ». Only
 * names that are one word in the entry are compared.
 */
export function partnerNameFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
): Fault[] {
  const known = new Map(
    files
      .filter(({ collection }) => collection === "partners")
      .map((file) => [titleOf(file) ?? "", file.path] as const)
      .filter(([name]) => /^[\p{L}\d]+$/u.test(name) && name.length >= MIN_NAME_LETTERS)
      .map(([name, path]) => [plainLetters(name), { name, path }] as const),
  );
  return texts.flatMap(({ file, passages }): Fault[] => {
    for (const { text, line, path } of passages) {
      // Another rule reports two partners with the same name.
      if (file.collection === "partners" && path?.[0] === "name") continue;
      for (const { typed, key } of namesIn(text)) {
        const meant = known.get(key);
        if (!meant || typed === meant.name || meant.path === file.path) continue;
        return [
          {
            file: file.path,
            line,
            ...(path ? { field: path.map(String).join(" › ") } : {}),
            fault: `« ${typed} » s'écrit « ${meant.name} » dans sa fiche, ${meant.path}`,
            remedy: `écrivez ${meant.name} partout, ou corrigez la fiche.`,
          },
        ];
      }
    }
    return [];
  });
}

/** Towns of `TOWN_NAMES` whose names are also French words. */
const TOWNS_LIKE_WORDS = new Set(["lens", "tours", "nice", "angers", "calais"]);

/**
 * Whether a word stands in a text, and not only in an address or an id there: « afpa » stands in « l'afpa », but not in
 * « afpa.fr »; « roubaix » does not stand in « roubaix-2020 ».
 */
const isAlone = (word: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d@/._#=-])${word}(?![\\p{L}\\d@/_-]|\\.\\p{L})`, "u").test(text);

/** Reports the name of a town, or of a partner with a name of one word, that lacks its capital: « l'afpa de roubaix ». */
export function lowerNameFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
): Fault[] {
  const common = commonWords();
  const partners = files
    .filter(({ collection }) => collection === "partners")
    .map((file) => titleOf(file) ?? "")
    .filter((name) => /^\p{Lu}\p{L}{3,}$/u.test(name) && !common.has(fold(name)));
  const schoolTowns = files.filter(({ collection }) => collection === "schools").map(townOf);
  const towns = [
    // Towns whose names are also French words are left out: a school may open in Vienne or Orange.
    ...schoolTowns.filter((name) => !isFrench(name.toLowerCase())),
    ...TOWN_NAMES.filter((name) => !TOWNS_LIKE_WORDS.has(name.toLowerCase())),
  ].filter((name) => /^\p{Lu}\p{L}{3,}$/u.test(name));
  const names = new Map([...partners, ...towns].map((name) => [name.toLowerCase(), name]));
  return texts.flatMap(({ file, passages }) =>
    passages.flatMap((passage): Fault[] => {
      const { text, line, path } = passage;
      // A value without a space may be the id of an entry.
      if (path && !/\s/.test(text.trim())) return [];
      const typed = wordsOf(passage).find(
        ({ word, lower }) => word === lower && names.has(lower) && isAlone(word, text),
      )?.word;
      if (typed === undefined) return [];
      return [
        faultIn(
          file,
          { line, path },
          {
            fault: `« ${typed} » est un nom, et n'a pas sa majuscule`,
            remedy: `écrivez « ${names.get(typed) ?? ""} ».`,
            // A partner's name may also be a common noun: « l'aurore ».
            ...(towns.includes(names.get(typed) ?? "") ? {} : { isNotice: true as const }),
          },
        ),
      ];
    }),
  );
}
