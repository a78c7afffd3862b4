import { isDialable } from "#lib/dialable.ts";
import { CHARACTERS } from "#styles/fonts/characters.ts";
import { HEALTH_NUMBER } from "./private-words.ts";
import { rememberedText } from "#content-check/remembered.ts";

const KNOWN = new Set(CHARACTERS);

/** Text decoded with the wrong encoding: "Ã©" for "é". */
const BADLY_CONVERTED = /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|\ufffd/;

/** Describes a character for somebody who only sees that it looks odd. */
function kindOf(sign: string): string {
  if (/[©®™]/u.test(sign)) return "un signe de droits";
  if (/\p{Extended_Pictographic}/u.test(sign) || /[\ufe0f\u{1f1e6}-\u{1f1ff}]/u.test(sign))
    return "un emoji";
  if (/\p{Script=Greek}/u.test(sign)) return "une lettre grecque";
  if (/\p{Script=Cyrillic}/u.test(sign))
    return "une lettre cyrillique, qui ressemble à une des nôtres";
  if (/\p{Script=Latin}/u.test(sign)) return "une lettre d'une autre langue";
  if (/\p{L}/u.test(sign)) return "une lettre d'un autre alphabet";
  return "un signe";
}

/** Letters that Unicode does not decompose. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i" },
  ...{ ø: "o", Ø: "O", ß: "ss", ð: "d", Ð: "D", þ: "th", Þ: "Th" },
};

/** A letter of Czech, Polish, Turkish… without its diacritic, as the French press writes it: « Dvořák » → « Dvorák ». */
const withoutMarks = (sign: string): string =>
  OWN_LETTERS[sign] ??
  (/\p{Script=Latin}/u.test(sign) ? sign.normalize("NFD").replace(/\p{M}/gu, "") : sign);

/** The words of a text that contain a character, spelt as they should be. */
const wordsWith = (text: string, sign: string, letters: string): string =>
  [...new Set(text.match(/\p{L}+/gu)?.filter((word) => word.includes(sign)))]
    .map((word) => word.replaceAll(sign, letters))
    .join(", ");

/**
 * Reports the first character of a text that the site's typefaces lack, or that is invisible.
 * @returns the fault and how to correct it; `undefined` if every character can be displayed.
 */
export const signFault = rememberedText(
  (text: string): { fault: string; remedy: string } | undefined => {
    if (BADLY_CONVERTED.test(text))
      return {
        fault: "des accents ont été abîmés en changeant d'encodage (« Ã© » pour « é »)",
        remedy: "retapez les mots abîmés, et enregistrez le fichier en UTF-8.",
      };
    // A bullet of Word's own typefaces is reported as the list that it was.
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
      const plain = withoutMarks(sign);
      return {
        fault: `« ${sign} » est ${kindOf(sign)} (${code}) que les lettres du site n'ont pas`,
        remedy:
          plain === sign
            ? "retirez-le, ou écrivez-le en toutes lettres. Ex. : « oméga » pour Ω, « vers » pour une flèche."
            : `écrivez « ${plain} » : ${wordsWith(text, sign, plain)}.`,
      };
    }
    return undefined;
  },
);

/** Pairs of digits that begin like a French number, with the same separator: "03 20 00 00". */
const PAIRS = /(?<![\d/.,-])0[1-9](?:([ .\u00a0\u202f-])\d{2})(?:\1\d{2})+(?:\1?\d)?(?!\d)/g;

/** 081, 082 and 089 cost more than a call (Arcep's numbering plan). */
const PAID_NUMBER = /(?<![\d,.])0[ .-]?8[129](?:[ .-]?\d){7}(?!\d)/;

/** Four pairs, as French numbers were until 1996, after a word that says what they are. */
const OLD_NUMBER =
  /(?<!\p{L})(?:appel\p{L}+(?: \p{L}+){0,4} au|au|tél(?:éphone)?\.?(?: ?:)?|numéro(?: est)?(?: le)?) ([2-9]\d(?:[ .-]\d{2}){3})(?![ .-]?\d)/iu;

const FROM_ABROAD = /(?<!\d)\+\d[\d ().\u00a0\u202f-]{3,}\d/g;

/** Reports a phone number that cannot be dialled. */
export const phoneFault = rememberedText(
  (text: string): { fault: string; remedy: string } | undefined => {
    // The end of a foreign number may look like the start of a French one: "+33 3 53 01 00 10".
    const numbers = [
      ...text.replace(FROM_ABROAD, " ").replace(HEALTH_NUMBER, " ").matchAll(PAIRS),
      ...text.matchAll(FROM_ABROAD),
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
  },
);

/** Country codes of France and its overseas territories. */
const FRENCH_CODES = /^(?:\+|00)(?:33|262|508|590|594|596|681|687|689)/;

/** Reports a number of another country where it should be one of ours. */
export function foreignFault(text: string): { fault: string; remedy: string } | undefined {
  const number = text.replace(/[^\d+]/g, "");
  return !/^(?:\+|00)/.test(number) || FRENCH_CODES.test(number)
    ? undefined
    : {
        fault: `« ${text} » est un numéro d'un autre pays`,
        remedy: "écrivez le numéro de l'association, qui commence par 0 ou par +33.",
      };
}

const MOBILE =
  /(?<![\d/.,-])(?:0|\+33[ .]?(?:\(0\)[ .]?)?)[67](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/;

/** Reports a mobile number in a text: it belongs to one person, and changes when they do. */
export function mobileFault(text: string): { fault: string; remedy: string } | undefined {
  const number = MOBILE.exec(text)?.[0];
  return number === undefined
    ? undefined
    : {
        fault: `« ${number} » est un numéro de portable, donc celui d'une personne`,
        remedy:
          "retirez-le du texte : le numéro de l'association s'écrit dans association.yaml (phone), celui d'un contact presse dans « ours ».",
      };
}
