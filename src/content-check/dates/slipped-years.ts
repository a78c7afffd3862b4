/** A month whose year is not that of the source, the school or the announcement beside it. */
import { formatDateOf } from "#lib/date-words.ts";
import { mayBeSameDay, MONTHS, type KnownDate } from "#lib/partial-dates.ts";
import { sentencesOf } from "#lib/readability.ts";
import { faultIn, type Fault } from "#content-check/faults.ts";
import type { FrenchOf } from "#content-check/language/french-words.ts";
import { schoolTowns, type SchoolTown } from "#content-check/numbers/figure-places.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { textOf, walk, type TreeNode } from "#content-check/reading/page-text.ts";
import type { Entries } from "#content-check/reading/pointers.ts";
import { headTexts, type BodyText, type Passage } from "#content-check/reading/prose.ts";
import { cachedByNode, cachedByFields } from "#content-check/caches.ts";
import { linkedEntry } from "#content-check/links/linked-entry.ts";
import { textBySource } from "#content-check/sources/text-by-source.ts";
import { openedAt } from "#content-check/schools/other-school.ts";
import { dateIn, dateOfSource } from "./dates.ts";

/** « mars 2025 »; not the end of « 22 mars 2025 ». */
const MONTH_OF_YEAR = new RegExp(
  String.raw`(?<![\p{L}\d]|\d(?:er)? )(?:${MONTHS.join("|")}) 20\d\d(?!\d)`,
  "giu",
);
const givesMonth = (text: string): boolean =>
  text.includes(" 20") && text.search(MONTH_OF_YEAR) !== -1;
/**
 * Words of a sentence that mentions another time on purpose: « un an plus tôt », « devait ouvrir en mars 2020 », « une promotion a
 * commencé en mars 2026 ».
 */
