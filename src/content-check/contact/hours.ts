import type { Mistake } from "#content-check/faults.ts";

const written = (hour: string, minutes?: string): string =>
  `${String(Number(hour))} h${minutes === undefined ? "" : ` ${minutes}`}`;

/** A time with impossible minutes: « 9 h 75 ». The hours are not checked, because « 35 h 30 » may be a duration. */
const WRONG_MINUTES = /(?<![\d,.])\d{1,2} ?[hH] ?[6-9]\d(?![\p{L}\d])/u;

/** A time with « h » or « : », and a unit after it that is not needed: « 9h30mn », « 14:30 h ». */
const WITH_UNIT = /(?<![\d,.])(\d{1,2}) ?[hH:] ?(\d{2}) ?(?:mn|min|minutes|h|H)(?!\p{L})/u;

/** A span whose second time lacks its « h »: « 9h30-17 », « 9 h à 17. ». « 9 h à 12 personnes » does not match. */
const OPEN_END =
  /(?<![\d,.])(\d{1,2}) ?[hH](?: ?(\d{2}))? ?(?:[-–]|à) ?(\d{1,2})(?=\s*(?:$|[.,;)]))/u;

/** A span of hours: « 9 h 30 à 17 h », « 14h-16h », « entre 14 h et 16 heures ». */
const SPAN = new RegExp(
  String.raw`(?<![\d,.])(\d{1,2}) ?h(?:eures?)?(?: ?(\d{2}))? ?(?:[-–]|à|(?<=entre [^.;]{0,12})et) ?(\d{1,2}) ?h(?:eures?)?(?: ?(\d{2}))?(?![\p{L}\d])`,
  "giu",
);

/** A span of two bare numbers: « 9-17 ». Not the minutes and the next hour of « 9:30-12:30 ». */
const BARE_SPAN = /(?<![\d,.:])(\d{1,2}) ?(?:[-–]|à) ?(\d{1,2})(?! ?[hH:\d])/u;

/** An hour that no day has: « 25 h ». */
const LATE_HOUR = /(?<![\d,.])(?:2[5-9]|[3-9]\d) ?h(?: ?\d\d)?(?![\p{L}\d])/iu;

/** A span from a day to the same day: « du lundi au lundi ». */
const SAME_DAY = /(?<!\p{L})du (\p{L}+di|dimanche) au \1(?!\p{L})/iu;

/**
 * Words before a span that make it a change or a duration: « la durée passe » before « de 16 h à 14 h », « abaisse l'âge »
 * before « de 18 à 16 ans ».
 */
export const CHANGES =
  /(?<!\p{L})(?:pass|rédui|ramen|baiss|abaiss|descend|tomb|recul|diminu|avanc|chang|déplac|durée|nombre|volume)[^.;:]*$/iu;
/** Words after a span that make it a duration: « par semaine » after « de 16 h à 14 h ». */
const DURATION = /^\s(?:par|de (?!\d|l['’])|d['’](?!ici)|hebdo|au total|en tout)/iu;

/**
 * In minutes. If the end is earlier than the start by more than this, the span ends on the next day: « de 21 h à 5 h ».
 */
const MAX_REVERSED = 4 * 60;
/** In hours. A reversed span that starts before this hour is probably a change of duration: « de 4 h à 2 h ». */
const MORNING = 7;

const reversedHours = (words: string, isEqual = false): Mistake => ({
  fault: `« ${words} » : la fin vient ${isEqual ? "en même temps que" : "avant"} le début`,
  remedy: "corrigez l'une des deux heures.",
});

/** The spans of hours in a text. `minutesReversed` is the start minus the end, in minutes: negative if the span is right. */
const spansIn = (text: string) =>
  [...text.matchAll(SPAN)].map((match) => {
    const [words, from, fromMinutes = "0", to, toMinutes = "0"] = match;
    return {
      words,
      before: text.slice(0, match.index),
      after: text.slice(match.index + words.length),
      start: Number(from),
      minutesReversed: (Number(from) - Number(to)) * 60 + Number(fromMinutes) - Number(toMinutes),
    };
  });

/**
 * Reports a span of hours whose end is at most four hours before its start: « de 16 h à 14 h » is refused, « de 21 h à 5 h »
 * is accepted.
 */
const reversedInText = (text: string): Mistake | undefined => {
  const span = spansIn(text).find(
    ({ minutesReversed, start, before, after }) =>
      minutesReversed > 0 &&
      minutesReversed <= MAX_REVERSED &&
      start >= MORNING &&
      !CHANGES.test(before) &&
      !DURATION.test(after),
  );
  return span && reversedHours(span.words);
};

/**
 * Reports a time with impossible minutes (« 9 h 75 »), a time with two units (« 9h30mn »), a span of hours whose second time
 * lacks its « h » (« 9 h à 17 »), or a span whose end is at most four hours before its start (« de 16 h à 14 h »).
 */
export function hourFault(text: string): Mistake | undefined {
  const wrong = WRONG_MINUTES.exec(text)?.[0];
  if (wrong !== undefined)
    return { fault: `« ${wrong} » n'est pas une heure`, remedy: "corrigez-la. Ex. : « 9 h 30 »." };
  const [long, hour, minutes] = WITH_UNIT.exec(text) ?? [];
  if (long !== undefined)
    return {
      fault: `« ${long} » dit deux fois que c'est une heure`,
      remedy: `écrivez « ${written(hour ?? "", minutes)} ».`,
    };
  const open = OPEN_END.exec(text);
  if (!open) return reversedInText(text);
  const [words, from = "", fromMinutes, end = ""] = open;
  return {
    fault: `« ${words} » : l'heure de la fin n'a pas son « h »`,
    remedy: `écrivez « de ${written(from, fromMinutes)} à ${written(end)} ».`,
  };
}

/** Reports opening hours that do not end after they start: « de 17 h à 9 h », « de 9 h à 9 h ». */
export function reversedHoursFault(text: string): Mistake | undefined {
  const span = spansIn(text).find(({ minutesReversed }) => minutesReversed >= 0);
  return span && reversedHours(span.words, span.minutesReversed === 0);
}

/**
 * Checks opening hours. In addition to what `hourFault` refuses, this refuses what may be right in other texts: « 25 h »,
 * « 9-17 », « du lundi au lundi », « de 9 h à 9 h ».
 */
export function openingHoursFault(text: string): Mistake | undefined {
  const wrong = hourFault(text);
  if (wrong) return wrong;
  const late = LATE_HOUR.exec(text)?.[0];
  if (late !== undefined)
    return { fault: `« ${late} » n'est pas une heure`, remedy: "corrigez-la. Ex. : « 17 h »." };
  const [bare, from = "", to = ""] = BARE_SPAN.exec(text) ?? [];
  if (bare !== undefined)
    return {
      fault: `« ${bare} » : ce n'est pas une heure`,
      remedy: `écrivez « de ${written(from)} à ${written(to)} ».`,
    };
  const [same, day = ""] = SAME_DAY.exec(text) ?? [];
  if (same !== undefined)
    return {
      fault: `« ${same} » : c'est deux fois le même jour`,
      remedy: `corrigez l'un des deux, ou écrivez « le ${day} ».`,
    };
  return reversedHoursFault(text);
}
