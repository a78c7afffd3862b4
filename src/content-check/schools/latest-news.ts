/** Compares the date that a text gives to the latest news of a school with `state › asOf`: newer news make the text stale. */
import { formatDateOf } from "#lib/date-words.ts";
import { DATE_PATTERN, mayBeSameDay, type KnownDate } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import type { Content } from "#content-check/content.ts";
import { DATED_BY_ITSELF, dateIn } from "#content-check/dates/dates.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { attributeOf, textOf, type TreeNode } from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import type { BodyText, Passage } from "#content-check/reading/prose.ts";
import { schoolsKnownByTown, townOf, wholeName } from "./cohorts.ts";

const LATEST_NEWS = /(?<!\p{L})(?:dernières nouvelles|last published news|latest news)(?!\p{L})/iu;
/** The news of all our schools together. */
const OF_ALL = /(?<!\p{L})nos dernières nouvelles(?!\p{L})/iu;
/** A sentence that calls the one before it the latest news: « Ce sont les dernières nouvelles publiées de Roubaix ». */
const POINTS_BACK = /^(?:Ce sont|C['’]étaient)(?!\p{L})/u;
/** A day, a month or a year, as the source of a pattern; a year only after « en » or « de ». */
const DATE = `(?:${DATE_PATTERN}|(?<=(?<!\\p{L})(?:en|de) )20\\d\\d)(?!\\d)`;
const DATES = new RegExp(`(?<!\\d)${DATE}`, "giu");

/** A school that a text may call by its town, with the date of its latest news. */
interface Known {
  school: ContentFile;
  name: RegExp;
  /** « Roubaix, en avril 2021 »: the town with its own date. The group is the date. */
  dated: RegExp;
  asOf: KnownDate;
}

function schoolsWithNews(files: readonly ContentFile[]): Known[] {
  return schoolsKnownByTown(files.filter(({ collection }) => collection === "schools")).flatMap(
    (school) => {
      const { state } = fields(school) as { state?: { asOf?: unknown } | null };
      const asOf = dateIn(state?.asOf);
      if (!asOf) return [];
      const town = RegExp.escape(townOf(school));
      const dated = new RegExp(`(?<![\\p{L}-])${town},? (?:en |le |\\()(${DATE_PATTERN})`, "iu");
      return [{ school, name: wholeName(townOf(school)), dated, asOf }];
    },
  );
}

/** A date that a text gives to the latest news of a school. */
interface News {
  typed: string;
  date: KnownDate;
  known: Known;
}

const datesIn = (text: string): { typed: string; date: KnownDate }[] =>
  [...text.matchAll(DATES)].flatMap(([typed]) => {
    const date = dateIn(typed);
    return date ? [{ typed, date }] : [];
  });

/** What a sentence may refer to without naming it. */
interface Context {
  /**
   * The sentence before or, for the first sentence of a paragraph, the paragraph before. « Ce sont les dernières nouvelles » is
   * about the date in that text.
   */
  before: string;
  /** Texts that may name the school, the nearest first: the beginning of the paragraph, its heading. */
  subjects: readonly string[];
  /** The school of the page, if the page is that of a school. */
  own: Known | undefined;
}

/** The only school that a sentence is about; `undefined` if it is not certain. */
function schoolOf(
  sentence: string,
  { subjects, own }: Context,
  schools: readonly Known[],
): Known | undefined {
  const isOfAll = OF_ALL.test(sentence);
  const named = [sentence, ...(isOfAll ? [] : subjects)]
    .map((text) => schools.filter(({ name }) => name.test(text)))
    .find(({ length }) => length > 0);
  if (named) return named.length === 1 ? named[0] : undefined;
  return isOfAll ? undefined : own;
}

/** The dates that a sentence gives to the latest news of schools. */
function newsIn(sentence: string, context: Context, schools: readonly Known[]): News[] {
  const named = schools.filter(({ name }) => name.test(sentence));
  if (named.length > 1)
    return named.flatMap((known) => {
      const typed = known.dated.exec(sentence)?.[1];
      const date = dateIn(typed);
      return typed !== undefined && date ? [{ typed, date, known }] : [];
    });
  const known = schoolOf(sentence, context, schools);
  const dates = datesIn(sentence);
  const told = dates.length === 0 && POINTS_BACK.test(sentence) ? datesIn(context.before) : dates;
  const [first, ...more] = told;
  return known && first && more.length === 0 ? [{ ...first, known }] : [];
}

const faultOf = (file: { path: string }, passage: Passage, { typed, known }: News): Fault =>
  faultIn(file, passage, {
    fault: `les dernières nouvelles seraient « ${typed} », et ${known.school.path} les dit ${formatDateOf(known.asOf)} (state › asOf)`,
    remedy: "dites les nouvelles les plus récentes, avec leur source, ou corrigez « asOf ».",
    comparedFiles: known.school.path === file.path ? [] : [known.school.path],
  });

/** The text of a passage. Each `<FigureDate id="…" />` becomes the date of its figure, in French as its file gives it. */
function wordsOf({ text, node }: Passage & { node?: TreeNode }, entries: Entries): string {
  const shown = node
    ? textOf(node, (inner) => {
        const figure =
          inner.name === "FigureDate"
            ? entries.find("figures", attributeOf(inner, "id") ?? "")
            : undefined;
        return figure ? String(fields(figure)["asOf"]) : "";
      })
    : text;
  return shown.replace(/\s+/g, " ");
}

/**
 * Reports the passages of a file that give the latest news of a school another date than its `state › asOf`: « Les dernières
 * nouvelles publiées de Roubaix sont d'avril 2021 » for a school with `asOf: mars 2026`. News of all schools together, and
 * sentences about several schools without a date for each, are accepted.
 */
export function latestNewsFaults(
  file: { path: string },
  passages: readonly (Passage | BodyText)[],
  files: readonly ContentFile[],
  entries: Entries,
): Fault[] {
  if (!passages.some(({ text }) => LATEST_NEWS.test(text))) return [];
  const schools = schoolsWithNews(files);
  const own = schools.find(({ school }) => school.path === file.path);
  let [previous, heading] = ["", ""];
  return passages.flatMap((passage) => {
    const { node } = passage as Partial<BodyText>;
    const text = wordsOf(passage, entries);
    const sentences = LATEST_NEWS.test(text) ? sentencesOf(text) : [];
    const found = sentences.flatMap((sentence, place) => {
      if (!LATEST_NEWS.test(sentence)) return [];
      const subjects = [sentences.slice(0, place).join(" "), heading];
      return newsIn(sentence, { before: sentences[place - 1] ?? previous, subjects, own }, schools);
    });
    if (node?.type === "heading") heading = text;
    else previous = text;
    return found
      .filter(({ date, known }) => !mayBeSameDay(date, known.asOf))
      .map((news) => faultOf(file, passage, news));
  });
}

/** Whether a text says what was true on its day, and so needs no update: an event of our history, our own announcement. */
const isOfItsDay = (file: ContentFile): boolean =>
  file.collection === "press"
    ? fields(file)["ours"] !== undefined
    : file.collection === "sources" || DATED_BY_ITSELF.has(file.collection);

/** Applies `latestNewsFaults` to every file whose text is kept up to date, in French and in English. */
export const latestNewsInFiles = ({ files, passages, entries }: Content): Fault[] =>
  [...passages].flatMap(([file, { head, body }]) =>
    isOfItsDay(file) ? [] : latestNewsFaults(file, [...head, ...body], files, entries),
  );
