import { formatDate } from "#lib/date-words.ts";
import { lastDay } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { isClosed, describedAsOpenFaults } from "./described-as-open.ts";

/** Reports a future intake at a closed school. */
function intakeFaults(file: ContentFile, entries: Entries, today: number): Fault[] {
  if (file.collection !== "cohorts") return [];
  const { school: id, starts } = fields(file);
  const start = dateIn(starts);
  const school = entries.find("schools", String(id));
  if (!school || !start || lastDay(start) < today || !isClosed(school)) return [];
  return [
    faultAt(file, ["school"], {
      fault: `une rentrée est annoncée (${formatDate(start)}) dans une école fermée`,
      remedy: `changez l'école, ou supprimez cette fiche ; si l'école a rouvert, écrivez value: open dans « state » de ${school.path}.`,
    }),
  ];
}

/** Reports news on the home page that link to a closed school, unless they say that it has closed. */
function closedNewsFaults(file: ContentFile, entries: Entries): Fault[] {
  if (file.collection !== "home") return [];
  const { news } = fields(file) as { news?: { text?: unknown; link?: { href?: unknown } } | null };
  const id = /^\/ecoles\/([^/#]+)\//.exec(String(news?.link?.href))?.[1];
  const school = id === undefined ? undefined : entries.find("schools", id);
  if (!school || !isClosed(school) || /ferm/iu.test(String(news?.text))) return [];
  return [
    faultAt(file, ["news", "link", "href"], {
      fault: `les nouvelles de l'accueil mènent à une école fermée (${school.path})`,
      remedy: "donnez d'autres nouvelles, dans text et link ; ou dites-y que l'école a fermé.",
    }),
  ];
}

/**
 * Reports what contradicts the `state` of a closed school: a future intake, news on the home page that link to the school, and
 * texts in the present. « Nous formons à Meaux » is refused, « En 2021, nous formons à Meaux » is fine.
 */
export const closedSchoolFaults = (
  files: readonly ContentFile[],
  texts: readonly FrenchOf[],
  entries: Entries,
  today: number,
): Fault[] => [
  ...describedAsOpenFaults(files, texts),
  ...files.flatMap((file) => closedNewsFaults(file, entries)),
  ...files.flatMap((file) => intakeFaults(file, entries, today)),
];
