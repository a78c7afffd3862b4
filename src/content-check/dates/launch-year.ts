/** Sentences about the launch of the whole scheme, with another year than the file of the partner who founded it. */
import { sentencesOf } from "#lib/readability.ts";
import { cachedByText } from "#content-check/caches.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { dateIn } from "./dates.ts";

/** « nous ont lancés », « ont lancé notre réseau », « a lancé Les Plombiers du Numérique », « Lancées en 2017 par … » */
const LAUNCH =
  /(?<!\p{L})(?:nous (?:a|ont|avai(?:t|ent)) lancés|(?:a|ont|avai(?:t|ent)) lancé (?:Les Plombiers|(?:le|notre) (?:projet|réseau|programme))|lancée?s en (?:\p{L}+ )?20\d\d par)(?!\p{L})/iu;

/** The sentences of a text about our launch that name one year, with this year. */
const launchSentences = cachedByText((text: string): { sentence: string; year: string }[] =>
  LAUNCH.test(text)
    ? sentencesOf(text.replace(/\s+/g, " ")).flatMap((sentence) => {
        const years = [...new Set(sentence.match(/(?<![\d/])20\d\d(?!\d)/g))];
        const [year] = years;
        return LAUNCH.test(sentence) && year !== undefined && years.length === 1
          ? [{ sentence, year }]
          : [];
      })
    : [],
);

interface Launch {
  /** The pattern of the founder's name: « Impala Avenir », but not « Impala Avenir Développement ». */
  founder: RegExp;
  year: string;
  path: string;
}

/** Who launched the scheme and when, by the partners whose engagement is `does: founded`. */
const launchesIn = (files: readonly ContentFile[]): Launch[] =>
  files.flatMap((file): Launch[] => {
    const { name, engagements } = fields(file);
    if (file.collection !== "partners" || typeof name !== "string" || !Array.isArray(engagements))
      return [];
    return (engagements as ({ does?: unknown; since?: unknown } | null)[]).flatMap((each) => {
      const since = dateIn(each?.since);
      return each?.does === "founded" && since
        ? [
            {
              founder: new RegExp(`${RegExp.escape(name)}(?! \\p{Lu}|[\\p{L}-])`, "u"),
              year: String(since.from.year),
              path: file.path,
            },
          ]
        : [];
    });
  });

/**
 * Reports « Lancées en 2018 par Impala Avenir » if the founder's file says 2017. Sentences with several years, or without the
 * founder's name, are accepted.
 * @param texts the passages of the files to check
 */
export function launchYearFaults(
  texts: readonly { file: { path: string }; passages: readonly Passage[] }[],
  files: readonly ContentFile[],
): Fault[] {
  const launches = launchesIn(files);
  return texts.flatMap(({ file, passages }) =>
    passages.flatMap((passage) =>
      launchSentences(passage.text).flatMap(({ sentence, year }): Fault[] => {
        const other = launches.find(({ founder }) => founder.test(sentence));
        if (!other || other.year === year) return [];
        const says = other.path === file.path ? "l'engagement « founded »" : other.path;
        return [
          faultIn(file, passage, {
            fault: `notre lancement serait de ${year}, et ${says} dit ${other.year}`,
            remedy: "corrigez celui des deux qui se trompe.",
            comparedFiles: [other.path],
          }),
        ];
      }),
    ),
  );
}
