import { fold } from "#search/query/fold.ts";
import { wordsOf } from "#search/query/words.ts";
import { SYNONYMS_FILE, synonymsSchema } from "#search/synonyms.ts";
import { formatPath, type Fault } from "#content-check/faults.ts";
import type { ContentFile } from "#content-check/reading/files.ts";
import { cachedByFields } from "#content-check/caches.ts";
import type { TypedYaml } from "#content-check/reading/yaml.ts";

/** A text without capitals, accents and plural endings, which do not count in the search: « Thunes » → "thune". */
const sameWords = (text: string): string =>
  wordsOf(text)
    .map((word) => fold(word).replace(/(?<=[a-z]{2})(?:s|x)$/, ""))
    .join(" ");

/** The distinct words of an entry, without capitals and accents. */
const foldedWords = cachedByFields((file: ContentFile): string[] => {
  const words = wordsOf(`${JSON.stringify(file.data ?? "")} ${file.body}`);
  return [...new Set([...new Set(words)].map(fold))];
});

/**
 * Reports what the schema of the synonyms cannot: words to find that are nowhere on the site, and words listed in two groups,
 * even if written differently (« Thune », « thunes »).
 */
export function synonymFaults({ data, lineOf }: TypedYaml, files: readonly ContentFile[]): Fault[] {
  const parsed = synonymsSchema.safeParse(data);
  if (!parsed.success) return []; // the schema reports what is wrong
  // The words of an unreadable file are unknown, so a word that occurs only there must not be reported.
  const isWholeRead = files.every((file) => file.data !== undefined);
  const siteWords = new Set(files.flatMap(foldedWords));
  const faults: Fault[] = [];
  const report = (path: PropertyKey[], fault: string, remedy: string) => {
    faults.push({
      file: SYNONYMS_FILE,
      line: lineOf(path),
      field: formatPath(path),
      fault,
      remedy,
    });
  };
  const known = new Map<string, { text: string; group: number }>();
  parsed.data.groups.forEach(({ said, finds }, group) => {
    for (const [index, text] of finds.entries())
      if (isWholeRead && !wordsOf(text).every((word) => siteWords.has(fold(word))))
        report(
          ["groups", group, "finds", index],
          `« ${text} » n'est nulle part dans le contenu du site`,
          "écrivez un mot tel qu'il est sur une page, ou retirez-le.",
        );
    for (const [index, text] of said.entries()) {
      const first = known.get(sameWords(text));
      if (!first) known.set(sameWords(text), { text, group });
      else if (first.group !== group)
        report(
          ["groups", group, "said", index],
          `« ${text} » est déjà dans le groupe ${String(first.group + 1)}, écrit « ${first.text} », ligne ${String(lineOf(["groups", first.group]))}`,
          "gardez-le une seule fois : les majuscules, les accents et le pluriel ne comptent pas.",
        );
    }
  });
  return faults;
}
