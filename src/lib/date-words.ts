/** Writes partial dates in French, with the precision of their source. */
import { MONTHS, PARTS, type DatePoint, type PartialDate } from "./partial-dates.ts";

const ordinalDay = (day: number): string => (day === 1 ? "1er" : String(day));

function pointWords({ year, month, day, part }: DatePoint): string {
  if (part) return part === "mi" ? `mi-${String(year)}` : `${PARTS[part].words} ${String(year)}`;
  if (month === undefined) return String(year);
  const monthYear = `${MONTHS[month - 1] ?? ""} ${String(year)}`;
  return day === undefined ? monthYear : `${ordinalDay(day)} ${monthYear}`;
}

function pointWithin(point: DatePoint): string {
  if (point.part)
    return point.part === "mi"
      ? `à la mi-${String(point.year)}`
      : `${PARTS[point.part].within} ${String(point.year)}`;
  return `${point.day === undefined ? "en" : "le"} ${pointWords(point)}`;
}

/** The date as a label: "22 juin 2020", "au plus tard mai 2021", "date inconnue". */
export function formatDate(date: PartialDate): string {
  if (!date.known) return "date inconnue";
  const sameYear =
    date.to?.year === date.from.year && date.from.month !== undefined && !date.from.part;
  const from = pointWords(date.from);
  const points = date.to
    ? `${sameYear ? from.replace(` ${String(date.from.year)}`, "") : from} ${date.joinedBy ?? "à"} ${pointWords(date.to)}`
    : from;
  const before = { by: "au plus tard ", about: "vers ", after: "après " };
  return (date.qualifier ? before[date.qualifier] : "") + points;
}

/** The date inside a sentence: "le 22 juin 2020", "en juin 2023", "au plus tard en mai 2021". */
export function formatDateInSentence(date: PartialDate): string {
  if (!date.known) return "à une date inconnue";
  if (date.to)
    return date.joinedBy === "à"
      ? `de ${formatDate(date)}`
      : pointWithin(date.from) + ` ou ${pointWords(date.to)}`;
  if (date.qualifier === "by") return `au plus tard ${pointWithin(date.from)}`;
  if (date.qualifier) return formatDate(date);
  return pointWithin(date.from);
}

/** The date after a noun: "du 22 juin 2020", "de juillet 2020", "d’août 2020". */
export function formatDateOf(date: PartialDate): string {
  const words = formatDate(date);
  if (date.known && !date.qualifier && date.from.day !== undefined) return `du ${words}`;
  return /^[aeiouyéèêh]/i.test(words) ? `d’${words}` : `de ${words}`;
}

/**
 * The year in which a date lies. Ex.: "début 2022" → "2022", "mars ou avril 2025" → "2025". `undefined` if the year is not
 * certain: an unknown date, "vers 2019", "au plus tard mai 2021", "fin 2019 ou début 2020".
 */
export function yearOf(date: PartialDate): string | undefined {
  if (!date.known || date.qualifier || (date.to && date.to.year !== date.from.year))
    return undefined;
  return String(date.from.year);
}

/** The value of `<time datetime>` if HTML can express the date (a plain day, month or year), else `undefined`. */
export function machineDate(date: PartialDate): string | undefined {
  if (!date.known || date.to || date.qualifier || date.from.part) return undefined;
  const { year, month, day } = date.from;
  return [year, month, day]
    .filter((n) => n !== undefined)
    .map((n) => String(n).padStart(2, "0"))
    .join("-");
}

/** A date known to the day, in ISO 8601 ("2027-03-01"); `undefined` for a month, a span or an uncertain date. */
export function knownDay(date: PartialDate): string | undefined {
  const day = machineDate(date);
  return day?.length === "2027-03-01".length ? day : undefined;
}
