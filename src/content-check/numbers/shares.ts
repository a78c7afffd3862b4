/** Checks shares in per cent: neither one share nor the sum of the shares of one whole may exceed 100 %. */
import { sentencesOf } from "#lib/readability.ts";
import type { Mistake } from "#content-check/faults.ts";
import { read } from "./sums.ts";

/** Words for growth, which may exceed 100 %: « en hausse de 150 % ». */
export const GROWTH =
  /hausse|augment|croissance|progress|évolution|multipli|supplémentaire|de plus|rapport a?[àu]|dépass/i;
/** People of whom a text gives shares and parts. */
export const PEOPLE =
  "femmes|hommes|filles|garçons|jeunes|adultes|mineurs|majeurs|personnes|stagiaires|élèves|bacheliers";

/**
 * Words for people who are either one or the other. « femmes » and « jeunes » are no such pair: a young woman is counted in
 * both shares.
 */
const EITHER_OR: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:femmes|filles)$/i, /^(?:hommes|garçons)$/i],
  [/^mineurs$/i, /^(?:majeurs|adultes)$/i],
  [/^jeunes$/i, /^adultes$/i],
];
export const areEitherOr = (first: string, second: string): boolean =>
  EITHER_OR.some(
    ([one, other]) =>
      (one.test(first) && other.test(second)) || (one.test(second) && other.test(first)),
  );

/** A share of people: « 60 % de femmes ». The groups are the number and the people. */
const SHARE = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(\d+(?:,\d+)?) ?% (?:d['’]|de |des )(${PEOPLE})(?!\p{L})`,
  "giu",
);

/** A share with the words after it, up to the next share or the end: « 24 % en formation ». */
const A_SHARE = String.raw`\d+(?:,\d+)? ?% [^,;:.%\d]{2,50}?(?=,? (?:et )?\d|[,;:.)]|$)`;
/** Shares of one whole in a list: « 62 % en emploi, 24 % en formation et 18 % sans solution ». */
const SHARES_LIST = new RegExp(
  String.raw`(?<![\p{L}\d.,-])${A_SHARE}(?:,? (?:et )?${A_SHARE})+`,
  "giu",
);
/**
 * The share of the rest, who are in none of the other shares: « 18 % sans solution ». A list with such a share divides its
 * whole, so it counts nobody twice. « 80 % en emploi et 60 % en CDI » may count people twice.
 */
const THE_REST =
  /% (?:(?:restent |sont )?(?:sans (?:solution|emploi|travail|suite|réponse)|au chômage|(?:toujours |encore )?en recherche|à la recherche)|(?:ont |d['’])?abandon\p{L}*|ne sav\p{L}+ pas|d['’]autres|autres)(?!\p{L})/iu;

/** The sum of the shares of a list that covers its whole, if it exceeds 100 % by more than rounding. */
function sumOfWhole(sentence: string): { words: string; sum: number } | undefined {
  for (const [words] of sentence.matchAll(SHARES_LIST)) {
    if (!THE_REST.test(words) || /(?<!\p{L})dont(?!\p{L})/iu.test(words)) continue;
    const shares = [...words.matchAll(/(\d+(?:,\d+)?) ?%/g)].map(([, number = ""]) => read(number));
    const sum = shares.reduce((total, share) => total + share, 0);
    if (sum > 101) return { words, sum };
  }
  return undefined;
}

/** The fault of shares that exceed their whole together. */
const moreThanWhole = (words: string, sum: number): Mistake => ({
  fault: `${words} font ${sum.toLocaleString("fr-FR")} % ensemble`,
  remedy: "corrigez l'un des chiffres : les parts d'un tout font 100 % au plus.",
});

/**
 * Reports a share above 100 % (« 120 % de réussite »), and shares that exceed it together: « 60 % de femmes et 50 %
 * d'hommes », « 62 % en emploi, 24 % en formation et 18 % sans solution ».
 */
export function shareFault(text: string): Mistake | undefined {
  for (const sentence of sentencesOf(text)) {
    if (GROWTH.test(sentence)) continue;
    const above =
      /(?<![\p{L}\d.,-])(?:10[1-9]|1[1-9]\d|[2-9]\d{2})(?:,\d+)? ?% (?:d['’]|de |des )(?:réussite|emploi|embauche|insertion|sorties?|retour|femmes|hommes|jeunes|filles|garçons|stagiaires|diplôm)/iu.exec(
        sentence,
      )?.[0];
    if (above !== undefined)
      return {
        fault: `« ${above} » : une part ne dépasse pas 100 %`,
        remedy: "corrigez le chiffre.",
      };
    const whole = sumOfWhole(sentence);
    if (whole) return moreThanWhole(`« ${whole.words} »`, whole.sum);
    const [first, second, ...more] = [...sentence.matchAll(SHARE)].map(
      ([words, number = "", people = ""]) => ({
        words,
        number: read(number),
        people,
      }),
    );
    if (!first || !second || more.length > 0 || !areEitherOr(first.people, second.people)) continue;
    const sum = first.number + second.number;
    if (sum > 100) return moreThanWhole(`« ${first.words} », « ${second.words} »`, sum);
  }
  return undefined;
}
