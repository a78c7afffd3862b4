import { newestFirst, parsePartialDate, type PartialDate } from "#lib/partial-dates.ts";
import { ANNOUNCEMENTS, ARTICLES, yearPages } from "#press/by-year.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";

/** The date of a file. It is not known if it cannot be read, which is reported elsewhere. */
function dateOf(file: ContentFile): PartialDate {
  try {
    return parsePartialDate(String(fields(file)["date"]));
  } catch {
    return { known: false };
  }
}

/** The dates of files, in the form and order that `yearPages` needs. */
const dated = (files: readonly ContentFile[]) =>
  files
    .map((file) => ({ data: { date: dateOf(file) } }))
    .sort((a, b) => newestFirst(a.data.date, b.data.date));

/** The addresses of the press pages by year, if there are any. @param shown the files that visitors can see */
export const pressYears = (shown: readonly ContentFile[]): string[] =>
  [
    ...yearPages(dated(shown.filter(({ collection }) => collection === "press")), ANNOUNCEMENTS),
    ...yearPages(
      dated(
        shown.filter((file) => file.collection === "sources" && fields(file)["coverage"] === true),
      ),
      ARTICLES,
    ),
  ].map(({ href }) => href);
