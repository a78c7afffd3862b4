import { formatDate, formatDateOf } from "#lib/date-words.ts";
import { mayBeSameDay, type KnownDate } from "#lib/partial-dates.ts";
import { schoolsKnownByTown, townOf, wholeName } from "./cohorts.ts";
import { captionsIn } from "#content-check/dates/captions.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { namesOf } from "./described-as-open.ts";
import { openedAt } from "./other-school.ts";

/** A school that a text may call by its town alone, with the date on which it opened. */
interface Opened {
  file: ContentFile;
  town: string;
  opened: KnownDate;
  isNamedIn: (text: string) => boolean;
  /** Whether a text has the school's own name, which is no town: « le LABO ». */
  hasOwnNameIn: (text: string) => boolean;
}

function openedSchools(schools: readonly ContentFile[]): Opened[] {
  return schoolsKnownByTown(schools).flatMap((file) => {
    const [town, opened] = [townOf(file), openedAt(file)];
    if (!opened) return [];
    const name = wholeName(town);
    const ownNames = namesOf(file)
      .filter((own) => own !== town)
      .map(wholeName);
    const hasOwnNameIn = (text: string): boolean => ownNames.some((own) => own.test(text));
    const isNamedIn = (text: string): boolean => name.test(text) || hasOwnNameIn(text);
    return [{ file, town, opened, isNamedIn, hasOwnNameIn }];
  });
}

/**
 * Words for the opening of a school, and not of a course there: « Nous avons ouvert notre école à Roubaix », « L'école de
 * Roubaix a ouvert avec l'Afpa »; not « L'école de Roubaix a ouvert une deuxième promotion ».
 */
const OPENS =
  /(?<!\p{L})(?:avons ouvert|avons lancé|avons démarré|ouvrons|lançons|ouvre|a ouvert)(?!\p{L}) (?:à \p{Lu}[\p{L}-]+ )?(?:notre |l['’]|une |cette )(?:\p{L}+ |\d+e )?[éÉ]cole(?! de la 2e)|[éÉ]cole(?: (?:de |d['’]|à )\p{Lu}[\p{L} -]*)? (?:a ouvert|ouvre|est née|a commencé|a démarré)(?: ses portes)?(?=[.,;:]|$| (?:à|avec|chez|dans|en|le|près) )|^Ouverture de (?:notre |l['’])[éÉ]cole(?! de la 2e)/u;
/** Words for an opening that was planned or put off, or for a time before or after it: « a été reportée ». */
const PUT_OFF = /(?<!\p{L})(?:bloqu|retard|report|annonc|prév|devai|préparé|avant|après)/iu;

/** Reports a milestone about the opening of a school, if the milestone's date is not the school's `opened`. */
function milestoneFaults(file: ContentFile, schools: readonly Opened[]): Fault[] {
  const { date, what } = fields(file);
  const told = dateIn(date);
  if (file.collection !== "milestones" || !told || typeof what !== "string") return [];
  if (!OPENS.test(what) || PUT_OFF.test(what)) return [];
  const [school, ...more] = schools.filter(({ isNamedIn }) => isNamedIn(what));
  if (!school || more.length > 0 || told.qualifier || mayBeSameDay(told, school.opened)) return [];
  return [
    faultAt(file, ["date"], {
      fault: `l'ouverture de l'école serait ${formatDateOf(told)} ; ${school.file.path} dit ${formatDate(school.opened)}`,
      remedy: "corrigez l'une des deux dates ; un autre jour se raconte sans dire qu'elle ouvre.",
    }),
  ];
}

/** Words for a school, or for people and things that only an open school has: « l'atelier », « les stagiaires ». */
const SCHOOL_IN_USE =
  /(?<!\p{L})(?:écoles?|ateliers?|promotions?|élèves|stagiaires|formations?|classes?)(?!\p{L})/iu;
/** Words for the building, the construction work or the project before the opening: « le chantier », « la maquette ». */
const BEFORE =
  /(?<!\p{L})(?:avant|futurs?|futures?|ancien|travaux|chantier|construction|aménage|projet|plans?(?!\p{L})|maquette|dessin|esquisse|vue d['’]artiste)/iu;
/** Words for our own school, and not for somebody else in its town: « notre atelier à Roubaix », « l'école de Roubaix ». */
const OUR_SCHOOL = /(?<!\p{L})(?:[Nn]otre (?:école|atelier)|école d(?:e |['’])\p{Lu})/u;

/**
 * The school that a caption shows: the only one that it names or, if it names none, the school of the page. A caption without
 * the school's own name must also be about our school in use: « notre atelier à Roubaix ».
 */
function schoolOfCaption(
  words: string,
  file: ContentFile,
  schools: readonly Opened[],
): Opened | undefined {
  const named = schools.filter(({ isNamedIn }) => isNamedIn(words));
  const own = schools.filter((school) => school.file === file && named.length === 0);
  const [school, ...more] = [...own, ...named];
  if (!school || more.length > 0) return undefined;
  if (school.hasOwnNameIn(words)) return school;
  const isOurs = school.file === file || OUR_SCHOOL.test(words);
  return isOurs && SCHOOL_IN_USE.test(words) ? school : undefined;
}

/**
 * Reports a caption that shows a school in a year before it opened: « L'atelier de notre école de Roubaix, en 2018 » is refused
 * for a school of 2020, and « Le LABO, en 2023 » for one of 2025. On the page of another entry, such as an announcement, only
 * captions with the school's own name, « notre école » or « école de … » are checked. Captions of the building, the
 * construction work or the project are fine, and so are captions that also give a later year.
 */
function captionFaults(file: ContentFile, schools: readonly Opened[]): Fault[] {
  return captionsIn(file).flatMap(({ words, at }): Fault[] => {
    const years = [...words.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => Number(year));
    if (years.length === 0 || BEFORE.test(words)) return [];
    const school = schoolOfCaption(words, file, schools);
    const latest = Math.max(...years);
    if (!school || latest >= school.opened.from.year) return [];
    return [
      at({
        fault: `la légende montre l'école en ${String(latest)}, et ${school.file.path} dit qu'elle a ouvert en ${String(school.opened.from.year)}`,
        remedy: "corrigez l'année de la photo, ou l'ouverture de l'école.",
      }),
    ];
  });
}

/** Reports a milestone that gives a school's opening another date than `opened`, and a picture of a school before it opened. */
export function beforeOpeningFaults(files: readonly ContentFile[]): Fault[] {
  const schools = openedSchools(files.filter(({ collection }) => collection === "schools"));
  return files.flatMap((file) => [
    ...milestoneFaults(file, schools),
    ...captionFaults(file, schools),
  ]);
}
