import { isDialable } from "../lib/dialable.ts";
import { SIGNS } from "../styles/fonts/signs.ts";

const KNOWN = new Set(SIGNS);

/** A text that was read in one encoding and saved in another: "Ã©" for "é". */
const BADLY_CONVERTED = /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|\ufffd/;

/** What a sign is, for somebody who sees only that it looks odd. */
function kindOf(sign: string): string {
  if (/\p{Extended_Pictographic}/u.test(sign) || /[\ufe0f\u{1f1e6}-\u{1f1ff}]/u.test(sign))
    return "un emoji";
  if (/\p{Script=Greek}/u.test(sign)) return "une lettre grecque";
  if (/\p{Script=Cyrillic}/u.test(sign))
    return "une lettre cyrillique, qui ressemble à une des nôtres";
  if (/\p{L}/u.test(sign)) return "une lettre d'un autre alphabet";
  return "un signe";
}

/** The words of a text that hold a sign, as they should be. */
const wordsWith = (text: string, sign: string, letters: string): string =>
  [...new Set(text.match(/\p{L}+/gu)?.filter((word) => word.includes(sign)))]
    .map((word) => word.replaceAll(sign, letters))
    .join(", ");

/**
 * The first sign of a text that the site's typefaces do not have, or that nobody sees.
 * @returns what is wrong and how to mend it; nothing when every sign can be shown.
 */
export function signFault(text: string): { fault: string; mend: string } | undefined {
  if (BADLY_CONVERTED.test(text))
    return {
      fault: "des accents ont été abîmés en changeant d'encodage (« Ã© » pour « é »)",
      mend: "retapez les mots abîmés, et enregistrez le fichier en UTF-8.",
    };
  for (const sign of text) {
    if (KNOWN.has(sign) || sign === "\n" || sign === "\r" || sign === "\t") continue;
    const letters = sign.normalize("NFKC");
    if (/\p{L}/u.test(sign) && /^[a-z]{2,}$/i.test(letters))
      return {
        fault: `« ${sign} » est un seul signe, venu d'un PDF, pour les lettres ${[...letters].join(" et ")}`,
        mend: `écrivez « ${letters} » : ${wordsWith(text, sign, letters)}.`,
      };
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    if (/[\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/u.test(sign))
      return {
        fault: `le texte contient un signe invisible (${code}), venu sans doute d'un copier-coller`,
        mend: "effacez le mot et l'espace qui le suit, et retapez-les.",
      };
    return {
      fault: `« ${sign} » est ${kindOf(sign)} (${code}) que les lettres du site n'ont pas`,
      mend: "retirez-le, ou écrivez-le en toutes lettres. Ex. : « oméga » pour Ω, « vers » pour une flèche.",
    };
  }
  return undefined;
}

/** Pairs of digits that begin as a French number does, each after the same sign: "03 20 00 00". */
const PAIRS = /(?<![\d/.,-])0[1-9](?:([ .\u00a0\u202f-])\d{2})(?:\1\d{2})+(?:\1?\d)?(?!\d)/g;

const FROM_ABROAD = /(?<!\d)\+\d[\d ().\u00a0\u202f-]{3,}\d/g;

/** A phone number in a text that nobody could dial. */
export function phoneFault(text: string): { fault: string; mend: string } | undefined {
  // The end of a number from abroad may look like the beginning of one of ours: "+33 3 53 01 00 10".
  const numbers = [
    ...text.replace(FROM_ABROAD, " ").matchAll(PAIRS),
    ...text.matchAll(FROM_ABROAD),
  ];
  for (const [number] of numbers)
    if (number.startsWith("+") ? !isDialable(number) : number.replace(/\D/g, "").length !== 10)
      return {
        fault: `« ${number} » n'est pas un numéro de téléphone : il faut dix chiffres`,
        mend: "recopiez-le en entier. Ex. : 03 20 00 00 00.",
      };
  return undefined;
}

const MOBILE =
  /(?<![\d/.,-])(?:0|\+33[ .]?(?:\(0\)[ .]?)?)[67](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)/;

/** A mobile number in a text: it is somebody's own, and changes with them. */
export function mobileFault(text: string): { fault: string; mend: string } | undefined {
  const number = MOBILE.exec(text)?.[0];
  return number === undefined
    ? undefined
    : {
        fault: `« ${number} » est un numéro de portable, donc celui d'une personne`,
        mend: "retirez-le du texte : le numéro de l'association s'écrit dans association.yaml (phone), celui d'un contact presse dans « ours ».",
      };
}
