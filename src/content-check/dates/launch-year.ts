/** Compares the year in sentences about the launch of the whole scheme with the year in the founding partner's file. */
import { sentencesOf } from "#lib/readability.ts";
import { cachedByText } from "#content-check/caches.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { Passage } from "#content-check/reading/prose.ts";
import { dateIn } from "./dates.ts";

/** Verbs of a launch: « lancé », « créées ». */
const MADE = "(?:lanc|cré|fond)ée?s?";
/** The whole scheme; not « nos écoles de Nantes », « notre projet d'atelier ». */
const SCHEME =
  "(?:Les Plombiers du Numérique|notre (?:projet|réseau)|(?:nos|leurs) (?:écoles|formations))(?! (?:d(?:e|u)? |d['’]|à |aux? |en (?!20)|datacenter|fibre|infra|smart))";
/** « en 2017 », « en mars 2017 », « fin 2017 » */
const IN_YEAR = "(?:en|début|fin|depuis) (?:\\p{L}+ )?20\\d\\d";

/**
 * A launch that may be that of another project: « a lancé le projet ». It counts as ours only if the sentence names our
 * founder.
 */
const BY_FOUNDER = new RegExp(
  `(?<!\\p{L})(?:nous (?:a|ont|avai(?:t|ent)) ${MADE}|(?:a|ont|avai(?:t|ent)) ${MADE} (?:le|ce) (?:projet|réseau|programme)|lancée?s ${IN_YEAR} par)(?!\\p{L})`,
  "iu",
);
/**
 * The launch of the whole scheme: « ont créé nos écoles », « Les Plombiers du Numérique, nés en 2017 », « existent depuis
 * 2017 », « Fondées en 2017 par Impala Avenir, nos formations », « Nous existons depuis 2017 ».
 */
const OF_SCHEME = new RegExp(
  [
    `(?:a|ont|avai(?:t|ent)) ${MADE} ${SCHEME}(?!\\p{L})`,
    `${SCHEME},? (?:(?:a|ont|avai(?:t|ent)) été |est |sont )?(?:${MADE}|née?s?|existe(?:nt)?) ${IN_YEAR}`,
    `(?:${MADE}|née?s?) ${IN_YEAR}(?: (?:par|grâce à|avec) [^,.;:]+)?, ${SCHEME}(?!\\p{L})`,
    `nous (?:existons|sommes née?s|avons été ${MADE}) ${IN_YEAR}`,
  ]
    .map((pattern) => `(?<!\\p{L})${pattern}`)
    .join("|"),
  "iu",
);
/** A place: « à Roubaix », « en Isère ». There, our schools and courses may have begun later. */
const SOMEWHERE = /(?<!\p{L})(?:[Àà]|[Ee]n|[Dd]ans l['’a-z]+|[Cc]hez) ?\p{Lu}/u;
/** Every sentence about a launch has one of these words. Few texts have one, so most need not be split into sentences. */
const MAY_TELL = /(?:lanc|cré|fond)é|(?<!\p{L})née?s?(?!\p{L})|exist/iu;

interface LaunchSentence {
  sentence: string;
  year: string;
  /** Whether the sentence is certainly about the whole scheme, even if it does not name the founder. */
  isOfScheme: boolean;
}

/** The sentences of a text that may be about our launch and give exactly one year, each with that year. */
const launchSentences = cachedByText((text: string): LaunchSentence[] =>
  MAY_TELL.test(text) && text.includes("20")
    ? sentencesOf(text.replace(/\s+/g, " ")).flatMap((sentence) => {
        const years = [...new Set(sentence.match(/(?<![\d/])20\d\d(?!\d)/g))];
        const [year] = years;
        const isOfScheme = OF_SCHEME.test(sentence) && !SOMEWHERE.test(sentence);
        return year !== undefined && years.length === 1 && (isOfScheme || BY_FOUNDER.test(sentence))
          ? [{ sentence, year, isOfScheme }]
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

/** Who launched the scheme and when, according to the files of partners that have an engagement with `does: founded`. */
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
 * Reports « Lancées en 2018 par Impala Avenir » and « Les Plombiers du Numérique, nés en 2018 » if the founder's file says 2017.
 * Sentences with several years are accepted, and those that are about neither the founder nor the scheme.
 * @param texts the passages of the files to check
 */
export function launchYearFaults(
  texts: readonly { file: { path: string }; passages: readonly Passage[] }[],
  files: readonly ContentFile[],
): Fault[] {
  const launches = launchesIn(files);
  return texts.flatMap(({ file, passages }) =>
    passages.flatMap((passage) =>
      launchSentences(passage.text).flatMap(({ sentence, year, isOfScheme }): Fault[] => {
        // In the quotations of our announcements (under `ours`), « nous » may be another organisation: the speaker's.
        const isOurs = isOfScheme && passage.path?.[0] !== "ours";
        const other =
          launches.find(({ founder }) => founder.test(sentence)) ??
          (isOurs && launches.length === 1 ? launches[0] : undefined);
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
