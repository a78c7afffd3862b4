import { breakableSpaces } from "#content-check/reading/page-text.ts";
import type { Mistake } from "#content-check/faults.ts";
import { isDialable } from "#lib/dialable.ts";
import { CHARACTERS } from "#styles/fonts/characters.ts";
import { SOCIAL_SECURITY_NUMBER } from "./private-words.ts";
import { cachedByText } from "#content-check/caches.ts";

const KNOWN = new Set(CHARACTERS);

/** Text read in a wrong encoding: « Ã© » for « é ». */
const WRONG_ENCODING = /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|\ufffd/;

/** Says in French what kind of character this is, for an editor who does not know: « un emoji ». */
function kindOf(sign: string): string {
  if (/[©®™]/u.test(sign)) return "un signe de droits";
  if (/\p{Extended_Pictographic}/u.test(sign) || /[\ufe0f\u{1f1e6}-\u{1f1ff}]/u.test(sign))
    return "un emoji";
  if (/[\p{Script=Greek}µ]/u.test(sign)) return "une lettre grecque";
  if (/\p{Script=Cyrillic}/u.test(sign))
    return "une lettre cyrillique, qui ressemble à une des nôtres";
  if (/\p{Script=Latin}/u.test(sign)) return "une lettre d'une autre langue";
  if (/\p{L}/u.test(sign)) return "une lettre d'un autre alphabet";
  return "un signe";
}

/**
 * What to write instead of two kinds of signs: foreign letters that Unicode does not split into a letter and its mark (« ł »), and
 * signs typed instead of a similar, usual one (a hyphen of a PDF or of Word, « º » for « ° », « ´ » for an apostrophe).
 */
