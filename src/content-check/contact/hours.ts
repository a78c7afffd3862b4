import type { Mistake } from "#content-check/faults.ts";

const written = (hour: string, minutes?: string): string =>
  `${String(Number(hour))} h${minutes === undefined ? "" : ` ${minutes}`}`;

/** A time such as "9 h 75". Without minutes, a number of hours may be a duration. */
const WITH_MINUTES = /(?<![\d,.])(\d{1,2}) ?[hH] ?(\d{2})(?![\p{L}\d])/gu;

/** "9h30mn", "14:30 h" */
const WITH_UNIT = /(?<![\d,.])(\d{1,2}) ?[hH:] ?(\d{2}) ?(?:mn|min|minutes|h|H)(?!\p{L})/u;

/** A span whose second time lacks its "h": "9h30-17", "9 h à 17". Not before a noun: "à 12 personnes". */
const OPEN_END =
  /(?<![\d,.])(\d{1,2}) ?[hH](?: ?(\d{2}))? ?(?:[-–]|à) ?(\d{1,2})(?=\s*(?:$|[.,;)]))/u;

/** Reports an impossible time, or a span whose second time lacks its "h". */
export function hourFault(text: string): Mistake | undefined {
  for (const [words, hour = "", minutes = ""] of text.matchAll(WITH_MINUTES))
    if (Number(hour) > 24 || Number(minutes) > 59)
      return {
        fault: `« ${words} » n'est pas une heure`,
        remedy: "corrigez-la. Ex. : « 9 h 30 ».",
      };
  const [long, hour, minutes] = WITH_UNIT.exec(text) ?? [];
  if (long !== undefined)
    return {
      fault: `« ${long} » dit deux fois que c'est une heure`,
      remedy: `écrivez « ${written(hour ?? "", minutes)} ».`,
    };
  const open = OPEN_END.exec(text);
  if (!open) return undefined;
  const [words, from = "", fromMinutes, end = ""] = open;
  return {
    fault: `« ${words} » : l'heure de la fin n'a pas son « h »`,
    remedy: `écrivez « de ${written(from, fromMinutes)} à ${written(end)} ».`,
  };
}

/** Reports hours of one day whose end comes before their start. A night shift may well end in the morning. */
export function turnedHoursFault(text: string): Mistake | undefined {
  for (const [words, from = "", fromMinutes = "0", to = "", toMinutes = "0"] of text.matchAll(
    /(\d{1,2}) ?[hH](?: ?(\d{2}))? ?(?:[-–]|à) ?(\d{1,2}) ?[hH](?: ?(\d{2}))?/gu,
  ))
    if (Number(from) * 60 + Number(fromMinutes) >= Number(to) * 60 + Number(toMinutes))
      return {
        fault: `« ${words} » : la fin vient avant le début`,
        remedy: "corrigez l'une des deux heures.",
      };
  return undefined;
}

/** Checks opening hours, in which two numbers are always times of a day, the earlier one first. */
export function openingHoursFault(text: string): Mistake | undefined {
  const bare = /(?<![\d,.])(\d{1,2}) ?(?:[-–]|à) ?(\d{1,2})(?! ?[hH\d])/u.exec(text);
  const of = hourFault(text);
  if (of) return of;
  const late = /(?<![\d,.])(2[5-9]|[3-9]\d) ?h(?![\p{L}\d])/iu.exec(text)?.[0];
  if (late !== undefined)
    return { fault: `« ${late} » n'est pas une heure`, remedy: "corrigez-la. Ex. : « 17 h »." };
  if (bare)
    return {
      fault: `« ${bare[0]} » : ce n'est pas une heure`,
      remedy: `écrivez « de ${written(bare[1] ?? "")} à ${written(bare[2] ?? "")} ».`,
    };
  const [same, day] = /(?<!\p{L})du (\p{L}+di|dimanche) au \1(?!\p{L})/iu.exec(text) ?? [];
  if (same !== undefined)
    return {
      fault: `« ${same} » : c'est deux fois le même jour`,
      remedy: `corrigez l'un des deux, ou écrivez « le ${day ?? ""} ».`,
    };
  return turnedHoursFault(text);
}
