import { MONTHS } from "#lib/partial-dates.ts";
import type { Mistake } from "#content-check/faults.ts";

/** What follows a number: a plural, a unit or a month. « I5 » is a number in « I5 jeunes » and a processor in « I5 suffit ». */
const COUNTED = `(?= (?:(?!(?:sous|dans|sans|mais|nous|vous|plus|puis|alors|toujours|depuis|après|vers|tous|toutes|très|pas|ses|les|des|ces|mes)(?!\\p{L}))\\p{Ll}{2,}s|ans?|mois|h|min|%|€|m²|[cmk]?m|kg|[KMGT]o|k?W|V|U|${MONTHS.join("|")})(?![\\p{L}\\d]))`;

/** Letters among digits. Codes, units and names do not match: « RJ45 », « OM4 », « 42U », « H2O », « i7 », « 2 l ». */
const LETTERED_NUMBERS: readonly RegExp[] = [
  /(?<![\p{L}\d.,/_-])\d+[OoIl][\dOoIl]*\d(?![\p{L}\d])/u, // 2O27, 1l5
  /(?<![\p{L}\d.,/_-])\d+[Oo]+(?=U(?!\p{L})|(?![\p{L}\d-]))/u, // 1O serveurs, 2o stagiaires
  new RegExp(`(?<![\\p{L}\\d.,/_'’-])(?:[lI][\\dOoIl]*\\d[\\dOoIl]*|\\d+[lI])${COUNTED}`, "u"), // l2 stagiaires, 1l jeunes
  /(?<=(?<!\p{L})(?:de|du|entre) )[lI]\d+(?= (?:à|au|et) \d)/u, // de l8 à 25 ans
  /(?<![\p{L}\d.,/_'’-])[Il][Oo](?= \p{Ll}{2,}s(?!\p{L}))/u, // lO jeunes
  new RegExp(
    `(?<![\\p{L}\\d.,/_'’-])O\\d(?= (?:h|${MONTHS.join("|")})(?!\\p{L})|(?: \\d\\d){3})`,
    "u",
  ), // O6 12 34 56
];

/** A number of the text with an O typed for a zero, or an l or I for a one: « 2O27 », « l2 » in « l2 stagiaires ». */
export function letteredNumber(text: string): string | undefined {
  if (!/\d[OoIl]|[OoIl]\d|(?<!\p{L})[Il][Oo](?!\p{L})/u.test(text)) return undefined;
  const plain = text.replace(/\s+/g, " ");
  for (const pattern of LETTERED_NUMBERS) {
    const typed = pattern.exec(plain)?.[0];
    if (typed !== undefined) return typed;
  }
  return undefined;
}

/** Reports a number with a letter typed for a digit: « 2O27 » for 2027, « l2 stagiaires » for 12. */
export function letterFault(text: string): Mistake | undefined {
  const typed = letteredNumber(text);
  if (typed === undefined) return undefined;
  const meant = typed.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
  return {
    fault: `« ${typed} » a une lettre parmi ses chiffres`,
    remedy: `écrivez « ${meant} » si c'est un nombre.`,
  };
}