const INSTEAD: Readonly<Record<string, string>> = {
  ...{ ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i" },
  ...{ ø: "o", Ø: "O", ß: "ss", ð: "d", Ð: "D", þ: "th", Þ: "Th" },
  ...{ "\u2010": "-", "\u2011": "-", "№": "n°", º: "°", "´": "'", "\u02bc": "'", "\u2032": "'" },
};

/**
 * What to write instead of a sign; the sign itself if nothing is known. A letter of Czech, Polish, Turkish… loses its mark, as in
 * the French press: « Dvořák » → « Dvorák ».
 */
const insteadOf = (sign: string): string =>
  INSTEAD[sign] ??
  (/\p{Script=Latin}/u.test(sign) ? sign.normalize("NFD").replace(/\p{M}/gu, "") : sign);

/** Lists the words of a text that contain `sign`, each with `letters` in its place. */
const wordsWith = (text: string, sign: string, letters: string): string =>
  [...new Set(text.match(/[^\s.,;:!?«»()]+/gu)?.filter((word) => word.includes(sign)))]
    .map((word) => word.replaceAll(sign, letters))
    .join(", ");

/**
 * Reports accents broken by a wrong encoding, or the first character that is invisible or that the site's typefaces lack:
 * « 🎉 », « → », « Ω », a soft hyphen.
 */
export const signFault = cachedByText((text: string): Mistake | undefined => {
  if (WRONG_ENCODING.test(text))
    return {
      fault: "des accents ont été abîmés en changeant d'encodage (« Ã© » pour « é »)",
      remedy: "retapez les mots abîmés, et enregistrez le fichier en UTF-8.",
    };
  // A bullet of Word's typefaces is left to `layoutFaults`, which reports it as a list item.
  for (const sign of text.replace(/^\s*[\uf000-\uf0ff]/gmu, "")) {
    if (KNOWN.has(sign) || sign === "\n" || sign === "\r" || sign === "\t") continue;
    const letters = sign.normalize("NFKC");
    if (/\p{L}/u.test(sign) && /^[a-z]{2,}$/i.test(letters))
      return {
        fault: `« ${sign} » est un seul signe, venu d'un PDF, pour les lettres ${[...letters].join(" et ")}`,
        remedy: `écrivez « ${letters} » : ${wordsWith(text, sign, letters)}.`,
      };
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    if (/[\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/u.test(sign))
      return {
        fault: `le texte contient un signe invisible (${code}), venu sans doute d'un copier-coller`,
        remedy: "effacez le mot et l'espace qui le suit, et retapez-les.",
      };
    const plain = insteadOf(sign);
    return {
      fault: `« ${sign} » est ${kindOf(sign)} (${code}) que les lettres du site n'ont pas`,
      remedy:
        plain === sign
          ? "retirez-le, ou écrivez-le en toutes lettres. Ex. : « micromètres » pour µm, « oméga » pour Ω, « vers » pour une flèche."
          : `écrivez « ${plain} » : ${wordsWith(text, sign, plain)}.`,
    };
  }
  return undefined;
});

/** A French phone number in pairs of digits, with the same separator between all pairs. It may be incomplete: « 03 20 00 00 ». */
const FRENCH_NUMBER = /(?<![\d/.,-])0[1-9](?:([ .-])\d{2})(?:\1\d{2})+(?:\1?\d)?(?!\d)/g;

/** A premium-rate number, which begins with 081, 082 or 089 (numbering plan of Arcep): « 0899 12 34 56 ». */
const PAID_NUMBER = /(?<![\d,.])0[ .-]?8[129](?:[ .-]?\d){7}(?!\d)/;

/** Four pairs of digits (a French number until 1996) after words that show a phone number: « appelez au 20 43 12 12 ». */
const OLD_NUMBER =
  /(?<!\p{L})(?:appel\p{L}+(?: \p{L}+){0,4} au|au|tél(?:éphone)?\.?(?: ?:)?|numéro(?: est)?(?: le)?) ([2-9]\d(?:[ .-]\d{2}){3})(?![ .-]?\d)/iu;

/** A number with its country code: « +33 3 53 01 00 10 ». Not a quantity: « +20 000 emplois ». */
const INTERNATIONAL_NUMBER = /(?<!\d)\+(?!\d{1,3}(?: \d{3})+(?! ?\d))\d[\d ().-]{3,}\d/g;

/** Reports a phone number with too few or too many digits, or a premium-rate number: « 03 20 00 00 », « 0899 12 34 56 ». */
export const phoneFault = cachedByText((typed: string): Mistake | undefined => {
  const text = breakableSpaces(typed);
  // The end of « +33 3 53 01 00 10 » looks like a French number that is too short.
  const numbers = [
    ...text
      .replace(INTERNATIONAL_NUMBER, " ")
      .replace(SOCIAL_SECURITY_NUMBER, " ")
      .matchAll(FRENCH_NUMBER),
    ...text.matchAll(INTERNATIONAL_NUMBER),
  ];
  for (const [number] of numbers)
    if (number.startsWith("+") ? !isDialable(number) : number.replace(/\D/g, "").length !== 10)
      return {
        fault: `« ${number} » n'est pas un numéro de téléphone : il faut dix chiffres`,
        remedy: "recopiez-le en entier. Ex. : 03 20 00 00 00.",
      };
  const paid = PAID_NUMBER.exec(text)?.[0];
  if (paid !== undefined)
    return {
      fault: `« ${paid} » est un numéro surtaxé`,
      remedy: "donnez un numéro au prix d'un appel ordinaire (01 à 05, 09) ou gratuit (080…).",
    };
  const old = OLD_NUMBER.exec(text)?.[1];
  if (old !== undefined)
    return {
      fault: `« ${old} » n'est pas un numéro de téléphone : il faut dix chiffres`,
      remedy: "ajoutez les deux premiers. Ex. : 03 20 00 00 00.",
    };
  return undefined;
});

/** The country codes of France and its overseas territories. */
const FRENCH_CODES = /^(?:\+|00)(?:33|262|508|590|594|596|681|687|689)/;

/** Reports a phone number of another country as the value of one of our settings: « +32 2 555 12 12 ». */
export function foreignFault(text: string): Mistake | undefined {
  const number = text.replace(/[^\d+]/g, "");
  return !/^(?:\+|00)/.test(number) || FRENCH_CODES.test(number)
    ? undefined
    : {
        fault: `« ${text} » est un numéro d'un autre pays`,
        remedy: "écrivez le numéro de l'association, qui commence par 0 ou par +33.",
      };
}

/** A French mobile number: « 06 42 18 77 03 », « +33 7 42 18 77 03 ». */
const MOBILE_NUMBER =
  /(?<![\d/.,-])(?:0|(?:\+|00)33[ .]?(?:\(0\)[ .]?)?)[67](?:[ .-]?\d{2}){4}(?!\d)/;

/** Reports a mobile number in a text: it belongs to one person, and becomes wrong when that person leaves. */
export function mobileFault(text: string): Mistake | undefined {
  const number = MOBILE_NUMBER.exec(text)?.[0];
  return number === undefined
    ? undefined
    : {
        fault: `« ${number} » est un numéro de portable, donc celui d'une personne`,
        remedy:
          "retirez-le du texte : le numéro de l'association s'écrit dans association.yaml (phone), celui d'un contact presse dans « ours ».",
      };
}
