/** Writes partial dates in French, with the precision of their source. */
import {
  MONTHS,
  PARTS,
  type DatePoint,
  type KnownDate,
  type PartialDate,
} from "./partial-dates.ts";

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

/** The point after a noun, or as the start of a span: "du 22 juin 2020", "d’août 2020", "de l’été 2020". */
function pointOf(point: DatePoint): string {
  const within = pointWithin(point);
  if (/^(?:le|au) /.test(within)) return within.replace(/^(?:le|au) /, "du ");
  if (within.startsWith("à ")) return within.replace(/^à /, "de ");
  const words = pointWords(point);
  return /^[ao]/.test(words) ? `d’${words}` : `de ${words}`; // avril, août, octobre
}

/** The point as the end of a span: "au 22 juin 2020", "à mars 2021", "à l’été 2020". */
function pointUntil(point: DatePoint): string {
  if (point.day !== undefined) return `au ${pointWords(point)}`;
  const within = pointWithin(point);
  return /^(?:à|au) /.test(within) ? within : `à ${pointWords(point)}`;
}

/** The first point of a date, then the second if there is one: "mars ou avril 2025", "décembre 2020 à mars 2021". */
function pointsOf({ from, to, joinedBy }: KnownDate, first: string): string {
  if (!to) return first;
  const sameYear = to.year === from.year && from.month !== undefined;
  const start = sameYear ? first.replace(` ${String(from.year)}`, "") : first;
  return `${start} ${joinedBy === "ou" ? `ou ${pointWords(to)}` : pointUntil(to)}`;
}

/** The date as a label: "22 juin 2020", "au plus tard mai 2021", "date inconnue". */
export function formatDate(date: PartialDate): string {
  if (!date.known) return "date inconnue";
  const points = pointsOf(date, pointWords(date.from));
  if (!date.qualifier) return points;
  const before = { by: "au plus tard", about: "vers", after: "après" }[date.qualifier];
  return `${before} ${date.from.day === undefined ? "" : "le "}${points}`;
}

/** The date inside a sentence: "le 22 juin 2020", "en juin 2023", "au plus tard en mai 2021". */
export function formatDateInSentence(date: PartialDate): string {
  if (!date.known) return "à une date inconnue";
  if (date.qualifier === "by" && !date.to) return `au plus tard ${pointWithin(date.from)}`;
  if (date.qualifier) return formatDate(date);
  if (!date.to) return pointWithin(date.from);
  return date.joinedBy === "ou"
    ? `${pointWithin(date.from)} ou ${pointWithin(date.to)}`
    : formatDateOf(date);
}

/** The date after a noun: "du 22 juin 2020", "de juillet 2020", "d’août 2020". */
export function formatDateOf(date: PartialDate): string {
  if (date.known && !date.qualifier) return pointsOf(date, pointOf(date.from));
  const words = formatDate(date);
  return /^a/.test(words) ? `d’${words}` : `de ${words}`; // "d’au plus tard mai 2021", "de vers 2019"
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
