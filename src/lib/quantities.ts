/**
 * Amounts as sources give them: "16", "plus de 500", "8 à 10", "une vingtaine", "36 puis 72", "14e". A bound stays a bound and
 * a range stays a range: nothing is rounded to a single number.
 */

export type Quantity =
  | { kind: "exact"; value: number }
  | { kind: "moreThan" | "lessThan" | "atLeast" | "atMost" | "about"; value: number }
  | { kind: "range"; from: number; to: number }
  | { kind: "then"; first: number; second: number }
  | { kind: "roundly"; value: number; words: string }
  | { kind: "rank"; value: number; feminine?: true };

const ROUND_WORDS: Record<string, number> = {
  "une dizaine": 10,
  "une douzaine": 12,
  "une quinzaine": 15,
  "une vingtaine": 20,
  "une trentaine": 30,
  "une quarantaine": 40,
  "une cinquantaine": 50,
  "une soixantaine": 60,
  "une centaine": 100,
};

const BOUNDS: [string, "moreThan" | "lessThan" | "atLeast" | "atMost" | "about"][] = [
  ["plus de", "moreThan"],
  ["moins de", "lessThan"],
  ["au moins", "atLeast"],
  ["au plus", "atMost"],
  ["environ", "about"],
];

const HOW_TO =
  "écrivez-la comme « 16 », « plus de 500 », « environ 70 », « 8 à 10 », « une vingtaine », « 36 puis 72 » ou « 14e » ; l'unité va dans « unit ».";

/** An amount that cannot be parsed; `remedy` says how to correct it. */
export class QuantityError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy = HOW_TO) {
    super(message);
    this.remedy = remedy;
  }
}

