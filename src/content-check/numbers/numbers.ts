import { MONTHS } from "#lib/partial-dates.ts";
import type { Mistake } from "#content-check/faults.ts";
import { letterFault } from "./letters-in-numbers.ts";
import { phraseFault, type Phrases } from "#content-check/language/phrases.ts";
import { areEitherOr, PEOPLE, shareFault } from "./shares.ts";
import { sumFault } from "./sums.ts";

/** One of the four numbers of an IP address: 0 to 255. */
const OCTET = String.raw`(?:1?\d?\d|2[0-4]\d|25[0-5])`;
/** « 120.000 »; not a version, a standard, an IP address or the digit pairs of a phone number. */
const POINTED_THOUSANDS = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?!(?:${OCTET}\.){3}${OCTET}(?!\d))\d{1,3}(?:\.000|(?:\.\d{3}){2,}|(?:\.\d{3})+(?=,\d))(?!\d|\.\d|,(?!\d))`,
  "u",
);
/** « 12.5 % »: with a unit, so that it is not the number of a standard. */
const POINTED_DECIMALS =
  /(?<![\p{L}\d.,-])\d+\.\d+ ?(?:%|€|m²|km|m|cm|mm|kg|g|h|heures?|jours?|mois|ans|euros?|kW|GHz|Go|To)(?![\p{L}\d²])/u;

/** « en 2 020 »: a year that a spreadsheet has written as an amount. */
const SPACED_YEAR = new RegExp(
  `(?<!\\p{L})((?:${MONTHS.join("|")})|(?:en|depuis|dès|vers|début|fin|année|l['’]année)) ([12]) (\\d{3})(?=\\s*(?:$|[.,;:)]))`,
  "iu",
);

/** Numbers that are not written as in French (« 10 k€ », « 5,000 », « € 12 »), or too large (« 200 h par semaine »). */
const ODD_NUMBERS: Phrases = [
  [
    /(?<![\p{L}\d.,-])(\d+(?:,\d+)?) ?[kK] ?(€|euros)(?!\p{L})/u,
    "est une abréviation de comptable",
    "écrivez la somme en entier. Ex. : « 10 000 € ».",
  ],
  [
    /(?<![\p{L}\d.,-])(\d{1,3}),000(?![\d.,])/u,
    "se lirait comme un petit nombre : en français, la virgule précède les décimales",
    "écrivez « $1 000 ».",
  ],
  // In « 10 € 50 », the sign stands behind its number.
  [/(?<!\p{L}|\d\s?)€ ?(\d[\d .,]*\d|\d)/u, "a son signe devant le nombre", "écrivez « $1 € »."],
  [
    /(?<![\p{L}\d])(\d(?:[\d ]*\d)?(?:,\d+)?) ?m2(?!\p{L}|\d)/u,
    "est une surface",
    "écrivez « $1 m² ».",
  ],
  [
    /(?<![\p{L}\d.,-])(?:169|1[7-9]\d|[2-9]\d{2}|\d{4,}) ?(?:h|heures?) (?:par|chaque|la) semaine(?!\p{L})|(?<![\p{L}\d.,-])(?:2[5-9]|[3-9]\d|\d{3,}) ?(?:h|heures?) par jour(?!\p{L})|(?<![\p{L}\d.,-])(?:[89]|\d{2,}) jours par semaine(?!\p{L})/iu,
    "est plus qu'il n'y en a",
    "corrigez le nombre.",
  ],
  [
    /(?<!\p{L})(?:de|entre) \d{1,3} (?:à|et) (?:1[1-9]\d|[2-9]\d{2}) ans(?!\p{L}| d['’])/iu,
    "n'est l'âge de personne",
    "corrigez le nombre.",
  ],
];

/**
 * What people may be spread over: « 300 jeunes sur 3 ans », « 30 stagiaires sur 2 sites ». Such people are not a part of the
 * number after « sur ».
 */
const SPREAD =
  "ans?|années?|mois|semaines?|jours?|rentrées?|promotions?|sessions?|sites?|écoles?|villes?|lieux?|campus|départements?|régions?";
/** « 7 jeunes sur 5 »: the part and the whole. */
const PART_OF_WHOLE = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(\d{1,4}) (?:${PEOPLE}|écoles|places) sur (\d{1,4})(?! ?[\d%]| (?:${SPREAD})(?!\p{L}))`,
  "giu",
);
/** « 12 jeunes : 10 filles et 4 garçons »: the whole, and its two parts, each with its people. */
const WHOLE_AND_PARTS = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(\d{1,4}) (?:${PEOPLE}) ?(?:: ?|\(|, (?:dont|soit) |dont )(\d{1,4}) (${PEOPLE}) et (\d{1,4}) (${PEOPLE})(?!\p{L})`,
  "giu",
);

/** Reports parts that exceed their whole: « 7 jeunes sur 5 », « 12 jeunes : 10 filles et 4 garçons ». */
function partFault(text: string): Mistake | undefined {
  for (const [words, part, whole] of text.matchAll(PART_OF_WHOLE))
    if (Number(part) > Number(whole))
      return {
        fault: `« ${words} » : la part est plus grande que le tout`,
        remedy: "corrigez l'un des deux nombres.",
      };
  for (const [words, whole, first, some = "", second, others = ""] of text.matchAll(
    WHOLE_AND_PARTS,
  )) {
    const sum = Number(first) + Number(second);
    if (sum > Number(whole) && areEitherOr(some, others))
      return {
        fault: `« ${words} » : les parts font ${String(sum)}`,
        remedy: "corrigez l'un des trois nombres.",
      };
  }
  return undefined;
}

/**
 * Reports a number that is written wrongly, or cannot be right: « 120.000 », « 12.5 % », « en 2 020 », « entre 25 et 18 ans »,
 * « 7 jeunes sur 5 », « 3 × 4 = 14 ».
 */
export function numberFault(text: string): Mistake | undefined {
  const lettered = letterFault(text);
  if (lettered) return lettered;
  const thousands = POINTED_THOUSANDS.exec(text)?.[0];
  if (thousands !== undefined)
    return {
      fault: `« ${thousands} » : les milliers prennent une espace`,
      remedy: `écrivez « ${thousands.replaceAll(".", " ")} ».`,
    };
  const decimals = POINTED_DECIMALS.exec(text)?.[0];
  if (decimals !== undefined)
    return {
      fault: `« ${decimals} » : les décimales prennent une virgule`,
      remedy: `écrivez « ${decimals.replace(".", ",")} ».`,
    };
  const [spaced, before = "", thousand = "", rest = ""] = SPACED_YEAR.exec(text) ?? [];
  if (spaced !== undefined)
    return {
      fault: `« ${spaced} » est une année, et n'a pas d'espace`,
      remedy: `écrivez « ${before} ${thousand}${rest} ».`,
    };
  const [span, from, to] =
    /(?<!\p{L})entre (\d{1,3}) et (\d{1,3}) (?!h(?:eures?)?(?!\p{L})|\d)\p{L}{3,}/iu.exec(text) ??
    [];
  if (span !== undefined && Number(from) > Number(to))
    return {
      fault: `« ${span} » : le plus grand nombre vient en premier`,
      remedy: "mettez le plus petit d'abord, ou corrigez l'un des deux.",
    };
  return phraseFault(text, ODD_NUMBERS) ?? shareFault(text) ?? partFault(text) ?? sumFault(text);
}
