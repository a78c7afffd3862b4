/**
 * Dates as sources give them: a day, a month, a year, a season, "au plus tard mai 2021", "vers 2019", "fin 2019 ou début
 * 2020", or nothing. The precision of the source is kept: `2022` never becomes 1 January 2022.
 */

type Qualifier = "by" | "about" | "after";
export type PartOfYear = "début" | "mi" | "fin" | "printemps" | "été" | "automne" | "hiver";

/** One point in time with the precision of its source. `month` is 1–12, `day` is 1–31. */
export interface DatePoint {
  year: number;
  month?: number;
  day?: number;
  part?: PartOfYear;
}

export interface KnownDate {
  known: true;
  from: DatePoint;
  /** The other end of an alternative or of a span: "fin 2019 ou début 2020", "2017 à 2019". */
  to?: DatePoint;
  joinedBy?: "ou" | "à";
  qualifier?: Qualifier;
  /** Deduced by us, not written in the source. */
  deduced: boolean;
}

interface UnknownDate {
  known: false;
}

export type PartialDate = KnownDate | UnknownDate;

export const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

const MONTH = `(?:${MONTHS.join("|")})`;
/**
 * Sources of regular expressions, without capturing groups, for dates in a text: a day ("3 mars 2027"), and a day or a month
 * ("mars 2027").
 */
export const DAY_PATTERN = `\\d{1,2}(?:er)? ${MONTH} \\d{4}`;
export const DATE_PATTERN = `(?:\\d{1,2}(?:er)? )?${MONTH} \\d{4}`;

/** Parts of a year: the first month of each, its name as a label (`words`) and in a sentence (`within`). */
export const PARTS: Record<PartOfYear, { firstMonth: number; words: string; within: string }> = {
  début: { firstMonth: 1, words: "début", within: "début" },
  hiver: { firstMonth: 1, words: "hiver", within: "à l’hiver" },
  printemps: { firstMonth: 3, words: "printemps", within: "au printemps" },
  mi: { firstMonth: 6, words: "mi-", within: "à la mi-" },
  été: { firstMonth: 6, words: "été", within: "à l’été" },
  automne: { firstMonth: 9, words: "automne", within: "à l’automne" },
  fin: { firstMonth: 10, words: "fin", within: "fin" },
};

const QUALIFIERS: [RegExp, Qualifier][] = [
  [/^au plus tard (?:en |le )?/, "by"],
  [/^vers (?:le )?/, "about"],
  [/^après (?:le )?/, "after"],
];

const HOW_TO =
  "écrivez-la comme « 22 juin 2020 », « juin 2023 », « 2022 », « début 2022 », « vers 2019 », « au plus tard mai 2021 » ou « inconnue ».";

/** A date that cannot be parsed: `message` says what is wrong, `remedy` how to correct it, both for an editor. */
export class PartialDateError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy = HOW_TO) {
    super(message);
    this.remedy = remedy;
  }
}

const monthNumber = (word: string): number =>
  MONTHS.findIndex(
    (month) =>
      month === word ||
      month ===
        word.replace("fevrier", "février").replace("aout", "août").replace("decembre", "décembre"),
  ) + 1;

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function checked(point: DatePoint, text: string): DatePoint {
  const { year, month, day } = point;
  if (year < 1900 || year > 2100)
    throw new PartialDateError(
      `« ${text} » : l'année ${String(year)} n'est pas entre 1900 et 2100.`,
    );
  if (month !== undefined && (month < 1 || month > 12))
    throw new PartialDateError(`« ${text} » : le mois ${String(month)} n'existe pas.`);
  if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month)))
    throw new PartialDateError(`« ${text} » n'existe pas dans le calendrier.`);
  return point;
}

export const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

/**
 * Matches a date with its day of the week. Ex.: « lundi 1er mars 2027 ». In a span, the month and the year may be missing after
 * the first day: « du lundi 8 au vendredi 19 mars 2027 ». This is a function and not a constant, because the search imports
 * `MONTHS` from this file into the browser. A constant could be evaluated there, and older browsers do not support its lookbehind.
 */
const namedDay = (): RegExp =>
  new RegExp(
    `(?<!\\p{L})(${WEEKDAYS.join("|")}),? (?:le )?(\\d{1,2})(?:er)?(?!\\d)(?: (${MONTHS.join("|")})(?: (\\d{4})(?!\\d))?)?(?=(?: (?:au|et|ou|à) (?:le )?(?:(?:${WEEKDAYS.join("|")}) )?\\d{1,2}(?:er)? (${MONTHS.join("|")}) (\\d{4})(?!\\d))?)`,
    "giu",
  );

