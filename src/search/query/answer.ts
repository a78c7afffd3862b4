import { closeElisions } from "./elisions.ts";
import type { Engine, FoundRecord, Hit } from "./engine.ts";
import { addressOfPlace, runsOf, withoutTitle, type Run } from "./excerpt.ts";
import { filtersOf, type Kind } from "./kinds.ts";
import { planQuery, type Correction, type Plan } from "./plan.ts";
import { rank } from "./rank.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

export interface Question {
  readonly query: string;
  readonly kind?: Kind | undefined;
  /** Search for the words as typed, without corrections or synonyms. */
  readonly exact?: boolean;
  /** Whether the last word is complete. */
  readonly finished?: boolean;
  /** Number of results to return. */
  readonly count: number;
}

/** A result, ready to be shown. */
export interface Result {
  readonly title: string;
  readonly url: string;
  readonly section: string | undefined;
  readonly date: string | undefined;
  readonly excerpt: readonly Run[];
  readonly places: readonly { readonly title: string; readonly url: string }[];
}

export interface Answer {
  /** Number of records found, shown or not. */
  readonly total: number;
  readonly results: readonly Result[];
  readonly corrections: readonly Correction[];
  readonly unknown: readonly string[];
}

const MOST_PLACES = 3;

/**
 * Answers a question from an index and the site's vocabulary.
 * @param proceed called before each slow step; it throws if nobody needs the answer any more
 */
export async function answer(
  question: Question,
  engine: Engine,
  vocabulary: Vocabulary,
  proceed: () => Promise<void> = () => Promise.resolve(),
): Promise<Answer> {
  const plan =
    question.exact === true
      ? asTyped(question.query)
      : planQuery(question.query, vocabulary, { finished: question.finished ?? true });
  const searching: Engine = {
    mergeIndex: engine.mergeIndex,
    async search(...asked) {
      await proceed();
      return engine.search(...asked);
    },
  };
  const hits = await find(plan, question, searching, vocabulary);
  await proceed();
  const records = await Promise.all(hits.slice(0, question.count).map((hit) => hit.data()));
  return {
    total: hits.length,
    results: records.map(resultOf),
    corrections: plan.corrections,
    unknown: plan.unknown,
  };
}

function asTyped(query: string): Plan {
  const words = wordsOf(query).join(" ");
  return {
    terms: words === "" ? [] : [{ ways: [{ words, weight: 1 }], pages: 1 }],
    corrections: [],
    unknown: [],
  };
}

async function find(
  { terms }: Plan,
  { kind }: Question,
  engine: Engine,
  vocabulary: Vocabulary,
): Promise<readonly Hit[]> {
  if (terms.length === 0) return [];
  const filters = kind === undefined ? {} : { filters: filtersOf(kind) };
  const hits = await rank(engine, terms, { records: vocabulary.records, ...filters });
  return kind === "presse" ? await newestFirst(hits, engine) : hits;
}

/** Sorts press results by date; records without a date come last. */
async function newestFirst(hits: readonly Hit[], engine: Engine): Promise<Hit[]> {
  const { results } = await engine.search(null, {
    filters: filtersOf("presse"),
    sort: { date: "desc" },
  });
  const place = new Map(results.map(({ id }, at) => [id, at]));
  return [...hits].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
}

/** Closes the elisions again (see `elisions.ts`) in all texts of a record. */
function asWritten({ url, excerpt, meta, sub_results }: FoundRecord): FoundRecord {
  return {
    url,
    excerpt: closeElisions(excerpt),
    meta: Object.fromEntries(
      Object.entries(meta).map(([name, text]) => [name, closeElisions(text)]),
    ),
    sub_results: sub_results.map((place) => ({
      url: place.url,
      title: closeElisions(place.title ?? ""),
      excerpt: closeElisions(place.excerpt),
    })),
  };
}

function resultOf(record: FoundRecord): Result {
  const { url, excerpt, meta, sub_results } = asWritten(record);
  const title = meta.title ?? meta.question ?? meta.name ?? url;
  const marks = (html: string): number => html.split("<mark>").length;
  return {
    title,
    url: addressOfPlace(url, runsOf(excerpt)),
    section: meta.section,
    date: meta.date,
    excerpt: runsOf(withoutTitle(excerpt, title)),
    places: sub_results
      .filter((place) => place.url !== url)
      .sort((a, b) => marks(b.excerpt) - marks(a.excerpt))
      .slice(0, MOST_PLACES)
      .map((place) => ({ title: place.title ?? "", url: place.url })),
  };
}
