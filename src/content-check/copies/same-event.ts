import { formatDate } from "#lib/date-words.ts";
import { mayBeSameDay } from "#lib/partial-dates.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";
import { stemsOf } from "#content-check/numbers/comparable-figures.ts";
import { cachedByFields } from "#content-check/caches.ts";
import { copyAndOriginal } from "./near-copies.ts";

/**
 * The share of the shorter text's words that the longer text must have too. Names do not count here: the longer text must have
 * all of them.
 */
const MIN_SHARED = 0.8;
/** Participles that may tell the same event, and are compared as one word: « inauguré », « ouvert ». */
const OPENED = /(?<!\p{L})(?:ouvert|inauguré|lancé|commencé|démarré)e?s?(?!\p{L})/giu;
/** A capitalised word that does not begin a sentence: « LABO », « Saint-Denis ». */
const NAME = /(?<=[^.!?…] (?:[dl]['’])?)\p{Lu}[\p{L}-]+/gu;

/** The parts of a milestone that are compared with another milestone. */
const readEvent = cachedByFields((file: ContentFile) => {
  const { date, what, sources } = fields(file);
  const text = String(what).replace(OPENED, "ouvert");
  return {
    file,
    date: dateIn(date),
    sources: asIds(sources),
    text,
    stems: new Set(stemsOf(text)),
    names: text.match(NAME) ?? [],
    stemsBesideNames: new Set(stemsOf(text.replace(NAME, " "))),
  };
});

type Event = ReturnType<typeof readEvent>;

/** Whether the longer text contains nearly all words and all names of the shorter one, which must have a name. */
function saysTheSame(a: Event, b: Event): boolean {
  const [short, long] = a.stems.size < b.stems.size ? [a, b] : [b, a];
  const { stemsBesideNames: own } = short;
  const shared = [...own].filter((stem) => long.stems.has(stem));
  return (
    shared.length >= own.size * MIN_SHARED &&
    short.names.length > 0 &&
    short.names.every((name) => long.text.includes(name))
  );
}

/**
 * Reports an event of the history that is told twice, with the same date and source: « Equinix a inauguré le LABO, à
 * Saint-Denis. » and « À Saint-Denis, l'Afpa et Equinix ont ouvert le LABO. » are one event; « Equinix a investi dans le LABO,
 * à Saint-Denis. » is another.
 * @param reported the files that are already reported as copies
 */
export function sameEventFaults(
  shown: readonly ContentFile[],
  reported: ReadonlySet<string>,
): Fault[] {
  const events = shown.filter(({ collection }) => collection === "milestones").map(readEvent);
  return events.flatMap((event, index): Fault[] => {
    const { file, date, sources } = event;
    const same = events
      .slice(0, index)
      .find(
        (other) =>
          date &&
          other.date &&
          mayBeSameDay(date, other.date) &&
          other.sources.some((id) => sources.includes(id)) &&
          saysTheSame(event, other),
      );
    if (!same || !date || reported.has(file.path) || reported.has(same.file.path)) return [];
    const [copy, original] = copyAndOriginal(file, same.file);
    return [
      faultAt(copy, ["what"], {
        fault: `c'est le même événement que dans ${original.path}, avec la même date (${formatDate(date)}) et la même source`,
        remedy: "gardez une des deux fiches ; ou dites dans chacune ce qui n'est qu'à elle.",
      }),
    ];
  });
}
