import type { Fault } from "#content-check/faults.ts";
import { textOf, walk, type PageText } from "#content-check/reading/page-text.ts";

/** An hour at the start of an item: « 8 h 30 – Tu lis les demandes », « Vers 9 h ». The groups are the hour and the minutes. */
const HOUR = /^(?:à |vers |dès |de )?(\d{1,2}) ?h(?: ?(\d{2}))?(?![\p{L}\d])/iu;
/** A list of fewer items is no course of a day. */
const MIN_ITEMS = 3;
/** Past midnight, the hours begin again: « 22 h », « 2 h ». In minutes. */
const [EVENING, MORNING] = [19 * 60, 9 * 60];

/**
 * Reports an item of a list of hours that comes after a later hour: « 14 h » below « 17 h ». Lists in which an item has no hour,
 * equal hours, and a night (« 22 h », « 2 h ») are accepted.
 */
export function hourListFaults({ file, tree, lineOf }: PageText): Fault[] {
  if (!/^[-*\d].*\d ?h(?!\p{L})/mu.test(file.body)) return [];
  return walk(tree)
    .filter(({ type, children = [] }) => type === "list" && children.length >= MIN_ITEMS)
    .flatMap(({ children: items = [] }): Fault[] => {
      const hours = items.flatMap((item) => {
        const [words, hour, minutes = "0"] = HOUR.exec(textOf(item).trim()) ?? [];
        return words === undefined
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
