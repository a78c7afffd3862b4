/** Compares the dates of intakes in announcements and texts with `content/cohorts/`: the site shows both. */
import { formatDate, formatDateInSentence } from "#lib/date-words.ts";
import { DAY_PATTERN, lastDay, mayBeSameDay, sortKey, type KnownDate } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import {
  asIds,
  fields,
  isShown,
  isWithheld,
  type ContentFile,
} from "#content-check/reading/files.ts";
import { taughtAt, townOf, wholeName } from "./cohorts.ts";

/** Names of an event that is the start of an intake: « Rentrée de la promotion », « Début de la formation ». */
const INTAKE =
  /^(?:(?:la )?rentrée(?! (?:solennelle|officielle|politique|des (?:formateurs|parents|partenaires)))|(?:début|démarrage|commencement) (?:de (?:la |notre |l['’])|des )(?:\p{L}+ )?(?:promotion|formation|session|cours)|entrée en formation|premiers? (?:jours?|cours)(?: de (?:la |notre )?(?:promotion|formation|session))?$)/iu;
/** In days. If an announced date is farther than this from an intake, it is about another one: in September, not in March. */
const MAX_DAYS_APART = 60;

/** Converts a sort key such as 20270301 to a number of days. A month or day that is unknown (0) counts as the first. */
const daysOf = (day: number): number =>
  Date.UTC(
    Math.floor(day / 10_000),
    Math.max((Math.floor(day / 100) % 100) - 1, 0),
    Math.max(day % 100, 1),
  ) / 86_400_000;

/** The days between the end of one date and the beginning of the other; 0 if they may be the same day. */
const daysApart = (a: KnownDate, b: KnownDate): number =>
  Math.max(0, daysOf(sortKey(a)) - daysOf(lastDay(b)), daysOf(sortKey(b)) - daysOf(lastDay(a)));

/** The dates of a school's intakes that an announcement may be about. */
function intakesOf(
  { body }: ContentFile,
  school: ContentFile,
  cohorts: readonly ContentFile[],
): { file: ContentFile; starts: KnownDate }[] {
  const isOnlyCourse = taughtAt(school).length === 1;
  return cohorts.flatMap((file) => {
    const { school: id, program, starts: typed } = fields(file);
    const starts = dateIn(typed);
    if (id !== school.id || !starts) return [];
    // If the school gives several courses, the text must link to the page of the intake's course.
    return isOnlyCourse || body.includes(`/formations/${String(program)}/`)
      ? [{ file, starts }]
      : [];
  });
}

/**
 * Reports an announcement of an intake on another day than that of `content/cohorts/`: `event: Rentrée de la promotion` on 1
 * March 2027, where the only intake of this school near that day starts on 8 March. The announcement is accepted if no file is
 * about an intake of this school near that day.
 */
export function announcedIntakeFaults(files: readonly ContentFile[]): Fault[] {
  const cohorts = files.filter((file) => file.collection === "cohorts" && isShown(file));
  return files.flatMap((file): Fault[] => {
    const { event, date: typed, schools } = fields(file);
    const date = dateIn(typed);
    const [id, ...more] = asIds(schools);
    if (file.collection !== "press" || isWithheld(file) || !date || more.length > 0) return [];
    if (typeof event !== "string" || !INTAKE.test(event.trim())) return [];
    const school = files.find((other) => other.collection === "schools" && other.id === id);
    const intakes = school ? intakesOf(file, school, cohorts) : [];
    if (intakes.some(({ starts }) => mayBeSameDay(starts, date))) return [];
    const near = intakes.find(({ starts }) => daysApart(starts, date) <= MAX_DAYS_APART);
    if (!near) return [];
    return [
      faultAt(file, ["date"], {
        fault: `« ${event} » serait ${formatDateInSentence(date)}, et ${near.file.path} dit ${formatDate(near.starts)} (starts)`,
        remedy:
          "corrigez celle des deux dates qui se trompe ; si ce sont deux rentrées, écrivez celle-ci aussi dans content/cohorts/.",
        comparedFiles: [near.file.path],
      }),
    ];
  });
}

/** A day in a text: « 8 mars 2027 ». */
const DAYS = new RegExp(`(?<!\\d)${DAY_PATTERN}(?!\\d)`, "giu");

/**
 * Reports the day of a future intake (`content/cohorts/`) that is also typed in a text, because the sentence would still be
 * there after that day. The text must be on the page of the intake's school or course, or name the school's town. The caller
 * leaves out files that have a date themselves, such as announcements.
 * @param today the day of the build, as returned by `buildDay`
 */
export function typedIntakeFault(
  text: string,
  page: ContentFile,
  files: readonly ContentFile[],
  today: number,
): Mistake | undefined {
  for (const [words] of text.matchAll(DAYS)) {
    const day = dateIn(words.toLowerCase());
    if (!day || sortKey(day) < today) continue;
    const intake = files.find((file) => {
      const { school: id, program, starts: typed } = fields(file);
      const starts = file.collection === "cohorts" && isShown(file) ? dateIn(typed) : undefined;
      if (starts?.from.day === undefined || sortKey(starts) !== sortKey(day)) return false;
      const school = files.find((each) => each.collection === "schools" && each.id === id);
      return (
        page === school ||
        (page.collection === "programs" && page.id === program) ||
        (school !== undefined && wholeName(townOf(school)).test(text))
      );
    });
    if (intake)
      return {
        fault: `« ${words} » est une rentrée que dit déjà ${intake.path}, et la date resterait dans ce texte une fois passée`,
        remedy:
          "retirez-la d'ici : elle se montre partout où il faut, et s'efface seule. Si autre chose a lieu ce jour-là, écrivez un communiqué dans content/press/.",
      };
  }
  return undefined;
}
