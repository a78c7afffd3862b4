/** The rules that look at one file. */
import { contactNameFaults } from "./contact/contact-names.ts";
import { isRead, type Content } from "./content.ts";
import { captionDateFaults } from "./dates/captions.ts";
import { entryDateFaults } from "./dates/dates.ts";
import { afterSourcesFaults, eventDayFaults } from "./dates/dates-in-text.ts";
import { slippedDayFaults } from "./dates/slipped-days.ts";
import type { Fault } from "./faults.ts";
import { adviceAgeFaults } from "./fields/advice-ages.ts";
import { lengthFaults } from "./fields/length.ts";
import { repeatedWordFaults } from "./fields/repeated-words.ts";
import { adviceFaults } from "./fields/self-check-advice.ts";
import { twiceListedFaults } from "./fields/twice-listed.ts";
import { isInEnglish } from "./language/english.ts";
import { englishSpellingFaults } from "./language/english-spelling.ts";
import { sentenceFaults } from "./language/sentences.ts";
import { writingFaults } from "./language/writing.ts";
import { eventDateFaults } from "./links/event-dates.ts";
import { twiceLinkedFaults } from "./links/link-lists.ts";
import { headLinkFaults, linkFaults } from "./links/links.ts";
import { questionLinkFaults } from "./links/question-links.ts";
import {
  announcedCountFaults,
  announcedStepFaults,
  stepSpanFaults,
} from "./numbers/announced-counts.ts";
import { carriedTotalFaults } from "./numbers/carried-totals.ts";
import { sumTermFaults } from "./numbers/sum-terms.ts";
import { tableSumFaults } from "./numbers/table-sums.ts";
import { absentPieceFaults } from "./page-body/absent-pieces.ts";
import { answerFaults } from "./page-body/answers.ts";
import { bodyFaults, crossedOutFaults } from "./page-body/body.ts";
import { headingFaults } from "./page-body/headings.ts";
import { hourListFaults } from "./page-body/hour-lists.ts";
import { tableFaults } from "./page-body/tables.ts";
import { roleKindFaults } from "./people/role-kinds.ts";
import { statementPronounFaults } from "./people/statement-pronouns.ts";
import { isShown, type ContentFile } from "./reading/files.ts";
import { stateFaults } from "./schools/school-words.ts";
import { addressDateFaults } from "./sources/address-dates.ts";
import { citedFaults } from "./sources/cited.ts";
import { noteBasisFaults } from "./sources/note-basis.ts";
import { noteDateFaults } from "./sources/note-dates.ts";
import { pressWeightFaults } from "./sources/press-weight.ts";
import { homePageFaults, sourceMonthFaults, sourceTitleFaults } from "./sources/source-fields.ts";
import { sentenceDateFaults } from "./sources/sentence-dates.ts";
import { stepSourceFaults } from "./sources/step-sources.ts";
import { pressArticleFaults } from "./sources/press-article.ts";

/** Applies the rules that need the front matter: rules about its fields, and rules that compare the text with its fields. */
function frontMatterFaults(file: ContentFile, content: Content): Fault[] {
  const { files, entries, today, links, inComponent } = content;
  const text = content.texts.get(file);
  const twiceListed = twiceListedFaults(file);
  const hasFrenchSentences = file.collection !== "sources" && !isInEnglish(file);
  return [
    // Only the last fault of a field is kept (`consequences.ts`). So the rules for sentences come after this one: if a role is
    // also an unfinished sentence, the editor is told that.
    ...roleKindFaults(file),
    ...(hasFrenchSentences ? sentenceFaults(file, content) : []),
    ...statementPronounFaults(file),
    ...writingFaults(file, content),
    ...englishSpellingFaults(file, content),
    ...twiceLinkedFaults(file, links.names),
    ...headLinkFaults(file, links),
    ...lengthFaults(file, text, inComponent),
    ...entryDateFaults(file, entries, today),
    ...captionDateFaults(file, today),
    ...eventDayFaults(file),
    ...slippedDayFaults(file, files),
    ...twiceListed,
    // If whole items of a list are repeated, `twiceListed` reports them, and their fields are not reported too.
    ...(twiceListed.length === 0 ? repeatedWordFaults(file) : []),
    ...citedFaults(file, text, entries),
    ...pressArticleFaults(file, text, entries, today),
    ...(file.collection === "press" ? contactNameFaults(file) : []),
    ...sourceTitleFaults(file),
    ...sourceMonthFaults(file),
    ...addressDateFaults(file),
    ...homePageFaults(file),
    ...pressWeightFaults(file),
    ...noteBasisFaults(file),
    ...noteDateFaults(file, entries),
    ...stepSourceFaults(file, today),
    ...(isShown(file) ? [...adviceAgeFaults(file), ...adviceFaults(file)] : []),
  ];
}

/** Applies the rules about the text below the front matter. */
function bodyTextFaults(file: ContentFile, content: Content): Fault[] {
  const { texts, passages, entries, links, today } = content;
  const text = texts.get(file);
  if (!text) return [];
  const afterTheirSources = sentenceDateFaults(
    file,
    passages.get(file)?.body ?? [],
    entries,
    today,
  );
  return [
    ...bodyFaults(text, entries),
    ...headingFaults(text),
    ...linkFaults(text, links),
    ...questionLinkFaults(text, links.files),
    ...eventDateFaults(text, entries),
    ...tableFaults(text),
    ...tableSumFaults(text),
    ...sumTermFaults(text),
    ...absentPieceFaults(text),
    ...answerFaults(text),
    ...announcedCountFaults(text),
    ...announcedStepFaults(text),
    ...stepSpanFaults(text),
    ...carriedTotalFaults(text),
    ...hourListFaults(text),
    ...crossedOutFaults(text),
    ...stateFaults(text),
    ...afterTheirSources,
    // A date after the sources of its sentence is usually after those of the page too, and would be reported twice.
    ...(afterTheirSources.length > 0 ? [] : afterSourcesFaults(text, entries, today)),
  ];
}

/** Applies to every file the rules that look at one file. */
export const faultsInFiles = (content: Content): Fault[] =>
  content.files.flatMap((file) => [
    ...(isRead(file) ? frontMatterFaults(file, content) : []),
    ...bodyTextFaults(file, content),
  ]);
