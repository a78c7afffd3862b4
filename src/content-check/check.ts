/**
 * The content check: reads every file of `content/` and reports the faults of all of them at once, where Astro stops at the
 * first. It runs while `astro sync` and `astro build` read the content, and on its own through `scripts/check-content.ts`.
 */
import { buildDay } from "#lib/build-day.ts";
import { settingReader } from "#lib/setting.ts";
import { absentPieceFaults } from "./absent-pieces.ts";
import { siteAddresses } from "./addresses.ts";
import { announcedCountFaults, announcedStepFaults } from "./announced-counts.ts";
import { bodyFaults, crossedOutFaults } from "./body.ts";
import { citedFaults } from "./cited.ts";
import { closedSchoolFaults } from "./closed-schools.ts";
import { cohortFaults } from "./cohorts.ts";
import { contradictionFaults } from "./contradictions.ts";
import { copyFaults } from "./copies.ts";
import { entryDateFaults } from "./dates.ts";
import { afterSourcesFaults, eventDayFaults } from "./dates-in-text.ts";
import { emailDomainFaults } from "./email-domains.ts";
import { entryFaults } from "./entries.ts";
import type { Fault } from "./faults.ts";
import { disagreementFaults } from "./fields-that-disagree.ts";
import { figureWords, youngAudiences } from "./figure-words.ts";
import { readContent, type ContentFile } from "./files.ts";
import { headingFaults } from "./headings.ts";
import { hyphenFaults } from "./hyphenated-names.ts";
import { leadFaults, OF_LEAD } from "./leads.ts";
import { lengthFaults } from "./length.ts";
import { twiceLinkedFaults } from "./link-lists.ts";
import { pageNames } from "./link-names.ts";
import { headLinkFaults, linkFaults } from "./links.ts";
import { ownCountFaults } from "./own-counts.ts";
import { readPageText } from "./page-text.ts";
import { once } from "./once.ts";
import { isInEnglish } from "./english.ts";
import { lostAccentFaults, type FrenchOf } from "./lost-accents.ts";
import { namesOfPeople, peopleFaults } from "./people.ts";
import { otherNameFaults } from "./other-names.ts";
import { otherPartnerTextFaults } from "./other-partner.ts";
import { openingFaults, otherSchoolFaults } from "./other-school.ts";
import { lowerNameFaults, partnerNameFaults } from "./partner-names.ts";
import { pictureFaults } from "./pictures.ts";
import { placeFaults } from "./places.ts";
import { Entries } from "./pointers.ts";
import { bodyPassages, headPassages, type Passage } from "./prose.ts";
import { englishFault } from "./stale-words.ts";
import { beginCheck } from "./remembered.ts";
import { FOLDER, schemaFaults } from "./schemas.ts";
import { downloads } from "./routes.ts";
import { readRedirects, redirectFaults } from "./redirects.ts";
import { sentenceFaults } from "./sentences.ts";
import { otherTownFaults, stateFaults } from "./school-words.ts";
import { sourceMonthFaults, sourceTitleFaults } from "./source-fields.ts";
import { slippedDayFaults } from "./slipped-days.ts";
import { spellingFaults } from "./spelling.ts";
import { tableFaults } from "./tables.ts";
import { knownNames } from "./trainees.ts";
import { twinPictureFaults } from "./twin-pictures.ts";
import { twiceListedFaults } from "./twice-listed.ts";
import { writingFaults } from "./writing.ts";

/** The build settings that the check depends on. */
export interface BuildSettings {
  /** The day from which intakes count as past or future, as returned by `buildDay`. */
  today: number;
  /** The site's address. Ex.: "https://www.exemple.fr". */
  site?: string | undefined;
}

/**
 * The settings of a build of the project under `root`, from the environment and `.env`.
 * @throws {Error} in French, if `BUILD_DATE` is not a day
 */
export function settingsOf(root: string): BuildSettings {
  const setting = settingReader(root);
  return { today: buildDay(setting("BUILD_DATE")), site: setting("SITE_URL") };
}

/**
 * For a file in the wrong folder, keeps only that fault: the others (fields unknown in that folder, references that fail)
 * follow from it.
 */
function withoutMisplaced(faults: readonly Fault[], files: readonly ContentFile[]): Fault[] {
  const paths = new Set(faults.filter(({ field }) => field === FOLDER).map(({ file }) => file));
  const ids = new Set(files.filter(({ path }) => paths.has(path)).map(({ id }) => id));
  return faults.filter(
    ({ file, field, pointsTo }) =>
      field === FOLDER || (!paths.has(file) && !(pointsTo?.why === "gone" && ids.has(pointsTo.id))),
  );
}

const fieldOf = ({ file, field }: Pick<Fault, "file" | "field">): string =>
  `${file} ${String(field)}`;

/** Whether a page is only checked too early because its day of publication is wrong. */
const followsFrom = ({ file, field }: Fault, untimely: ReadonlySet<string>): boolean =>
  field === "checked" && untimely.has(file);

/**
 * Checks everything under `root/content`.
 * @returns every fault, file by file. The site may be built if `stopping` returns none of them.
 */
