import { fold } from "./fold.ts";

/**
 * How a French word sounds, roughly: two spellings that a reader would say alike have one key. Each rule takes one spelling of a
 * sound to one sign; capitals are sounds of their own (A: an, I: in, O: on, U: ou, W: oi, C: ch, N: gn, E: é, Q: eu).
 * The order matters: longer spellings go first.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(..)[sx]$/, "$1"], // nor is the plural heard, nor a last x
  [/(.)emm(?=e)/g, "$1am"], // femme, évidemment
  [/ph/g, "f"],
  [/sch|ch|sh/g, "C"],
  [/h/g, ""], // mute everywhere else
  [/(.)(?:tion|ssion|cion|xion)/g, "$1siOn"], // -tion is said -sion
  [/gn/g, "N"],
  [/([aeiou])ill?(?=e|$)|([aeu])y(?=[aeiou])/g, "$1$2j"], // paie, paye; -aille, -euil
  [/ge(?=[ao])|g(?=[eiy])|j/g, "j"],
  [/gu(?=[eiy])/g, "g"],
  [/cqu|qu|ck|cc(?![eiy])|c(?![eiyç])|q/g, "k"],
  [/sc(?=[eiy])|c(?=[eiy])|ç/g, "s"],
  [/x/g, "ks"],
  [/z/g, "s"], // a single s between vowels says z: many write one for the other
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
  [/(..)(?:e|[tdp]+)$/, "$1"], // mute endings
  [/e/g, "E"], // without its accent, nobody knows which e it is
];

/** The key of a word; empty for what has no letter. */
export const soundOf = (word: string): string =>
  RULES.reduce(
    (key, [spelling, sound]) => key.replace(spelling, sound),
    // An accent on a last e is heard: "formé" does not sound like "forme".
    fold(word.replace(/ées?$|és?$/, "er").replace(/ç/g, "s")).replace(/[^a-z]/g, ""),
  );