const NUMBER = String.raw`\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

const toNumber = (text: string): number => Number(text.replaceAll(" ", "").replace(",", "."));

/** Symbols and abbreviations, and the words that replace them. */
const SHORT: readonly [RegExp, string][] = [
  [/^(?:env\.?|~|≈|près de|presque|autour de|quelque) ?(?=\d)/, "environ "],
  [/^un peu plus de (?=\d)/, "plus de "],
  [/^un peu moins de (?=\d)/, "moins de "],
  [/^> ?(?=\d)/, "plus de "],
  [/^< ?(?=\d)/, "moins de "],
  [/^(?:>=|≥) ?(?=\d)/, "au moins "],
  [/^(?:<=|≤) ?(?=\d)/, "au plus "],
  [/(?<=\d) ?[-–] ?(?=\d)/, " à "],
];

/** A rank as it is often written: "1ère", "14ème", "2nde". */
const LONG_RANK = /^(\d+) ?(?:([èe]re)|i?[èe]me|nde?)$/;

/** The amount with zeros in place of the letter O: "8o" → "80"; `undefined` if there is no such letter beside a digit. */
function withZeros(clean: string): string | undefined {
  const typed = clean.replace(/(?<!\p{L})[\do]*(?:\do|o\d)[\do]*(?!\p{L})/gu, (number) =>
    number.replaceAll("o", "0").replace(/^0+(?=\d)/, ""),
  );
  return typed === clean ? undefined : typed;
}

/**
 * Guesses the intended amount if it was typed with symbols or with its unit. Ex.: "~70" → « environ 70 »; "16 jeunes" →
 * « 16 », et « jeunes » dans « unit ».
 * @returns French words for the remedy; `undefined` if nothing can be guessed
 */
function guess(clean: string): string | undefined {
  const [, rank, feminine] = LONG_RANK.exec(clean) ?? [];
  if (rank !== undefined) return `« ${rank}${feminine === undefined ? "e" : "re"} »`;
  const spelt = SHORT.reduce((text, [sign, words]) => text.replace(sign, words), clean);
  const [, amount = "", unit = ""] = /^(.*\d)\s*([^\d\s].*)?$/.exec(spelt) ?? [];
  if ((spelt === clean && unit === "") || unit === "k") return undefined;
  try {
    parseQuantity(amount);
  } catch (error) {
    if (error instanceof QuantityError) return undefined;
    throw error;
  }
  return unit === "" ? `« ${amount} »` : `« ${amount} », et « ${unit} » dans « unit »`;
}

/**
 * The error for a number with a point or a comma before three digits, where it may separate thousands. Ex.: "12.500", "1,125",
 * "1.250.000".
 * @param text what the editor typed
 * @param parted the number in it
 */
function unclear(text: string, parted: string): QuantityError {
  const [whole = "", decimals = "", ...more] = parted.split(/[.,]/);
  const thousands = `écrivez « ${parted.replaceAll(/[.,]/g, " ")} »`;
  if (more.length > 0)
    return new QuantityError(`« ${text} » : une espace sépare les milliers`, `${thousands}.`);
  // The decimal number to suggest must not have three decimals, or it would be refused again: "12.500" → "12,5", and "1,125" →
  // "1,1250". The page does not show the last zero.
  const short = decimals.replace(/0+$/, "");
  const last = short.length === 3 ? "0" : "";
  return new QuantityError(
    `« ${text} » : on ne sait si le signe sépare les milliers ou les décimales`,
    `${thousands} pour des milliers, ou « ${whole}${short === "" ? "" : `,${short}${last}`} » pour des décimales.`,
  );
}

/**
 * Parses an amount as an editor types it. Thousands may be separated by spaces, decimals by a comma.
 * @throws {QuantityError} for anything else
 */
export function parseQuantity(text: string): Quantity {
  const clean = text.trim().replace(/\s+/g, " ").toLowerCase();
  if (/(?<!\d ?)(?<![,.])0\d/.test(clean))
    throw new QuantityError(`« ${text} » : un nombre ne commence pas par zéro.`);
  const parted = /(?<![\d,])[1-9]\d{0,2}(?:[.,]\d{3})+(?!\d)/.exec(clean)?.[0];
  if (parted !== undefined) throw unclear(text, parted);
  const point = /(?<![\d.])\d+\.\d+(?![\d.])/.exec(clean)?.[0];
  if (point !== undefined)
    throw new QuantityError(
      `« ${text} » : les décimales prennent une virgule`,
      `écrivez « ${clean.replace(point, point.replace(".", ","))} ».`,
    );
  const round = ROUND_WORDS[clean];
  if (round !== undefined) return { kind: "roundly", value: round, words: clean };
  const rank = /^(\d+)(?:er|re|e)$/.exec(clean);
  if (rank)
    return {
      kind: "rank",
      value: Number(rank[1]),
      ...(clean.endsWith("re") ? { feminine: true } : {}),
    };
  const pair = new RegExp(`^(${NUMBER}) (à|puis) (${NUMBER})$`).exec(clean);
  if (pair) {
    const [first, second] = [toNumber(pair[1] ?? ""), toNumber(pair[3] ?? "")];
    if (pair[2] === "puis") return { kind: "then", first, second };
    if (first >= second)
      throw new QuantityError(`« ${text} » : le premier nombre doit être le plus petit.`);
    return { kind: "range", from: first, to: second };
  }
  for (const [words, kind] of BOUNDS) {
    const bound = new RegExp(`^${words} (${NUMBER})$`).exec(clean);
    if (bound) return { kind, value: toNumber(bound[1] ?? "") };
  }
  if (new RegExp(`^(?:${NUMBER})$`).test(clean)) return { kind: "exact", value: toNumber(clean) };
  const zeros = withZeros(clean);
  if (zeros !== undefined)
    throw new QuantityError(
      `« ${text} » a la lettre O parmi ses chiffres : est-ce un zéro ?`,
      `écrivez ${guess(zeros) ?? `« ${zeros} »`} si c'en est un ; si c'est l'unité, mettez-la dans « unit ».`,
    );
  const meant = guess(clean);
  throw new QuantityError(
    `« ${text} » n'est pas une quantité que le site sait lire`,
    meant === undefined ? HOW_TO : `écrivez ${meant}.`,
  );
}

/** With all decimals; by default `toLocaleString` keeps three. */
const digits = (value: number): string =>
  value.toLocaleString("fr-FR", { maximumFractionDigits: 20 });

const plain = (quantity: Quantity): string => {
  switch (quantity.kind) {
    case "exact":
      return digits(quantity.value);
    case "range":
      return `${digits(quantity.from)} à ${digits(quantity.to)}`;
    case "then":
      return `${digits(quantity.first)} puis ${digits(quantity.second)}`;
    case "roundly":
      return quantity.words;
    case "rank":
      if (quantity.value !== 1) return `${String(quantity.value)}e`;
      return quantity.feminine ? "1re" : "1er";
    default: {
      const words = BOUNDS.find(([, kind]) => kind === quantity.kind)?.[0] ?? "";
      return `${words} ${digits(quantity.value)}`;
    }
  }
};

/**
 * The amount in French with its unit ("%", "€", "mois", "jeunes"…), joined by a no-break space; "une vingtaine" takes "de" or
 * "d'" before its unit.
 */
export function formatQuantity(quantity: Quantity, unit?: string): string {
  const amount = plain(quantity);
  if (!unit) return amount;
  if (quantity.kind === "roundly")
    return /^[aeéèêiouyh]/i.test(unit) ? `${amount} d’${unit}` : `${amount} de ${unit}`;
  return `${amount}\u00a0${unit}`;
}
