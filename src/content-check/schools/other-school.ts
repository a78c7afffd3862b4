import { formatDate } from "#lib/date-words.ts";
import { DATE_PATTERN, mayBeSameDay, type KnownDate } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { mayBeIn, townOf } from "./cohorts.ts";
import { dateIn, FIRST_YEAR } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";

/** By town: the ids of its schools. */
function schoolsByTown(files: readonly ContentFile[]): Map<string, string[]> {
  const schools = files.filter(({ collection }) => collection === "schools");
  const groups = Map.groupBy(schools, townOf);
  return new Map(
    [...groups].flatMap(([town, list]) =>
      town === "" ? [] : [[town, list.map(({ id }) => id)] as const],
    ),
  );
}

/** The words of a role or a figure, and the ids of its `schools`. */
interface SchoolWords {
  file: ContentFile;
  words: string;
  path: PropertyKey[];
  ids: string[];
  /** The other text field of the same figure (`measures` or `population`), if it has two. */
  besides?: { field: string; words: string };
}

function schoolWordsIn(file: ContentFile): SchoolWords[] {
  const { engagements, measures, population, schools } = fields(file);
  if (file.collection === "figures") {
    const typed = Object.entries({ measures, population }).flatMap(([field, words]) =>
      typeof words === "string" ? [{ field, words }] : [],
    );
    return typed.map(({ field, words }) => {
      const besides = typed.find((other) => other.field !== field);
      return { file, words, path: [field], ids: asIds(schools), ...(besides ? { besides } : {}) };
    });
  }
  if (file.collection !== "partners" || !Array.isArray(engagements)) return [];
  return (engagements as unknown[]).flatMap((each, index) => {
    const { role, schools: ids } = (each ?? {}) as { role?: unknown; schools?: unknown };
    return typeof role === "string"
      ? [{ file, words: role, path: ["engagements", index, "role"], ids: asIds(ids) }]
      : [];
  });
}

/**
 * Reports a role or a figure that is about the school of one town, while its entry names another school: « première promotion
 * de Grigny » with `schools: [lyon]`.
 */
export function otherSchoolFaults(files: readonly ContentFile[]): Fault[] {
  const byTown = schoolsByTown(files);
  const towns = [...byTown.keys()].map((town) => RegExp.escape(town)).join("|");
  // A school whose file cannot be read has no known town: what names it is not checked.
  const known = new Set([...byTown.values()].flat());
  if (towns === "") return [];
  const schoolOfTown = new RegExp(
    `(?<!\\p{L})(?:écoles?|formation|promotion|classe|session)(?: \\d{4}| datacenter| fibre| smart city| pilote)? (?:de |d['’]|à )(${towns})(?![\\p{L}-])`,
    "iu",
  );
  return files.flatMap(schoolWordsIn).flatMap(({ file, words, path, ids, besides }): Fault[] => {
    const [phrase = "", town = ""] = schoolOfTown.exec(words) ?? [];
    const meant = [...byTown].flatMap(([own, schools]) => (mayBeIn(town, own) ? schools : []));
    if (
      meant.length === 0 ||
      ids.length === 0 ||
      !ids.every((id) => known.has(id)) ||
      meant.some((id) => ids.includes(id))
    )
      return [];
    const named = [...byTown].filter(([, own]) => own.some((id) => ids.includes(id)));
    if (named.some(([own]) => words.includes(own))) return [];
    const field = String(path.at(-1));
    // If `measures` and `population` name the same town, `schools` is wrong.
    if (besides?.words.includes(town))
      return [
        faultAt(file, ["schools"], {
          fault: `« schools » dit ${ids.join(", ")}, et « ${field} » et « ${besides.field} » ${town}`,
          remedy: `écrivez schools: [${meant.join(", ")}], ou corrigez les deux autres.`,
        }),
      ];
    const agreed = named.find(([own]) => besides?.words.includes(own))?.[0];
    return [
      faultAt(file, path, {
        fault: `« ${field} » dit « ${phrase} », et « schools » ${ids.join(", ")}`,
        remedy:
          besides && agreed !== undefined
            ? `corrigez « ${field} » : « ${besides.field} » et « schools » disent ${agreed}.`
            : `corrigez l'un des deux ; cette école s'écrit ${meant.join(", ")}.`,
      }),
    ];
  });
}