export async function checkContent(
  root: string,
  { today, site }: BuildSettings = settingsOf(root),
): Promise<Fault[]> {
  beginCheck();
  const { files, faults } = readContent(root, today);
  const entries = new Entries(files);
  const texts = files.flatMap((file) => readPageText(file, faults) ?? []);
  const textOfFile = new Map(texts.map((text) => [text.file, text]));
  const ofHeads = schemaFaults(root, { files, entries, today });
  const unsure = new Set(ofHeads.map(({ file }) => file));
  const { redirects, lineOf: lineOfRedirect } = readRedirects(root, faults);
  const addresses = siteAddresses(files, texts, unsure, site, downloads(root), redirects);
  const aroundLinks = { addresses, names: pageNames(files, addresses), files, entries };
  const french: FrenchOf[] = [];
  const oddPictures = new Set<string>();
  const readers = {
    youngAudiences: youngAudiences(files),
    audiences: new Set(
      files.filter(({ collection }) => collection === "audiences").map(({ id }) => id),
    ),
    inComponent: figureWords(files),
  };
  const aroundSentences = {
    names: knownNames(files, namesOfPeople(files)),
    inComponent: readers.inComponent,
    today,
  };
  for (const file of files) {
    const text = textOfFile.get(file);
    if (file.data !== undefined && file.collection !== "sources" && !isInEnglish(file)) {
      const head = headPassages(file);
      const body = text ? bodyPassages(text, readers.inComponent) : [];
      // A sentence in English is reported as such, not for missing accents.
      const isFrench = ({ text: words }: Passage) => englishFault(words) === undefined;
      french.push({ file, passages: [...head, ...body].filter(isFrench) });
      faults.push(...sentenceFaults(file, text, { head, body }, aroundSentences));
    }
    const ofPictures = file.data === undefined ? [] : await pictureFaults(root, file, text, today);
    if (ofPictures.length > 0) oddPictures.add(file.path);
    if (file.data !== undefined)
      faults.push(
        ...writingFaults(file, text, readers),
        ...twiceLinkedFaults(file, aroundLinks.names),
        ...headLinkFaults(file, aroundLinks),
        ...ofPictures,
        ...lengthFaults(file, text, readers.inComponent),
        ...entryDateFaults(file, entries, today),
        ...eventDayFaults(file),
        ...slippedDayFaults(file, files),
        ...twiceListedFaults(file),
        ...citedFaults(file, text, entries),
        ...sourceTitleFaults(file),
        ...sourceMonthFaults(file),
      );
    if (text)
      faults.push(
        ...bodyFaults(text, entries),
        ...headingFaults(text),
        ...linkFaults(text, aroundLinks),
        ...tableFaults(text),
        ...absentPieceFaults(text),
        ...announcedCountFaults(text),
        ...announcedStepFaults(text),
        ...crossedOutFaults(text),
        ...stateFaults(text),
        ...afterSourcesFaults(text, entries, today),
      );
  }
  faults.push(...twinPictureFaults(root, files, texts, oddPictures));
  const copies = copyFaults(files);
  const copied = new Set(copies.map(({ file }) => file));
  const untimely = new Set(
    faults.filter(({ field }) => field === "published").map(({ file }) => file),
  );
  const settled = new Set(faults.filter(({ settles }) => settles).map(fieldOf));
  faults.push(
    ...copies,
    ...entryFaults(files, addresses),
    ...redirectFaults(lineOfRedirect, aroundLinks),
    // A copy has the position of its original.
    ...placeFaults(files, copied),
    ...lostAccentFaults(french),
    // Without the words of a file that cannot be read, those of others would look odd.
    ...(files.some(({ data }) => data === undefined)
      ? []
      : spellingFaults(french, aroundSentences.names.words)),
    ...peopleFaults(files, french),
    ...partnerNameFaults(french, files),
    ...otherPartnerTextFaults(files),
    // A course that the school does not give says more than the name of the file.
    ...otherNameFaults(files, today),
    ...cohortFaults(files, today),
    ...closedSchoolFaults(files, french, entries, today),
    ...otherTownFaults(files),
    ...otherSchoolFaults(files),
    ...openingFaults(files, french),
    ...lowerNameFaults(french, files),
    ...hyphenFaults(french, files),
    ...disagreementFaults(files, entries),
    ...emailDomainFaults(files),
    ...ownCountFaults(french, files),
    // A copy has the rank of its original.
    ...contradictionFaults(files, entries, today).filter(
      ({ file, field }) => field !== "order" || !copied.has(file),
    ),
    ...ofHeads.filter((fault) => !settled.has(fieldOf(fault)) && !followsFrom(fault, untimely)),
  );
  // If a date is faulty itself, the lead is not reported for leaving it out.
  const reported = new Set(faults.map(fieldOf));
  const isSure = ({ path: file }: ContentFile): boolean =>
    !OF_LEAD.some((field) => reported.has(fieldOf({ file, field })));
  faults.push(...files.filter(isSure).flatMap(leadFaults));
  return once(withoutMisplaced(faults, files), files, redirects).sort(
    (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
}
