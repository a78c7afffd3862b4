/** The rules that compare files with one another or read the French texts of all files, and rules that must come after them. */
import { emailDomainFaults } from "./contact/email-domains.ts";
import type { Content } from "./content.ts";
import { launchYearFaults } from "./dates/launch-year.ts";
import { otherDayFaults } from "./dates/other-day.ts";
import { slippedYearFaults } from "./dates/slipped-years.ts";
import type { Fault } from "./faults.ts";
import { entryFaults } from "./fields/entries.ts";
import { rankFaults } from "./fields/ranks.ts";
import { hyphenFaults } from "./language/hyphenated-names.ts";
import { spellingFaults } from "./language/spelling.ts";
import { frenchPageFaults } from "./links/french-pages.ts";
import { redirectFaults } from "./links/redirects.ts";
import { removedPageFaults } from "./links/removed-pages.ts";
import { textBesideLinkFaults } from "./links/texts-beside-links.ts";
import { downloadFaults, downloadNameFaults } from "./links/site-documents.ts";
import { courseLengthFaults } from "./numbers/course-lengths.ts";
import { courseMonthFaults } from "./numbers/course-months.ts";
import { figureReferenceFaults } from "./numbers/figure-references.ts";
import { shownFigureFaults } from "./numbers/figure-sentences.ts";
import { figureFaults } from "./numbers/figures.ts";
import { mixedGroupFaults, sameNumberFaults, twiceGroupedFaults } from "./numbers/figure-groups.ts";
import { groupSubjectFaults } from "./numbers/group-subjects.ts";
import { inlineListFaults } from "./numbers/inline-lists.ts";
import { ownCountFaults } from "./numbers/own-counts.ts";
import { typedQuantityFaults } from "./numbers/typed-quantities.ts";
import { otherPartnerFaults, otherPartnerTextFaults } from "./people/other-partner.ts";
import { lowerNameFaults, partnerNameFaults } from "./people/partner-names.ts";
import { peopleFaults } from "./people/people.ts";
import { roleGenderFaults } from "./people/role-genders.ts";
import { sameRoleFaults } from "./people/same-role.ts";
import { tiedPeopleFaults } from "./people/tied-people.ts";
import { captionTownFaults } from "./pictures/caption-towns.ts";
import { announcedIntakeFaults } from "./schools/announced-intakes.ts";
import { announcedPlaceFaults } from "./schools/announced-place.ts";
import { beforeOpeningFaults } from "./schools/before-opening.ts";
import { closedSchoolFaults } from "./schools/closed-schools.ts";
import { cohortFaults } from "./schools/cohorts.ts";
import { departmentFaults } from "./schools/departments-in-text.ts";
import { latestNewsInFiles } from "./schools/latest-news.ts";
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
import { unknownSchoolFaults } from "./schools/unknown-schools.ts";
import { isRead } from "./content.ts";
import { isShown, type ContentFile } from "./reading/files.ts";

/**
 * Checks all files together. If two rules report the same field, the fault of the later rule is kept (`consequences.ts`), so
 * rules that know more about the cause come further down.
 * @param copied the paths of the files that `copyFaults` already reports
 */
export function faultsAcrossFiles(content: Content, copied: ReadonlySet<string>): Fault[] {
  const { files, french, entries, links, names, ownWords, today } = content;
  const shown = files.filter(isShown);
  const slippedYears = slippedYearFaults(french, files, entries);
  const oddFigures = groupSubjectFaults(files, entries);
  /**
   * Whether a group has a figure that does not belong there. If that figure is in its right group too, only the wrong group is
   * reported, and not that two groups have the same figure.
   */
  const isOddGroup = (file: ContentFile): boolean =>
    oddFigures.some((fault) => fault.file === file.path) ||
    mixedGroupFaults(file, entries).length > 0;
  return [
    ...entryFaults(files, links.addresses),
    // Not for copies, which are already reported: a copy has the same French page as its original.
    ...frenchPageFaults(files.filter(({ path }) => !copied.has(path))),
    ...redirectFaults(content.lineOfRedirect, links),
    ...removedPageFaults(content),
    ...downloadFaults(links.addresses, files),
    ...downloadNameFaults(links.addresses),
    // Not for copies, which are already reported: a copy has the same position and rank as its original.
    ...placeFaults(files, copied),
    ...rankFaults(files).filter(({ file }) => !copied.has(file)),
    // A word that the dictionary lacks is accepted if several files use it. So no word is checked while a file cannot be
    // parsed: its words could not be counted, and right words of other files would be reported.
    ...(files.every(isRead) ? spellingFaults(french, names.words, ownWords) : []),
    ...peopleFaults(files, french),
    ...roleGenderFaults(files),
    ...sameRoleFaults(files, french),
    ...partnerNameFaults(french, files),
    ...otherPartnerTextFaults(files),
    // Not for the `name` of a copied school: the copy is already reported. Its `name` and its file name may differ, because the
    // editor has changed only one of them so far.
    ...otherNameFaults(files, today).filter(
      ({ file, field }) => field !== "name" || !copied.has(file),
    ),
    // After `otherNameFaults`: both may report the field `school` of an intake. "The school does not give this course" explains
    // more than "the file is named after another school".
    ...cohortFaults(files, today),
    ...textBesideLinkFaults(files, entries),
    ...closedSchoolFaults(files, french, entries, today),
    ...unknownSchoolFaults(files, french, today),
    ...otherTownFaults(files),
    ...departmentFaults(french, files),
    ...launchYearFaults(french, files),
    ...otherSchoolFaults(files),
    // Before the rules that compare the summary of a school or an announcement with its fields: their faults explain more, because
    // they name the field that the summary contradicts.
    ...slippedYears,
    ...openingFaults(files),
    // A month of which only the year is wrong is already reported by `slippedYears`.
    ...openingInTextFaults(files, french).filter(
      ({ file, line }) => !slippedYears.some((slip) => slip.file === file && slip.line === line),
    ),
    ...listYearFaults(files),
    ...latestNewsInFiles(content),
    ...lowerNameFaults(french, files),
    ...hyphenFaults(french, files),
    ...announcedPlaceFaults(files),
    ...announcedIntakeFaults(files),
    ...captionTownFaults(files),
    ...taughtCourseFaults(files),
    ...beforeOpeningFaults(shown),
    ...emailDomainFaults(files),
    ...ownCountFaults(french, files),
    ...courseMonthFaults(french, files),
    ...courseLengthFaults(files),
    ...inlineListFaults(french),
    ...sourceAmountFaults(french),
    ...typedQuantityFaults(french, files),
    // Not for copies, which are already reported: a copy shows the same figures as its original.
    ...shownFigureFaults(french, files, entries).filter(({ file }) => !copied.has(file)),
    ...files.flatMap((file) => laterThanSourcesFaults(file, entries, today)),
    // `otherDayFaults` looks at one file alone, but has to come after `slippedYears`, so that its fault is kept.
    ...files.flatMap(otherDayFaults),
    ...tiedPeopleFaults(files, entries),
    // After `tiedPeopleFaults`, because this rule also says which partner the role is about.
    ...files.flatMap((file) => otherPartnerFaults(file, entries, files)),
    ...schoolDateFaults(files, entries, today),
    ...files.flatMap((file) => figureFaults(file, entries)),
    ...sameNumberFaults(files),
    ...twiceGroupedFaults(files.filter((file) => !isOddGroup(file))),
    ...oddFigures,
    ...files.flatMap((file) => figureReferenceFaults(file, entries)),
  ];
}