/** Words for the beginning of a school or of something there: « a ouvert », « les cours ont commencé ». */
const OPENED = /(?<!\p{L})(?:ouvert|née?|commencé|démarré)(?:e|es)?(?!\p{L})/iu;
/** Words for the opening of the school itself: « Nous avons ouvert Roubaix le 22 juin 2020 ». */
const SCHOOL_OPENED = /(?<!\p{L})(?:ouvert(?:e|es)?|née?)(?!\p{L})/iu;
/** Words for something that may begin on another day than the school: « les premiers cours ont commencé ». */
const BEGAN = /(?<!\p{L})(?:commenc|démarr|débuté|entrés|inaugur)/iu;

/** Whether a sentence says that a school opened, and not also that something else began there. */
export const saysOnlyOpened = (sentence: string): boolean =>
  SCHOOL_OPENED.test(sentence) && !BEGAN.test(sentence);
/** Nouns for what may open in a school besides the school itself: « Un deuxième atelier y a ouvert ». */
const OTHER = "(?:ateliers?|candidatures?|inscriptions?|promotions?|salles?|sessions?)(?!\\p{L})";
const OTHER_OPENED = new RegExp(
  `(?<!\\p{L})${OTHER}[^,.;:]* (?:ouvert|né)|ouvert (?:une?|deux) (?:\\p{L}+ )?${OTHER}`,
  "iu",
);
/** A day or month with its year: « 22 juin 2020 », « juin 2020 ». */
const DATES = new RegExp(`(?<!\\d)${DATE_PATTERN}`, "giu");

/** The date on which a school opened; `undefined` if it is unknown or uncertain (« vers 2020 »). */
export const openedAt = (school: ContentFile): KnownDate | undefined => {
  const { opened } = fields(school) as { opened?: { value?: unknown } | null };
  const date = dateIn(opened?.value);
  // Another rule reports a date before our first school.
  return date?.qualifier || (date?.from.year ?? 0) < FIRST_YEAR ? undefined : date;
};

/**
 * Reports a school's summary that gives another day than `opened`: « Nous avons ouvert Roubaix le 22 juillet 2020 » for
 * `22 juin 2020`. If the sentence says that lessons began on that day, both dates may be right, so this does not stop the
 * build.
 */
function summaryFaults(school: ContentFile): Fault[] {
  const { summary } = fields(school);
  const opened = openedAt(school);
  if (!opened || typeof summary !== "string") return [];
  for (const sentence of sentencesOf(summary)) {
    const said = [...sentence.matchAll(DATES)].flatMap(([words]) => {
      const date = dateIn(words);
      return date ? [{ words, date }] : [];
    });
    const [first] = said;
    if (!first || !OPENED.test(sentence) || OTHER_OPENED.test(sentence)) continue;
    if (said.some(({ date }) => mayBeSameDay(date, opened))) continue;
    return [
      faultAt(school, ["summary"], {
        fault: `le résumé dit « ${first.words} », et « opened » ${formatDate(opened)}`,
        remedy: "corrigez l'une des deux dates.",
        ...(saysOnlyOpened(sentence) ? {} : { isNotice: true as const }),
      }),
    ];
  }
  return [];
}

/** Reports schools whose summary gives another day than `opened`. `openingInTextFaults` checks other texts. */
export const openingFaults = (files: readonly ContentFile[]): Fault[] =>
  files.filter(({ collection }) => collection === "schools").flatMap(summaryFaults);
