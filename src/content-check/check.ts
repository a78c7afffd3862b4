/**
 * The content check: reads every file of `content/` and lists every fault of every file in one go, where Astro stops at the
 * first. It runs before `astro sync` and `astro build`, and alone through `scripts/check-content.ts`.
 */
import { COLLECTIONS, type CollectionName } from "../collections.ts";
import { buildDay } from "../lib/build-day.ts";
import { siteAddresses } from "./addresses.ts";
import { bodyFaults, type Surroundings } from "./body.ts";
import { cohortFaults } from "./cohorts.ts";
import { entryFaults } from "./entries.ts";
import { formatPath, type Fault } from "./faults.ts";
import { figureWords, youngAskers } from "./figure-words.ts";
import { fields, isDraft, isShown, isWithheld, readContent, type ContentFile } from "./files.ts";
import { headingFaults } from "./headings.ts";
import { lengthFaults } from "./length.ts";
import { headLinkFaults, linkFaults } from "./links.ts";
import { readPageText } from "./page-text.ts";
import { once } from "./once.ts";
import { pictureFaults } from "./pictures.ts";
import { placeFaults } from "./places.ts";
import { schemaFaults } from "./schemas.ts";
import { synonymFaults } from "./synonyms.ts";
import { writingFaults } from "./writing.ts";

const idsOf = (files: readonly ContentFile[]): Map<CollectionName, Set<string>> =>
  new Map(
    (Object.keys(COLLECTIONS) as CollectionName[]).map((name) => [
      name,
      new Set(files.filter((file) => file.collection === name).map((file) => file.id)),
    ]),
  );

/** The files whose list of sources has a fault of its own. */
const unsourced = (ofHeads: readonly Fault[]): Set<string> =>
  new Set(ofHeads.filter(({ field }) => field?.startsWith("sources")).map(({ file }) => file));

function surroundings(files: readonly ContentFile[]): Omit<Surroundings, "unsourced"> {
  const figures = files.filter((file) => file.collection === "figures" && isShown(file));
  const ids = idsOf(files.filter(isShown));
  // What a figure names wrongly is told there, and not by every page that shows it.
  const isSource = (id: unknown): id is string => ids.get("sources")?.has(String(id)) ?? false;
  return {
    ids,
    drafts: idsOf(files.filter(isDraft)),
    withheld: idsOf(files.filter(isWithheld)),
    figureSources: new Map(
      figures.map((file) => {
        const { sources } = fields(file);
        return [file.id, Array.isArray(sources) ? sources.filter(isSource) : []];
      }),
    ),
  };
}

/**
 * Checks everything under `root/content`.
 * @param today the day that decides which intakes are over, as `buildDay` gives it
 * @returns every fault, file by file; the site may be built when `stopping` leaves none of them
 */
export async function checkContent(
  root: string,
  today = buildDay(process.env["BUILD_DATE"]),
): Promise<Fault[]> {
  const { files, faults } = readContent(root);
  const texts = files.flatMap((file) => readPageText(file, faults) ?? []);
  const textOfFile = new Map(texts.map((text) => [text.file, text]));
  const ofHeads = schemaFaults(root, files);
  const unsure = new Set(ofHeads.map(({ file }) => file));
  const addresses = siteAddresses(files, texts, unsure);
  const around = { ...surroundings(files), unsourced: unsourced(ofHeads) };
  const readers = { youngAskers: youngAskers(files), inComponent: figureWords(files) };
  for (const file of files) {
    const text = textOfFile.get(file);
    if (file.data !== undefined)
      faults.push(
        ...writingFaults(file, text, readers),
        ...headLinkFaults(file, { addresses, files }, formatPath),
        ...(await pictureFaults(root, file, text)),
        ...lengthFaults(file, text, readers.inComponent),
      );
    if (text)
      faults.push(
        ...bodyFaults(text, around),
        ...headingFaults(text),
        ...linkFaults(text, { addresses, files }),
      );
  }
  faults.push(
    ...entryFaults(files, addresses),
    ...placeFaults(files),
    ...cohortFaults(files, today),
    ...synonymFaults(root, files),
    ...ofHeads,
  );
  return once(faults).sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