/**
 * Finds the first date in a text with a wrong day of the week. Ex.: "lundi 2 mars 2027", because 2 March 2027 is a Tuesday.
 * @returns `words` the date as written, `said` its day of the week, `is` the right one, `day` the date without its day of the
 * week
 */
export function wrongWeekday(
  text: string,
): { words: string; said: string; is: string; day: string } | undefined {
  for (const [words, said = "", day = "", own, ownYear, last, lastYear] of text.matchAll(
    namedDay(),
  )) {
    const month = (own ?? last ?? "").toLowerCase();
    // The first date is in the year before that of the last: « du lundi 27 décembre au 7 janvier 2028 ».
    const isOfLastYear = ownYear === undefined && monthNumber(month) > monthNumber(last ?? month);
    const year = Number(ownYear ?? lastYear) - Number(isOfLastYear);
    const at = new Date(Date.UTC(year, monthNumber(month) - 1, Number(day)));
    const is = WEEKDAYS[at.getUTCDay()] ?? "";
    // A date without a year cannot be checked. A day that does not exist is reported elsewhere.
    if (at.getUTCMonth() === monthNumber(month) - 1 && said.toLowerCase() !== is)
      return {
        words,
        said: said.toLowerCase(),
        is,
        day: `${Number(day) === 1 ? "1er" : day} ${month} ${String(year)}`,
      };
  }
  return undefined;
}

/**
 * Guesses which date an editor meant, and writes it as the site expects it. Ex.: "lundi 1 sept. 2027" and "01/09/2027" → "1er
 * septembre 2027", "fin mars 2027" → "mars 2027".
 */
function guess(text: string): string | undefined {
  const ofMonth = new RegExp(`^(?:début|mi|fin|courant)[ -](${MONTH} \\d{4})$`).exec(text)?.[1];
  if (ofMonth !== undefined) return ofMonth;
  const plain = text
    .replace(/^(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)?,? ?(?:le )?/, "")
    .replace(/(?<=\d)o|o(?=\d)/g, "0")
    .replace(/(?<=\d{4})[.,;]$/, "");
  const [, early, middle, late] =
    /^(\d{1,4})(?:er)?[/. -](\d{1,2}|[a-zéûè]{3,}\.?)[/. -](\d{1,4})$/.exec(plain) ?? [];
  if (early === undefined || middle === undefined || late === undefined) return undefined;
  const [day, year] = early.length === 4 ? [late, early] : [early, late];
  const word = middle.replace(".", "");
  const month = /\d/.test(word)
    ? Number(word)
    : MONTHS.findIndex((name) => name.startsWith(word)) + 1;
  if (year.length !== 4 || month < 1 || month > 12) return undefined;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), month)) return undefined;
  return `${Number(day) === 1 ? "1er" : String(Number(day))} ${MONTHS[month - 1] ?? ""} ${year}`;
}

function parsePoint(text: string, whole: string): DatePoint {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (iso) {
    const [, year, month, day] = iso;
    return checked(
      {
        year: Number(year),
        ...(month === undefined ? {} : { month: Number(month) }),
        ...(day === undefined ? {} : { day: Number(day) }),
      },
      whole,
    );
  }
  const part = /^(début|fin|printemps|été|automne|hiver|mi)[ -](\d{4})$/.exec(text);
  if (part) return checked({ year: Number(part[2]), part: part[1] as PartOfYear }, whole);
  const written = /^(?:(\d{1,2})(?:er)? )?([a-zéûè]+) (\d{4})$/.exec(text);
  if (written) {
    const [, day, word, year] = written;
    const month = monthNumber(word ?? "");
    if (month > 0)
      return checked(
        { year: Number(year), month, ...(day === undefined ? {} : { day: Number(day) }) },
        whole,
      );
  }
  const named = wrongWeekday(text);
  if (named)
    throw new PartialDateError(
      `le ${named.day} est un ${named.is}, et non un ${named.said}`,
      `écrivez « ${named.day} », sans le nom du jour, ou corrigez la date.`,
    );
  if (/\d{4}\s*(?:et|puis|,|;|&)\s.*\d{4}/.test(text))
    throw new PartialDateError(
      `« ${whole} » : il y a là deux dates.`,
      "n'en écrivez qu'une ; une deuxième rentrée a sa propre fiche.",
    );
  const meant = guess(text);
  throw new PartialDateError(
    meant === undefined
      ? `« ${whole} » n'est pas une date que le site sait lire.`
      : `« ${whole} » n'est pas une date que le site sait lire : est-ce « ${meant} » ?`,
  );
}

