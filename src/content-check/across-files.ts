/** The rules that compare files with one another. */
import { emailDomainFaults } from "./contact/email-domains.ts";
import type { Content } from "./content.ts";
import { otherDayFaults } from "./dates/other-day.ts";
import { slippedYearFaults } from "./dates/slipped-years.ts";
import type { Fault } from "./faults.ts";
import { adviceAgeFaults } from "./fields/advice-ages.ts";
import { entryFaults } from "./fields/entries.ts";
import { rankFaults } from "./fields/ranks.ts";
import { adviceFaults } from "./fields/self-check-advice.ts";
import { hyphenFaults } from "./language/hyphenated-names.ts";
import { spellingFaults } from "./language/spelling.ts";
import { redirectFaults } from "./links/redirects.ts";
import { courseMonthFaults } from "./numbers/course-months.ts";
import { figureReferenceFaults } from "./numbers/figure-references.ts";
import { shownFigureFaults } from "./numbers/figure-sentences.ts";
import { figureFaults } from "./numbers/figures.ts";
import { groupSubjectFaults } from "./numbers/group-subjects.ts";
import { inlineListFaults } from "./numbers/inline-lists.ts";
import { ownCountFaults } from "./numbers/own-counts.ts";
import { typedQuantityFaults } from "./numbers/typed-quantities.ts";
import { otherPartnerFaults, otherPartnerTextFaults } from "./people/other-partner.ts";
import { lowerNameFaults, partnerNameFaults } from "./people/partner-names.ts";
import { peopleFaults } from "./people/people.ts";
import { tiedPeopleFaults } from "./people/tied-people.ts";
import { captionTownFaults } from "./pictures/caption-towns.ts";
import { announcedPlaceFaults } from "./schools/announced-place.ts";
import { beforeOpeningFaults } from "./schools/before-opening.ts";
import { closedSchoolFaults } from "./schools/closed-schools.ts";
import { cohortFaults } from "./schools/cohorts.ts";
import { departmentFaults } from "./schools/departments-in-text.ts";
import { openingInTextFaults } from "./schools/openings-in-text.ts";
import { otherNameFaults } from "./schools/other-names.ts";
import { openingFaults, otherSchoolFaults } from "./schools/other-school.ts";
import { listYearFaults } from "./schools/list-years.ts";
import { placeFaults } from "./schools/places.ts";
import { schoolDateFaults } from "./schools/school-dates.ts";
import { otherTownFaults } from "./schools/school-words.ts";
import { laterThanSourcesFaults } from "./sources/after-sources.ts";
import { taughtCourseFaults } from "./schools/taught-courses.ts";
import { sourceAmountFaults } from "./sources/source-amounts.ts";
import { isRead } from "./content.ts";
import { isShown } from "./reading/files.ts";

/**
 * Checks all files together. If two rules report the same field, the fault of the later rule is kept (`consequences.ts`), so
 * rules that know more about the cause come further down.
 * @param copied the paths of the files that `copyFaults` already reports
 */
export function faultsAcrossFiles(content: Content, copied: ReadonlySet<string>): Fault[] {
  const { files, french, entries, links, names, ownWords, today } = content;
  const shown = files.filter(isShown);
  const slippedYears = slippedYearFaults(french, files, entries);
  return [
    ...entryFaults(files, links.addresses),
    ...redirectFaults(content.lineOfRedirect, links),
    // A copy has the position and the rank of its original. That it is a copy is already reported.
    ...placeFaults(files, copied),
    ...rankFaults(files).filter(({ file }) => !copied.has(file)),
    // The words of a file that could not be parsed are missing, and would look misspelt elsewhere.
    ...(files.every(isRead) ? spellingFaults(french, names.words, ownWords) : []),
    ...peopleFaults(files, french),
    ...partnerNameFaults(french, files),
    ...otherPartnerTextFaults(files),
    ...otherNameFaults(files, today),
    // After the rules for names: if a school does not give the intake's course, that fault also explains a wrong file name.
    ...cohortFaults(files, today),
    ...closedSchoolFaults(files, french, entries, today),
    ...otherTownFaults(files),
    ...departmentFaults(french, files),
    ...otherSchoolFaults(files),
    ...openingFaults(files),
    // A month whose year alone is wrong is reported once.
    ...openingInTextFaults(files, french).filter(
      ({ file, line }) => !slippedYears.some((slip) => slip.file === file && slip.line === line),
    ),
    ...listYearFaults(files),
    ...lowerNameFaults(french, files),
    ...hyphenFaults(french, files),
    ...announcedPlaceFaults(files),
    ...captionTownFaults(files),
    ...taughtCourseFaults(files),
    ...beforeOpeningFaults(shown),
    ...shown.flatMap(adviceAgeFaults),
    ...shown.flatMap(adviceFaults),
    ...emailDomainFaults(files),
    ...ownCountFaults(french, files),
    ...courseMonthFaults(french, files),
    ...inlineListFaults(french),
    ...sourceAmountFaults(french),
    ...typedQuantityFaults(french, files),
    // Before the rules for the openings of schools and the dates of announcements, which say more.
    ...slippedYears,
    // A copy shows the figures of its original, and is already reported.
    ...shownFigureFaults(french, files, entries).filter(({ file }) => !copied.has(file)),
    ...files.flatMap((file) => laterThanSourcesFaults(file, entries, today)),
    ...files.flatMap(otherDayFaults),
    ...tiedPeopleFaults(files, entries),
    // After `tiedPeopleFaults`: a fault that says which other partner a role names is more precise.
    ...files.flatMap((file) => otherPartnerFaults(file, entries, files)),
    ...schoolDateFaults(files, entries, today),
    ...files.flatMap((file) => figureFaults(file, entries)),
    ...groupSubjectFaults(files, entries),
    ...files.flatMap((file) => figureReferenceFaults(file, entries)),
  ];
}
