import { formatDateOf } from "#lib/date-words.ts";
import { mayBeSameDay, type DatePoint } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { sourceMonthFaults } from "./source-fields.ts";

/** A day without separators: « coockies:20210402 », « linformaticien/20170901/ ». The groups are the year and the month. */
const COMPACT_DAY = /(?<![\da-z])(20[0-4]\d)(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\da-z])/iu;
/**
 * A year below the address of a site, or of its news: « journal.fr/2021/… », « …/actualites/2021/… ». In « …/congres/2021/… » it
 * may be the year of something else.
 */
const YEAR_OF_NEWS =
  /^https?:\/\/[^/]+(?:\/|\/(?:[^/]*\/)*(?:actualites?|actus?|news|nouvelles|articles?|blog|depeches?|infos?|presse|communiques?(?:-de-presse)?|posts?|archives?)\/)(20[0-4]\d)\//iu;

/** What an address says of the day of its page, and the words in which it says it. */
function dateInAddress(url: string): { from: DatePoint; words: string } | undefined {
  const [, year, month] = COMPACT_DAY.exec(url) ?? [];
  if (year !== undefined && month !== undefined)
    return { from: { year: Number(year), month: Number(month) }, words: `${year}/${month}` };
  const [, only] = YEAR_OF_NEWS.exec(url) ?? [];
  return only === undefined ? undefined : { from: { year: Number(only) }, words: only };
}

/**
 * Reports a source whose date is not in the month or the year that its address contains: « 4 février 2021 » for « …:20210402 »,
 * « 26 janvier 2020 » for « …/actualites/2021/… ». The day is not compared. Addresses like « …/2020/12/… » have a rule of their
 * own.
 */
export function addressDateFaults(file: ContentFile): Fault[] {
  if (file.collection !== "sources" || sourceMonthFaults(file).length > 0) return [];
  const { url, date } = fields(file);
  const known = dateIn(date);
  const said = dateInAddress(String(url));
  if (!known || !said) return [];
  if (mayBeSameDay(known, { known: true, from: said.from, deduced: false })) return [];
  return [
    faultAt(file, ["date"], {
      fault: `la date est ${formatDateOf(known)}, et l'adresse dit ${said.words}`,
      remedy: "corrigez celle des deux qui se trompe.",
    }),
  ];
}
