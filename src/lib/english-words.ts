/**
 * Writes in English the amounts and dates that the content has in French. Ex.: « environ 70 » and « % » → "about 70%", « début
 * 2022 » → "early 2022".
 */
import type { DatePoint, PartialDate, PartOfYear } from "./partial-dates.ts";
import type { Quantity } from "./quantities.ts";

const BOUNDS = {
  moreThan: "more than",
  lessThan: "fewer than",
  atLeast: "at least",
  atMost: "at most",
  about: "about",
} as const;

/** A rank in short form: "1st", "2nd", "3rd", "4th", "21st"; but "11th", "12th", "13th". */
function ordinal(value: number): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  const ending = isTeen ? undefined : ["st", "nd", "rd"][(value % 10) - 1];
  return `${String(value)}${ending ?? "th"}`;
}

/** A French word in a unit: « ans », « an », « € par mois »; but not « kWh » or « Gbit/s ». */
const FRENCH_WORD = /(?<!\p{L})(?:an$|\p{Ll}{3})/u;

/**
 * An amount with its symbol. A unit in words is French and is left out, because the English sentence around it names it.
 * @param unit the figure's unit. Ex.: "%", "€", "m²", "jeunes"
 */
export function englishQuantity(quantity: Quantity, unit = ""): string {
  const written = (value: number): string =>
    value.toLocaleString("en-GB", { maximumFractionDigits: 20 });
  const digits = (value: number): string => {
    const amount = written(value);
    if (unit === "€") return `€${amount}`;
    if (unit === "%") return `${amount}%`;
    return FRENCH_WORD.test(unit) || unit === "" ? amount : `${amount}\u00a0${unit}`;
  };
  /** The first of two amounts. « % » and « m² » follow the second only; « € » precedes both. */
  const firstDigits = (value: number): string => (unit === "€" ? digits(value) : written(value));
  switch (quantity.kind) {
    case "exact":
      return digits(quantity.value);
    case "range":
      return `${firstDigits(quantity.from)} to ${digits(quantity.to)}`;
    case "then":
      return `${firstDigits(quantity.first)}, then ${digits(quantity.second)}`;
    case "roundly":
      return `some ${digits(quantity.value)}`;
    case "rank":
      return ordinal(quantity.value);
    default:
      return `${BOUNDS[quantity.kind]} ${digits(quantity.value)}`;
  }
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const PARTS: Record<PartOfYear, string> = {
  début: "early ",
  mi: "mid-",
  fin: "late ",
  printemps: "spring ",
  été: "summer ",
  automne: "autumn ",
  hiver: "winter ",
};

function pointWords({ year, month, day, part }: DatePoint): string {
  if (part) return `${PARTS[part]}${String(year)}`;
  const parts = [day, month === undefined ? undefined : MONTHS[month - 1], year];
  return parts.filter((each) => each !== undefined).join(" ");
}

/** A date as a label: "25 September 2017", "by May 2021", "December 2020 to March 2021". */
export function englishDate(date: PartialDate): string {
  if (!date.known) return "date unknown";
  const before = { by: "by ", about: "around ", after: "after " };
  const points = [date.from, ...(date.to ? [date.to] : [])].map(pointWords);
  return (
    (date.qualifier ? before[date.qualifier] : "") +
    points.join(date.joinedBy === "ou" ? " or " : " to ")
  );
}
