import { MONTHS, WEEKDAYS } from "#lib/partial-dates.ts";
import type { Fault } from "#content-check/faults.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";

/**
 * An hour at the start of an item: « 8 h 30 – Tu lis les demandes », « Vers 9 h ». Not a number of hours: « 35 h », « 14 h de
 * cours ». The groups are the hour and the minutes.
 */
const HOUR = /^(?:à |vers |dès |de )?([01]?\d|2[0-4]) ?h(?: ?(\d{2}))?(?![\p{L}\d]| d[e'’])/iu;
/** A day of the week or a date: the items are then not in the order of one day. « 14 h, lundi 3 mars », « 9 h, le 4 mars ». */
const DAY = new RegExp(
  `(?<!\\p{L})(?:${WEEKDAYS.join("|")})s?(?!\\p{L})|\\d(?:er)? (?:${MONTHS.join("|")})(?!\\p{L})`,
  "iu",
);
/** A shorter list is probably not the schedule of a day. */
const MIN_ITEMS = 3;
/**
 * In minutes since midnight. An hour up to `MORNING` that follows an hour from `EVENING` on is of the next day: « 2 h » after
 * « 22 h ».
 */
const [EVENING, MORNING] = [19 * 60, 9 * 60];

/**
 * Reports an item of a list of hours that comes after a later hour: « 14 h » below « 17 h ». A list is not checked if one of
 * its items has no hour, or names a day. Equal hours and a night (« 22 h », « 2 h ») are accepted.
 */
export function hourListFaults({ file, tree, lineOf }: PageText): Fault[] {
  if (!/\d\s?h(?!\p{L})/u.test(file.body)) return []; // most texts name no hour
  return walk(tree)
    .filter(({ type, children = [] }) => type === "list" && children.length >= MIN_ITEMS)
    .flatMap(({ children: items = [] }): Fault[] => {
      const hours = items.flatMap((item) => {
        const text = textOf(item).trim();
        const [words, hour, minutes = "0"] = HOUR.exec(text) ?? [];
        return words === undefined || DAY.test(text)
          ? []
          : [{ item, words, at: Number(hour) * 60 + Number(minutes) }];
      });
      if (hours.length < items.length) return [];
      return hours.flatMap(({ item, words, at }, index): Fault[] => {
        const before = hours[index - 1];
        if (!before || before.at <= at || (before.at >= EVENING && at <= MORNING)) return [];
        return [
          {
            file: file.path,
            line: lineOf(item),
            fault: `« ${words} » vient après « ${before.words} »`,
            remedy: "corrigez l'heure de l'un des deux, ou leur ordre.",
          },
        ];
      });
    });
}
