import { fold } from "./fold.ts";

/**
 * Rules for the approximate sound of a French word: two spellings with the same pronunciation get the same key. Most rules
 * replace the spellings of one sound by one character. Capitals stand for sounds that have no single letter (A: an, I: in,
 * O: on, U: ou, W: oi, C: ch, N: gn, E: é, Q: eu). The order matters, because each rule is applied to the result of the rules
 * before it: "ch" becomes C before h is removed.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(..)[sx]$/, "$1"], // the plural s and a final x are silent
  [/(.)emm(?=e)/g, "$1am"], // femme, évidemment
  [/ph/g, "f"],
  [/sch|ch|sh/g, "C"],
  [/h/g, ""], // silent everywhere else
  [/(.)(?:tion|ssion|cion|xion)/g, "$1siOn"], // -tion is pronounced -sion
  [/gn/g, "N"],
  [/([aeiou])ill?(?=e|$)|([aeu])y(?=[aeiou])/g, "$1$2j"], // -aille, -euil; paye
  [/ge(?=[ao])|g(?=[eiy])|j/g, "j"],
  [/gu(?=[eiy])/g, "g"],
  [/cqu|qu|ck|cc(?![eiy])|c(?![eiyç])|q/g, "k"],
  [/sc(?=[eiy])|c(?=[eiy])|ç/g, "s"],
  [/x/g, "ks"],
  [/z/g, "s"], // a single s between vowels is pronounced z, and many people write one for the other
  [/w/g, "v"],
  [/eau|au/g, "o"],
  [/oeu|eu/g, "Q"],
  [/oi|oy/g, "W"],
  [/(?:ai|ei)n(?![aeiounm])|[iy][nm](?![aeioyunm])|aim(?![aeiounm])|um?n(?![aeiouynmd])/g, "I"],
  [/ien$/g, "iI"],
  [/(?:e[nm]|a[nm])(?![aeiouynm])/g, "A"],
  [/o[nm](?![aeiouynm])|On/g, "O"],
  [/ou/g, "U"],
  [/ai|ei|ee|er$|ez$|et$/g, "E"],
  [/y/g, "i"],
  [/(.)\1+/g, "$1"],
  [/(..)(?:e|[tdp]+)$/, "$1"], // silent endings
  [/e/g, "E"], // without its accent, an e may be any of its sounds
];

/** The sound key of a word: "hébergement" and "ebergeman" have the same key. Empty for a word without letters. */
export const soundOf = (word: string): string =>
  RULES.reduce(
    (key, [spelling, sound]) => key.replace(spelling, sound),
    // An accent on a final e changes the sound: "formé" does not sound like "forme".
    fold(word.replace(/ées?$|és?$/, "er").replace(/ç/g, "s")).replace(/[^a-z]/g, ""),
  );
