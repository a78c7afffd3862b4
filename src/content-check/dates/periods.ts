import { MONTHS, PartialDateError, parsePartialDate, sortKey } from "#lib/partial-dates.ts";
import { CHANGES } from "#content-check/contact/hours.ts";
import type { Mistake } from "#content-check/faults.ts";

const MONTH = MONTHS.join("|");
const DAY = String.raw`\d{1,2}(?:er)?`;
const WEEKDAY = "(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?";

/** A period of days: « du 15 mars 2027 au 12 mars 2027 ». The first day may lack its month or year, the last day its year. */
const DAYS_SPAN = new RegExp(
  `(?<!\\p{L})(?:du|entre le) ${WEEKDAY}(${DAY})(?: (${MONTH}))?(?: (\\d{4}))? (?:au|et le) ${WEEKDAY}(${DAY}) (${MONTH})(?: (\\d{4}))?`,
  "giu",
);
/** A period of months: « de novembre 2026 à janvier 2027 ». */
const MONTHS_SPAN = new RegExp(
  `(?<!\\p{L})(?:de |d['’]|entre )(${MONTH}) (\\d{4}) (?:à|et) (${MONTH}) (\\d{4})`,
  "giu",
);
/** A period of years: « de 2020 à 2022 ». Not « de 2020 à 2022 jeunes ». */
const YEARS_SPAN =
  /(?<!\p{L})(?:de|entre) ((?:19|20)\d\d) (?:à|et) ((?:19|20)\d\d)(?![\d ]*\d| (?:jeunes|personnes|€|euros|m²|places))/giu;

/** A day in a text, with or without its year: « 31 février », « 3 mars 2027 ». */
const ANY_DAY = new RegExp(
  `(?<![\\d/.])(\\d{1,2})(?:er)? (${MONTH})(?: (\\d{4}))?(?!\\p{L})`,
  "giu",
);

/**
 * A date in figures: « 11/02/2027 », « 11.02.2027 », « 11/02/27 ». Not a fraction, a phone number or the number of a standard.
 */
const NUMERIC =
  /(?<![\p{L}\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|(?<=\/)\d{2})(?![\p{L}\d/-]|\.\d)/gu;

/** A day that is not written as usual in French: « le 3 de mars », « le 3ème mars ». Not « le numéro 3 de mars ». */
const ODD_DAY = new RegExp(
  `(?<=(?<!\\p{L})(?:le|du|au) ${WEEKDAY})(\\d{1,2})(?: de|(?:e|è|ème|eme|nd)) (${MONTH})(?!\\p{L})`,
  "iu",
);

/** Reports a day that is not written as usual in French: « le 3 de mars » is refused, « le 3 mars » is fine. */
export function oddDayFault(text: string): Mistake | undefined {
  const [words, day = "", month = ""] = ODD_DAY.exec(text) ?? [];
  return words === undefined
    ? undefined
    : {
        fault: `« ${words} » n'est pas la façon d'écrire un jour`,
        remedy: `écrivez « ${Number(day) === 1 ? "1er" : day} ${month} ».`,
      };
}

/** Reports a date in figures: « 11/02/2027 » is another day in other countries, « 31/02/2027 » does not exist. */
export function numericDayFault(text: string): Mistake | undefined {
  for (const [words, day = "", , month = "", year = ""] of text.matchAll(NUMERIC)) {
    const name = MONTHS[Number(month) - 1];
    const meant = `${Number(day) === 1 ? "1er" : String(Number(day))} ${name ?? ""} ${year.length === 2 ? `20${year}` : year}`;
    try {
      parsePartialDate(meant);
    } catch (error) {
      if (!(error instanceof PartialDateError)) throw error;
      return {
        fault: `« ${words} » n'existe pas dans le calendrier`,
        remedy: "corrigez la date, et écrivez son mois en lettres. Ex. : « 11 février 2027 ».",
      };
    }
    return {
      fault: `« ${words} » : une date s'écrit avec son mois en lettres`,
      remedy: `écrivez « ${meant} ».`,
    };
  }
  return undefined;
}

/** A range of ages: « de 16 à 25 ans », « entre 16 et 25 ans ». */
const AGES = /(?<!\p{L})(de|entre) (\d{1,2}) (à|et) (\d{1,2}) ans(?!\p{L})/giu;

/**
 * Reports a range of ages that begins with the higher one: « de 25 à 16 ans » is refused, « passer de 25 à 16 ans » is fine.
 */
export function reversedAgesFault(text: string): Mistake | undefined {
  for (const { 0: words, 1: start, 2: from, 3: and, 4: to, index } of text.matchAll(AGES))
    if (Number(from) > Number(to) && !CHANGES.test(text.slice(0, index)))
      return {
        fault: `« ${words} » : l'âge le plus haut vient en premier`,
        remedy: `écrivez « ${start} ${to} ${and} ${from} ans ».`,
      };
  return undefined;
}

const reversedPeriod = (words: string): Mistake => ({
  fault: `« ${words} » : la fin vient avant le début`,
  remedy: "corrigez l'une des deux dates.",
});

const monthOf = (word: string): number =>
  (MONTHS as readonly string[]).indexOf(word.toLowerCase()) + 1;

/** A number that is greater for a later day. Compare only days that both have a year, or both lack it. */
const orderOf = (year: string | undefined, month: string, day: string): number =>
  Number(year ?? 0) * 10_000 + monthOf(month) * 100 + Number.parseInt(day, 10);

/**
 * Reports a period that ends before it starts (« du 15 mars au 12 mars 2027 »), or a day that does not exist (« 31 février »).
 */
export function periodFault(text: string): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const [words, day = "", year, toDay = "", toMonth = "", toYear, month = toMonth] of [
    ...plain.matchAll(DAYS_SPAN),
  ].map(([all, ...parts]) => [all, parts[0], parts[2], parts[3], parts[4], parts[5], parts[1]])) {
    const hasYears = year !== undefined && toYear !== undefined;
    const isOneMonth = month.toLowerCase() === toMonth.toLowerCase() && year === undefined;
    if (
      (hasYears || isOneMonth) &&
      orderOf(hasYears ? year : undefined, month, day) >
        orderOf(hasYears ? toYear : undefined, toMonth, toDay)
    )
      return reversedPeriod(words ?? "");
  }
  for (const [words, month = "", year, toMonth = "", toYear] of plain.matchAll(MONTHS_SPAN))
    if (orderOf(year, month, "0") > orderOf(toYear, toMonth, "0")) return reversedPeriod(words);
  for (const [words, from, to] of plain.matchAll(YEARS_SPAN))
    if (Number(from) > Number(to)) return reversedPeriod(words);
  for (const [words, day = "", month = "", year = "2028"] of plain.matchAll(ANY_DAY)) {
    try {
      // 2028 is a leap year: without a year, « 29 février » may exist.
      sortKey(parsePartialDate(`${day} ${month.toLowerCase()} ${year}`));
    } catch (error) {
      if (!(error instanceof PartialDateError)) throw error;
      return {
        fault: `« ${words} » n'existe pas dans le calendrier`,
        remedy: "corrigez le jour ou le mois.",
      };
    }
  }
  return undefined;
}
