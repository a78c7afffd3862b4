import { formatDate } from "#lib/date-words.ts";
import { mayBeSameDay } from "#lib/partial-dates.ts";
import { plainId } from "#lib/plain-id.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { rememberedOf } from "#content-check/remembered.ts";
import { asIds } from "#content-check/schools/other-school.ts";
import { copyAndOriginal } from "./near-copies.ts";

/** In letters. Words with the same beginning are one: « réservée » and « réservées ». */
const STEM_LETTERS = 5;
/** In letters. Shorter words say nothing by themselves: « une », « les ». */
const MIN_WORD_LETTERS = 4;
/** The share of the shorter text's words, beside its names, that the other must have. */
const MIN_SHARED = 0.8;
/** Different words for one deed: « Equinix a inauguré », « l'Afpa a ouvert ». */
const OPENED = /(?<!\p{L})(?:ouvert|inauguré|lancé|commencé|démarré)e?s?(?!\p{L})/giu;
/** A capitalised word that does not begin a sentence: « LABO », « Saint-Denis ». */
const NAME = /(?<=[^.!?…] (?:[dl]['’])?)\p{Lu}[\p{L}-]+/gu;

const stemsOf = (text: string): Set<string> =>
  new Set(
    plainId(text.replace(OPENED, "ouvert"))
      .split("-")
      .filter((word) => word.length >= MIN_WORD_LETTERS)
      .map((word) => word.slice(0, STEM_LETTERS)),
  );

const readEvent = rememberedOf((file: ContentFile) => {
  const text = String(fields(file)["what"]);
  return {
    text,
    stems: stemsOf(text),
    names: text.match(NAME) ?? [],
    stemsBesideNames: stemsOf(text.replace(NAME, " ")),
  };
});

/** Whether the longer text says nearly all words of the shorter one, and every name. */
function saysTheSame(a: ContentFile, b: ContentFile): boolean {
  const [short, long] = [readEvent(a), readEvent(b)].sort((x, y) => x.stems.size - y.stems.size);
  if (!short || !long || short.names.length === 0) return false;
  const { stemsBesideNames: own } = short;
  const shared = [...own].filter((stem) => long.stems.has(stem));
  return (
    shared.length >= own.size * MIN_SHARED && short.names.every((name) => long.text.includes(name))
  );
}

/**
 * Reports an event of the history that is told twice, in other words: « Equinix a inauguré le LABO, à Saint-Denis » and « À
 * Saint-Denis, l'Afpa et Equinix ont ouvert le LABO », with the same date and source.
 * @param reported the files that are already reported as copies
 */
export function sameEventFaults(
  shown: readonly ContentFile[],
  reported: ReadonlySet<string>,
): Fault[] {
  const events = shown.filter(({ collection }) => collection === "milestones");
  return events.flatMap((file, index): Fault[] => {
    const date = dateIn(fields(file)["date"]);
    const sources = asIds(fields(file)["sources"]);
    const isSame = (other: ContentFile): boolean => {
      const day = dateIn(fields(other)["date"]);
      return (
        date !== undefined &&
        day !== undefined &&
        mayBeSameDay(date, day) &&
        asIds(fields(other)["sources"]).some((id) => sources.includes(id)) &&
        saysTheSame(file, other)
      );
    };
    const twin = events.slice(0, index).find(isSame);
    if (!twin || !date || reported.has(file.path) || reported.has(twin.path)) return [];
    const [copy, original] = copyAndOriginal(file, twin);
    return [
      faultAt(copy, ["what"], {
        fault: `c'est le même événement que dans ${original.path}, avec la même date (${formatDate(date)}) et la même source`,
        remedy: "gardez une des deux fiches ; ou dites dans chacune ce qui n'est qu'à elle.",
      }),
    ];
  });
}