/**
 * Parses a date as an editor types it, in French or in ISO 8601 (`2020`, `2020-06`, `2020-06-22`). "(déduction)" at the end
 * marks a date that we deduced.
 * @throws {PartialDateError} for anything else, including 31 February
 */
export function parsePartialDate(text: string): PartialDate {
  const whole = text.trim().replace(/\s+/g, " ");
  let rest = whole.toLowerCase();
  if (rest === "inconnue") return { known: false };
  const deduced = rest.endsWith("(déduction)");
  if (deduced) rest = rest.slice(0, -"(déduction)".length).trim();
  let qualifier: Qualifier | undefined;
  for (const [pattern, name] of QUALIFIERS) {
    if (!pattern.test(rest)) continue;
    qualifier = name;
    rest = rest.replace(pattern, "");
    break;
  }
  const ends = /^(.+?) (ou|à) (.+)$/.exec(rest);
  if (!ends) {
    const from = parsePoint(rest, whole);
    return { known: true, from, deduced, ...(qualifier ? { qualifier } : {}) };
  }
  const [, first = "", joinedBy, second = ""] = ends;
  const to = parsePoint(second, whole);
  // "mars ou avril 2025": the year is written only once, at the end.
  const from = parsePoint(/\d{4}/.test(first) ? first : `${first} ${String(to.year)}`, whole);
  const date: KnownDate = {
    known: true,
    from,
    to,
    joinedBy: joinedBy as "ou" | "à",
    deduced,
    ...(qualifier ? { qualifier } : {}),
  };
  if (sortKey({ ...date, from: to }) < sortKey(date))
    throw new PartialDateError(`« ${whole} » : la fin vient avant le début.`);
  return date;
}

/**
 * A number that sorts dates by their beginning (`2022` before `juin 2022` before `22 juin 2022`). Ex.: "22 juin 2022" →
 * 20220622, "juin 2022" → 20220600. Unknown dates come last in ascending order.
 */
export function sortKey(date: PartialDate): number {
  if (!date.known) return Number.POSITIVE_INFINITY;
  const { year, month, day, part } = date.from;
  const firstMonth = month ?? (part ? PARTS[part].firstMonth : 0);
  return year * 10_000 + firstMonth * 100 + (day ?? 0);
}

/**
 * The last day that a date can refer to, in the same format as `sortKey`: "mars 2027" → 20270331. Parts of a year last three
 * months. The qualifier is ignored: "après 2020" → 20201231.
 */
export function lastDay(date: KnownDate): number {
  const { year, month, day, part } = date.to ?? date.from;
  const lastMonth = month ?? (part ? PARTS[part].firstMonth + 2 : 12);
  return year * 10_000 + lastMonth * 100 + (day ?? daysIn(year, lastMonth));
}

/** Whether two dates can refer to the same day: "juin 2020" and "22 juin 2020" can, "mai 2020" and "juin 2020" cannot. */
export const mayBeSameDay = (a: KnownDate, b: KnownDate): boolean =>
  sortKey(a) <= lastDay(b) && sortKey(b) <= lastDay(a);

/** Sorts the oldest first. Unknown dates come last. */
export const oldestFirst = (a: PartialDate, b: PartialDate): number => {
  const [x, y] = [sortKey(a), sortKey(b)];
  return x === y ? 0 : x < y ? -1 : 1;
};

/** The date that begins later; `a` if both begin together. */
export const later = (a: PartialDate, b: PartialDate): PartialDate =>
  sortKey(b) > sortKey(a) ? b : a;

/** Sorts the newest first. Unknown dates come last, because they are perhaps old. */
export const newestFirst = (a: PartialDate, b: PartialDate): number => {
  if (!a.known || !b.known) return Number(!a.known) - Number(!b.known);
  return oldestFirst(b, a);
};

/**
 * A date known to the day, as midnight UTC: at that moment it is the same day in France.
 * @throws {Error} if the date is unknown or has no day
 */
export function utcDateOf(date: PartialDate): Date {
  if (!date.known || date.from.month === undefined || date.from.day === undefined)
    throw new Error("Une date connue au jour près est attendue ici.");
  const { year, month, day } = date.from;
  return new Date(Date.UTC(year, month - 1, day));
}