const BESIDE =
  /(?<!\p{L})(?:plus t(?:ôt|ard)|après|avant|auparavant|il y a|anniversaire|prév|devai|devi|report|repouss|initial|d['’]abord|déjà|raconte|revient sur|deuxième|troisième|quatrième|second|nouve|autre|(?:une|cette) (?:promotion|session|classe))/iu;
/** Words about the beginning of a school: « a ouvert », « depuis mars 2025, nous formons », « a inauguré ». */
const BEGINNING = /(?<!\p{L})(?:ouvert|ouvr|née?(?!\p{L})|commenc|démarr|depuis|inaugur)/iu;

/** A date with which the months of a sentence are compared: that of its source, of its school, or of a page that it links to. */
interface Anchor {
  date: KnownDate;
  /** Where that date is, for an editor: « la source afpa-2025 », or the path of a file. */
  what: string;
}

/** A sentence with the ids of its sources and the addresses of its links. */
interface Sentence {
  text: string;
  sources: readonly string[];
  links: readonly string[];
}

/** The sentences of a block that give a month. Marks of sources belong to the sentence before them. */
const sentencesIn = cachedByNode((node: TreeNode): readonly Sentence[] => {
  const links = walk(node).flatMap((inner) =>
    inner.type === "link" && inner.url !== undefined
      ? [{ url: inner.url, words: textOf(inner) }]
      : [],
  );
  return textBySource(node).flatMap((cited) => {
    const sentences = sentencesOf(cited.text.replace(/\s+/gu, " "));
    return sentences
      .map((text, place) => ({
        text,
        sources: place === sentences.length - 1 ? cited.sources : [],
        links: links.filter(({ words }) => text.includes(words)).map(({ url }) => url),
      }))
      .filter(({ text }) => givesMonth(text));
  });
});

/** The date of the school or the announcement to which a link leads: « /ecoles/saint-denis/ », « /presse/labo-2025/ ». */
function anchorOfLink(url: string, entries: Entries): Anchor[] {
  const file = linkedEntry(url, entries);
  if (!file) return [];
  const date = file.collection === "schools" ? openedAt(file) : dateIn(fields(file)["date"]);
  return date ? [{ date, what: file.path }] : [];
}

/**
 * The dates with which the months of a sentence are compared: those of its sources and, if the sentence is about a beginning,
 * those of its links and the opening of its school. Its school is the one that it names; if it names none, the school whose
 * file it is in.
 */
function anchorsOf(
  { text, sources, links }: Sentence,
  file: ContentFile,
  { entries, towns }: { entries: Entries; towns: readonly SchoolTown[] },
): Anchor[] {
  const cited = sources.flatMap((id): Anchor[] => {
    const date = dateOfSource(id, entries);
    return date ? [{ date, what: `la source ${id}` }] : [];
  });
  if (!BEGINNING.test(text)) return cited;
  const named = towns.filter(({ name }) => name.test(text)).flatMap(({ ids }) => ids);
  const own = file.collection === "schools" ? [file.id] : [];
  const ids = named.length > 0 ? named : own;
  const school = ids.length === 1 ? entries.find("schools", ids[0] ?? "") : undefined;
  const opened = school && openedAt(school);
  return [
    ...(school && opened ? [{ date: opened, what: school.path }] : []),
    ...links.flatMap((url) => anchorOfLink(url, entries)),
    ...cited,
  ];
}

/**
 * The months in the front matter of an entry, as « 2025-3 ». A text that gives such a month is not reported, because it may be
 * about this entry. A source is treated as if it had none: the month of an article is not that of an event.
 */
const monthsIn = cachedByFields((file: ContentFile): readonly string[] =>
  (file.collection === "sources" ? [] : headTexts(file)).flatMap(({ text, isProse }) => {
    // No date is longer.
    const date = isProse && text.length < 60 ? dateIn(text) : undefined;
    return date?.from.month === undefined
      ? []
      : [`${String(date.from.year)}-${String(date.from.month)}`];
  }),
);

/** In a sentence, the first month that probably has the wrong year, with the date that has the right one (`anchor`). */
function slippedYear(
  text: string,
  anchors: readonly Anchor[],
): { typed: string; date: KnownDate; anchor: Anchor } | undefined {
  if (anchors.length === 0 || BESIDE.test(text)) return undefined;
  for (const [typed] of text.matchAll(MONTH_OF_YEAR)) {
    const date = dateIn(typed.toLowerCase());
    if (!date || anchors.some((each) => mayBeSameDay(each.date, date))) continue;
    const anchor = anchors.find(
      ({ date: { from, to, qualifier } }) =>
        from.month === date.from.month &&
        to === undefined &&
        qualifier === undefined &&
        !text.includes(String(from.year)),
    );
    if (anchor) return { typed, date, anchor };
  }
  return undefined;
}

/**
 * Reports a month that a text gives with another year than its source, than the opening of its school, or than the announcement
 * that it links to: « En mars 2024, Equinix a inauguré le LABO », with a source of March 2025. Accepted are a different month
 * (« En mai 2024 »), a sentence that also gives the right year, and a month that some entry has in its front matter (`monthsIn`).
 */
export function slippedYearFaults(
  texts: readonly FrenchOf[],
  files: readonly ContentFile[],
  entries: Entries,
): Fault[] {
  const towns = schoolTowns(files);
  let known: Set<string> | undefined;
  const isKnown = ({ from }: KnownDate): boolean =>
    (known ??= new Set(files.flatMap(monthsIn))).has(
      `${String(from.year)}-${String(from.month ?? 0)}`,
    );
  return texts.flatMap(({ file, passages }) =>
    passages
      .filter(({ text }) => givesMonth(text))
      .flatMap((passage): Fault[] => {
        const { node } = passage as Passage & Partial<BodyText>;
        const sentences = node
          ? sentencesIn(node)
          : sentencesOf(passage.text).map((text) => ({ text, sources: [], links: [] }));
        return sentences.flatMap((sentence): Fault[] => {
          const anchors = anchorsOf(sentence, file, { entries, towns });
          const slip = slippedYear(sentence.text, anchors);
          if (!slip || isKnown(slip.date)) return [];
          const { typed, anchor } = slip;
          return [
            faultIn(file, passage, {
              fault: `le texte dit « ${typed} », et ${anchor.what} ${formatDateOf(anchor.date)}`,
              remedy:
                "corrigez l'année de l'un des deux ; si ce sont deux événements, dites les deux années dans la phrase.",
            }),
          ];
        });
      }),
  );
}
