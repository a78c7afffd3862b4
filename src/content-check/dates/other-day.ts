import { formatDate } from "#lib/date-words.ts";
import { DATE_PATTERN, mayBeSameDay } from "#lib/partial-dates.ts";
import { faultAt, type Fault } from "#content-check/faults.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { dateIn } from "./dates.ts";

/** A day or month at the beginning of a text: « En mars 2025 ». */
const FIRST_DATE = new RegExp(`^(?:Le |En |Dès |Fin |Début |Au |À )?(${DATE_PATTERN})`, "iu");

/**
 * Reports a milestone or a press summary that begins with another date than the entry's: « En avril 2025, … » is refused for
 * `date: mars 2025`, « En avril 2024, …, puis en mars 2025 … » is fine in a summary.
 */
export function otherDayFaults(file: ContentFile): Fault[] {
  const { date, what, summary } = fields(file);
  const isPress = file.collection === "press";
  if (!isPress && file.collection !== "milestones") return [];
  const words = String(isPress ? summary : what);
  const typed = FIRST_DATE.exec(words)?.[1];
  const [own, told] = [dateIn(date), dateIn(typed)];
  if (!own || !told || mayBeSameDay(own, told)) return [];
  if (!isPress)
    return [
      faultAt(file, ["what"], {
        fault: `« what » dit ${typed ?? ""}, et « date » ${formatDate(own)}`,
        remedy: "corrigez l'une des deux ; la date se lit déjà devant la phrase.",
      }),
    ];
  // Other rules compare two full days (`eventDayFaults`, `slippedDayFaults`).
  if (own.from.day !== undefined && told.from.day !== undefined) return [];
  // A summary may begin with what came before the event, if it gives the event's date further on.
  const dates = [...words.matchAll(new RegExp(DATE_PATTERN, "giu"))].map(([each]) => dateIn(each));
  if (own.qualifier || dates.some((each) => each && mayBeSameDay(own, each))) return [];
  return [
    faultAt(file, ["summary"], {
      fault: `le résumé dit « ${typed ?? ""} », et « date » ${formatDate(own)}`,
      remedy:
        "corrigez l'un des deux ; si ce sont deux événements, dites aussi quand était celui que nomme « event ».",
    }),
  ];
}
