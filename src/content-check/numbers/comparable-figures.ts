/** The figures of `content/figures/` in a form in which numbers typed in texts can be compared with them. */
import { formatDate, knownDay } from "#lib/date-words.ts";
import { plainId } from "#lib/plain-id.ts";
import { parseQuantity, QuantityError, type Quantity } from "#lib/quantities.ts";
import { dateIn } from "#content-check/dates/dates.ts";
import { asIds, fields, type ContentFile } from "#content-check/reading/files.ts";

export interface ComparableFigure {
  file: ContentFile;
  amount: Quantity;
  unit: string;
  sources: string[];
  schools: string[];
  /** The stems of the meaningful words of `measures`, without the unit and towns. */
  measures: readonly string[];
  /** The stems before the first preposition, which say what people did: « entrés » in « jeunes entrés à l'École … ». */
  deed: readonly string[];
  /** The day of `asOf` in words; `undefined` if only its month or year is known. */
  day: string | undefined;
  isDuration: boolean;
}

/** In letters. Words whose first letters are the same count as one word: « attestation » and « attestations ». */
const STEM_LETTERS = 5;
/** In letters. Shorter words say little: « aux », « qui ». */
const MIN_WORD_LETTERS = 4;
/** Longer words that say little. */
const FILLERS = new Set(["leur", "leurs", "dans", "pour"]);

/** The stems of the meaningful words of a text. */
export const stemsOf = (text: string): string[] =>
  plainId(text)
    .split("-")
    .filter((word) => word.length >= MIN_WORD_LETTERS && !FILLERS.has(word))
    .map((word) => word.slice(0, STEM_LETTERS));

/** The prepositions before which `measures` says what people did: « entrés | à l'École de la 2e Chance ». */
const PREPOSITION = / (?:[àa]u?x?|pour|dans|d[eu]s?|par|depuis|en|chez|avec|sur) | d['’]/u;

/**
 * Reads the figures that can be compared with a text.
 * @param towns the stems of the towns of our schools
 */
export function comparableFigures(
  files: readonly ContentFile[],
  towns: ReadonlySet<string>,
): ComparableFigure[] {
  return files.flatMap((file): ComparableFigure[] => {
    const { value, unit, measures, sources, schools, asOf } = fields(file);
    if (typeof unit !== "string" || typeof measures !== "string") return [];
    const ignored = new Set([...stemsOf(unit), ...towns]);
    const meaningful = (text: string) => stemsOf(text).filter((stem) => !ignored.has(stem));
    const date = dateIn(asOf);
    try {
      return [
        {
          file,
          amount: parseQuantity(String(value)),
          unit,
          sources: asIds(sources),
          schools: asIds(schools),
          measures: meaningful(measures),
          deed: meaningful(measures.split(PREPOSITION)[0] ?? ""),
          day: date && knownDay(date) !== undefined ? formatDate(date) : undefined,
          isDuration: /^durée(?!\p{L})/iu.test(measures),
        },
      ];
    } catch (error) {
      if (error instanceof QuantityError) return []; // reported where it is typed
      throw error;
    }
  });
}

/** The largest relative difference from a figure that is « environ ». */
const MAX_DIFFERENCE = 1 / 3;

/** Whether a number in a text may be the number of a figure. */
export function allows({ amount }: ComparableFigure, number: number): boolean {
  switch (amount.kind) {
    case "exact":
    case "rank":
      return number === amount.value;
    case "range":
      return number >= amount.from && number <= amount.to;
    case "then":
      return number === amount.first || number === amount.second;
    case "about":
    case "roundly":
      return Math.abs(number - amount.value) <= amount.value * MAX_DIFFERENCE;
    case "moreThan":
    case "atLeast":
      return number >= amount.value;
    default:
      return number <= amount.value;
  }
}

/** Whether a figure is only an upper or lower bound, which allows almost any number: « au plus 30 ». */
export const isBound = ({ amount }: ComparableFigure): boolean =>
  ["moreThan", "atLeast", "lessThan", "atMost"].includes(amount.kind);
