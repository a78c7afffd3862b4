import type { Mistake } from "#content-check/faults.ts";
import { NUMBER_WORDS, valueOf } from "./number-words.ts";
import { NUMBER, read } from "./sums.ts";

/** « 12 », « douze », « 1 200 » */
const COUNT = String.raw`(?<![\p{L}\d.,])(${NUMBER}|${NUMBER_WORDS.join("|")})`;
/** The words between a product and its total: « : ils prennent », « , soit », « . Le tout pèse », « : cela fait » */
const TOTAL = String.raw`(?: chacune?s?| pièce)? ?(?:[:;.,]|→)? ?(?:soit|en tout|au total|(?:(?:donc|au total|en tout|ensemble),? )?(?:ils|elles|cela|ça|le tout|l['’]ensemble) (?:ensemble )?(?:prennent|prend|occupent|occupe|font|fait|pèsent|pèse|consomment|consomme|mesurent|mesure|durent|dure|coûtent|coûte|demandent|demande)(?: donc| ensemble| au total| en tout)?)`;
/**
 * « 12 serveurs de 2 U : ils prennent 20 U »: a number of things, the size of each, and the total in the same unit. Ages are
 * left out, because they have no total (« 3 jeunes de 18 ans »). So is a unit that is the thing itself: « de 12 places à 24
 * places » is no product.
 */
export const PRODUCT = new RegExp(
  String.raw`${COUNT} (\p{L}+[sx])(?: \p{L}+[sx])? (?:de |à |d['’]une (?:hauteur|durée) de )(${NUMBER}|${NUMBER_WORDS.join("|")}) ?(?!(?:ans?|\2)(?!\p{L}))(\p{L}+|€)${TOTAL} (${NUMBER}) ?\4(?!\p{L}| (?:chacun|de plus|de moins|par|pièce|avec))`,
  "giu",
);

/** The value of a number in digits, with spaces and a comma (« 1 200,5 »), or in words (« douze »). */
export const numberOf = (typed: string): number =>
  /^\d/.test(typed) ? read(typed) : valueOf(typed);

/**
 * Reports a total that is not the number of things times the size of each: « Tu montes 12 serveurs de 2 U : ils prennent 20
 * U ». The total may include what stands before the product, so two cases are accepted:
 * - the sentence already has this unit before the product: « un stage de 3 semaines et 2 stages de 2 semaines, soit 7 semaines »;
 * - another number multiplies the product: « 3 baies de 12 serveurs de 2 U ».
 */
export function productFault(text: string): Mistake | undefined {
  const plain = text.replace(/\s+/g, " ");
  for (const {
    0: words,
    1: count = "",
    3: size = "",
    4: unit = "",
    5: total = "",
    index,
  } of plain.matchAll(PRODUCT)) {
    const value = numberOf(count) * numberOf(size);
    const before = /[^.!?:]*$/u.exec(plain.slice(0, index))?.[0] ?? "";
    const hasMore = new RegExp(
      String.raw`(?<!\p{L})${RegExp.escape(unit.replace(/s$/, ""))}s?(?!\p{L})|(?<!\p{L})(?:\d+|${NUMBER_WORDS.join("|")}) \p{L}+ (?:de|d['’]) ?$`,
      "iu",
    ).test(before);
    if (hasMore || Math.abs(value - read(total)) < 1e-9) continue;
    return {
      fault: `« ${words} » : le compte n'est pas bon`,
      remedy: `corrigez l'un des nombres : ${count} fois ${size} ${unit} font ${value.toLocaleString("fr-FR")} ${unit}.`,
    };
  }
  return undefined;
}
